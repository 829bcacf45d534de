package io.fairlead.local.aws.route53;

import io.fairlead.local.aws.route53.RecordChange.Action;
import io.fairlead.local.aws.wire.XmlInput;
import java.util.List;
import java.util.Set;

/** Reads a change batch. Alias, weighted and other routed record sets are not modelled and refused as such. */
final class ChangeBatchInput {
    private static final Set<String> SIMPLE = Set.of("Name", "Type", "TTL", "ResourceRecords");
    private static final Set<String> NOT_MODELLED = Set.of(
            "AliasTarget",
            "SetIdentifier",
            "Weight",
            "Region",
            "GeoLocation",
            "Failover",
            "MultiValueAnswer",
            "HealthCheckId",
            "TrafficPolicyInstanceId",
            "CidrRoutingConfig",
            "GeoProximityLocation");

    private ChangeBatchInput() {}

    static List<RecordChange> changes(XmlInput batch) {
        var changes = batch.list("Changes", "Change").stream()
                .map(ChangeBatchInput::change)
                .toList();
        if (changes.isEmpty()) {
            throw Route53Errors.invalidInput("Invalid XML ; the change batch has no changes");
        }
        return changes;
    }

    private static RecordChange change(XmlInput change) {
        var set = change.child("ResourceRecordSet");
        if (set == null) {
            throw Route53Errors.invalidInput("Invalid XML ; a change has no ResourceRecordSet");
        }
        return new RecordChange(action(Inputs.required(change, "Action")), recordSet(set));
    }

    private static Action action(String name) {
        try {
            return Action.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Route53Errors.invalidInput("Invalid XML ; " + name + " is not one of CREATE, UPSERT, DELETE");
        }
    }

    private static RecordSet recordSet(XmlInput set) {
        for (var name : NOT_MODELLED) {
            if (set.child(name) != null) {
                throw Route53Errors.invalidInput(
                        "The local world has simple record sets " + SIMPLE + " only, no " + name);
            }
        }
        var values = set.list("ResourceRecords", "ResourceRecord").stream()
                .map(value -> Inputs.required(value, "Value"))
                .toList();
        var name = DomainNames.normalise(Inputs.required(set, "Name"));
        var type = Inputs.required(set, "Type");
        var ttl = set.text("TTL");
        if (ttl == null || values.isEmpty()) {
            throw Route53Errors.invalidInput(
                    "Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or"
                            + " TrafficPolicyInstanceId], but found none in Change with [Name=" + name + ", Type="
                            + type + "]");
        }
        return new RecordSet(name, type, Inputs.number("TTL", ttl), values);
    }
}
