package io.fairlead.local.aws.route53;

import io.fairlead.local.aws.wire.AwsError;
import java.util.List;

/**
 * Route 53's refusals; statuses from its API model. Wordings are those that AWS's users report; where none was found the
 * line says "assumed".
 */
final class Route53Errors {
    private Route53Errors() {}

    static AwsError noSuchHostedZone(String id) {
        return AwsError.of(404, "NoSuchHostedZone", "No hosted zone found with ID: " + id);
    }

    /** Assumed wording. */
    static AwsError noSuchChange(String id) {
        return AwsError.of(404, "NoSuchChange", "Could not find resource with ID: " + id);
    }

    static AwsError hostedZoneAlreadyExists() {
        return AwsError.of(
                409,
                "HostedZoneAlreadyExists",
                "A hosted zone has already been created with the specified caller reference.");
    }

    static AwsError conflictingDomainExists(VpcInput vpc, String zone) {
        return AwsError.of(
                "ConflictingDomainExists",
                "The VPC that you chose, " + vpc.id() + " in region " + vpc.region()
                        + ", is already associated with another private hosted zone that has an overlapping name"
                        + " space, " + zone + ".");
    }

    /** Assumed wording. */
    static AwsError invalidVpc(VpcInput vpc) {
        return AwsError.of("InvalidVPCId", "The VPC: " + vpc.id() + " in region " + vpc.region() + " does not exist.");
    }

    /** Assumed wording. */
    static AwsError lastVpcAssociation(String vpc, String zone) {
        return AwsError.of(
                "LastVPCAssociation",
                "The VPC: " + vpc + " is the last one associated with the hosted zone: " + zone
                        + " and cannot be disassociated.");
    }

    /** Assumed wording. */
    static AwsError vpcAssociationNotFound(String vpc, String zone) {
        return AwsError.of(
                404,
                "VPCAssociationNotFound",
                "The VPC: " + vpc + " is not associated with the hosted zone: " + zone + ".");
    }

    static AwsError hostedZoneNotEmpty() {
        return AwsError.of(
                "HostedZoneNotEmpty",
                "The specified hosted zone contains non-required resource record sets  and so cannot be deleted.");
    }

    static AwsError priorRequestNotComplete() {
        return AwsError.of(
                "PriorRequestNotComplete",
                "The request was rejected because Route 53 was still processing a prior request.");
    }

    static AwsError invalidChangeBatch(List<String> problems) {
        return AwsError.of("InvalidChangeBatch", "[" + String.join(", ", problems) + "]");
    }

    /** Assumed wording. */
    static AwsError invalidDomainName(String name) {
        return AwsError.of("InvalidDomainName", "Invalid domain name: " + name);
    }

    static AwsError invalidInput(String message) {
        return AwsError.of("InvalidInput", message);
    }

    static AwsError invalidPaginationToken() {
        return AwsError.of("InvalidPaginationToken", "The pagination token is invalid.");
    }

    static AwsError throttled() {
        return AwsError.of("Throttling", "Rate exceeded");
    }
}
