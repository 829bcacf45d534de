package io.fairlead.local.aws.route53;

import java.util.List;
import java.util.Set;

/** What DNS knows of a zone: the state of its latest change that is INSYNC. */
public record PublishedZone(String id, String name, Set<String> vpcIds, List<RecordSet> records) {
    public PublishedZone {
        vpcIds = Set.copyOf(vpcIds);
        records = List.copyOf(records);
    }
}
