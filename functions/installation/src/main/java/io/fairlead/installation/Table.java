package io.fairlead.installation;

/**
 * The DynamoDB table. Both keys are strings.
 *
 * @param expiry attribute with the second after which an item may go
 */
public record Table(String name, String partitionKey, String sortKey, String expiry) {
    static Table of(Names names) {
        return new Table(names.table(), "topology", "item", "expires");
    }
}
