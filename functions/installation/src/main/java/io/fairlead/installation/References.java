package io.fairlead.installation;

/** What only the account knows in which an installation is deployed: {@code ${Partition}}, {@code ${Region}} and {@code ${Account}} in texts. */
public record References(String partition, String region, String account) {
    static final String PARTITION = "${Partition}";
    static final String REGION = "${Region}";
    static final String ACCOUNT = "${Account}";

    /** Those of an account and region. */
    public static References of(String region, String account) {
        return new References(partition(region), region, account);
    }

    /** The page "Partitions" of AWS's fault isolation whitepaper has more; these are those with regions that anybody can open. */
    private static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** The text with the references filled in. */
    public String in(String text) {
        return text.replace(PARTITION, partition).replace(REGION, region).replace(ACCOUNT, account);
    }
}
