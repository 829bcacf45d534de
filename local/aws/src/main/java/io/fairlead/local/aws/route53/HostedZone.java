package io.fairlead.local.aws.route53;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A private hosted zone as the API shows it; DNS may lag behind. */
final class HostedZone {
    private final String id;
    private final String name;
    private final String callerReference;
    private final Set<String> vpcIds = new LinkedHashSet<>();
    private @Nullable String comment;
    private ZoneRecords records;
    private Instant processingUntil = Instant.MIN;

    HostedZone(String id, String name, String callerReference, @Nullable String comment, String firstVpcId) {
        this.id = id;
        this.name = name;
        this.callerReference = callerReference;
        this.comment = comment;
        this.records = ZoneRecords.ofNewZone(name);
        vpcIds.add(firstVpcId);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String callerReference() {
        return callerReference;
    }

    @Nullable
    String comment() {
        return comment;
    }

    void comment(@Nullable String next) {
        comment = next;
    }

    /** In the order of association. */
    Set<String> vpcIds() {
        return vpcIds;
    }

    ZoneRecords records() {
        return records;
    }

    void records(ZoneRecords next, Instant processedAt) {
        records = next;
        processingUntil = processedAt;
    }

    boolean processing(Instant now) {
        return now.isBefore(processingUntil);
    }

    PublishedZone publication() {
        return new PublishedZone(id, name, vpcIds, List.copyOf(records.all()));
    }
}
