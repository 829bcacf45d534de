package io.fairlead.local.permission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.wire.AwsRequest;
import io.fairlead.local.aws.wire.Parameters;
import java.util.List;

/** What requests to AWS need in IAM, as the service authorization reference has it. */
final class RequestNeeds {
    private final AwsStandIn aws;
    private final JsonNeeds json;
    private final Ec2Needs ec2;

    RequestNeeds(AwsStandIn aws) {
        this.aws = aws;
        this.json = new JsonNeeds(aws);
        this.ec2 = new Ec2Needs(aws);
    }

    List<NeededPermission> of(String service, String operation, AwsRequest request) {
        return switch (service) {
            case "dynamodb" -> json.dynamoDb(operation, body(request));
            case "events" -> json.events(operation, body(request));
            case "secretsmanager" -> json.secretsManager(operation, body(request));
            case "ssm" -> json.systemsManager(operation, body(request));
            case "ec2" -> ec2.of(operation, Parameters.of(request));
            case "route53" -> List.of(Route53Needs.of(operation, request));
            case "s3" -> List.of(s3(operation, request));
            case "lambda" -> List.of(lambda(request));
            case "scheduler" -> List.of(scheduler(operation, request));
            default -> throw unknown(service, operation);
        };
    }

    /** An object's version is another action than the object. */
    private static NeededPermission s3(String operation, AwsRequest request) {
        var suffix = operation.equals("GetObject") && request.queryValue("versionId") != null ? "Version" : "";
        return NeededPermission.of(
                "s3:" + operation + suffix, "arn:aws:s3:::" + request.path().substring(1));
    }

    private NeededPermission lambda(AwsRequest request) {
        var function = request.path().replaceFirst(".*/functions/([^/]+)/invocations", "$1");
        return NeededPermission.of(
                "lambda:InvokeFunction",
                function.startsWith("arn:") ? function : aws.lambda().arn(function));
    }

    private NeededPermission scheduler(String operation, AwsRequest request) {
        var inQuery = request.queryValue("groupName");
        var group = inQuery == null ? body(request).path("GroupName").asText() : inQuery;
        var name = request.path().replaceFirst("/schedules/", "");
        return NeededPermission.of(
                "scheduler:" + operation, aws.account().arn("scheduler", "schedule/" + group + '/' + name));
    }

    private static ObjectNode body(AwsRequest request) {
        return request.body().length == 0 ? Json.object() : (ObjectNode) Json.parse(request.text());
    }

    static IllegalStateException unknown(String service, String operation) {
        return new IllegalStateException("nobody knows what " + operation + " of " + service
                + " needs in IAM: look it up in the service authorization reference and add it beside the others");
    }
}
