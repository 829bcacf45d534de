package io.fairlead.infra.keeping;

import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.constructs.Construct;

/** Makes log groups: encrypted, and kept for as long as the configuration says. */
public record LogGroups(String keyArn, int retentionDays) {
    public CfnLogGroup make(Construct scope, String id, String name) {
        var made = CfnLogGroup.Builder.create(scope, id)
                .logGroupName(name)
                .retentionInDays(retentionDays)
                .kmsKeyId(keyArn)
                .build();
        Removal.deletes(made);
        return made;
    }
}
