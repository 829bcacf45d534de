package io.fairlead.local.aws.ec2;

import io.fairlead.local.aws.wire.AwsError;
import org.jspecify.annotations.Nullable;

/** EC2's refusals. Wordings are those that AWS's users report; where none was found the line says "assumed". */
final class Ec2Errors {
    private Ec2Errors() {}

    static AwsError noSuchVpc(String id) {
        return AwsError.of("InvalidVpcID.NotFound", "The vpc ID '" + id + "' does not exist");
    }

    static AwsError noSuchSubnet(String id) {
        return AwsError.of("InvalidSubnetID.NotFound", "The subnet ID '" + id + "' does not exist");
    }

    static AwsError noSuchSecurityGroup(String id) {
        return AwsError.of("InvalidGroup.NotFound", "The security group '" + id + "' does not exist");
    }

    static AwsError noSuchNetworkInterface(String id) {
        return AwsError.of("InvalidNetworkInterfaceID.NotFound", "The networkInterface ID '" + id + "' does not exist");
    }

    static AwsError noSuchEndpoint(String id) {
        return AwsError.of("InvalidVpcEndpointId.NotFound", "The Vpc Endpoint Id '" + id + "' does not exist");
    }

    static AwsError malformedEndpointId(String id) {
        return AwsError.of(
                "InvalidVpcEndpointId.Malformed",
                "Invalid Id: '" + id + "' (expecting 'vpce-...; the Id may only contain lowercase alphanumeric"
                        + " characters and a single dash')");
    }

    static AwsError noSuchService(String name) {
        return AwsError.of("InvalidServiceName", "The Vpc Endpoint Service '" + name + "' does not exist");
    }

    static AwsError zoneNotSupported(String service, String subnet) {
        return AwsError.of(
                "InvalidParameter",
                "The VPC endpoint service " + service + " does not support the availability zone of the subnet: "
                        + subnet + ".");
    }

    static AwsError duplicateZone(String subnet) {
        return AwsError.of(
                "DuplicateSubnetsInSameZone",
                "Found another VPC endpoint subnet in the availability zone of " + subnet
                        + ". VPC endpoint subnets should be in different availability zones supported by the VPC"
                        + " endpoint service.");
    }

    /** Assumed wording. */
    static AwsError otherVpc(String resource, String vpc) {
        return AwsError.of("InvalidParameter", resource + " does not belong to the VPC " + vpc + ".");
    }

    static AwsError wrongType(String asked) {
        return AwsError.of(
                "InvalidParameter",
                "Endpoint type (" + asked + ") does not match available service types ([Interface]).");
    }

    static AwsError noPrivateDnsName(String service) {
        return AwsError.of(
                "InvalidParameter",
                "Private DNS can't be enabled because the service " + service
                        + " does not provide a private DNS name.");
    }

    /** Assumed wording; the code is EC2's general one. */
    static AwsError beingDeleted(String endpoint) {
        return AwsError.of("IncorrectState", "The Vpc Endpoint '" + endpoint + "' is being deleted");
    }

    static AwsError otherParametersForToken() {
        return AwsError.of(
                "IdempotentParameterMismatch",
                "Arguments on this idempotent request are inconsistent with arguments used in previous request(s).");
    }

    static AwsError unknownFilter(String name) {
        return AwsError.of("InvalidParameterValue", "The filter '" + name + "' is invalid");
    }

    static AwsError badNextToken() {
        return AwsError.of("InvalidNextToken", "The token is invalid");
    }

    static AwsError badPageSize(@Nullable String value) {
        return AwsError.of("InvalidParameterValue", "Value ( " + value + " ) for parameter maxResults is invalid.");
    }

    static AwsError notTaggable(String id) {
        return AwsError.of("InvalidID", "The ID '" + id + "' is not valid");
    }

    static AwsError reservedTag() {
        return AwsError.of("InvalidParameterValue", "Tag keys starting with 'aws:' are reserved for internal use");
    }

    static AwsError dryRun() {
        return AwsError.of(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
    }

    static AwsError throttled() {
        return AwsError.of(503, "RequestLimitExceeded", "Request limit exceeded.");
    }
}
