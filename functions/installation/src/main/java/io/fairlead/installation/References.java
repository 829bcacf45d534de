package io.fairlead.installation;

/** What only the account knows in which an installation is deployed: {@code ${Partition}}, {@code ${Region}} and {@code ${Account}} in texts. */
public record References(String partition, String region, String account) {
    static final String PARTITION = "${Partition}";
    static final String REGION = "${Region}";
    static final String ACCOUNT = "${Account}";

    /** The text with the references filled in. */
    public String in(String text) {
        return text.replace(PARTITION, partition).replace(REGION, region).replace(ACCOUNT, account);
    }
}
