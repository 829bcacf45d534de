package io.fairlead.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a type of resources. From CloudFormation's reference of resource types, and from the API references for names.
 *
 * @param keeps whether something is in it that its removal loses, or that is in the way of the next installation: then somebody has to have decided
 * @param tagged whether it takes tags
 * @param name the property that is its name in account and region
 * @param allowed names, as a regular expression
 */
record ResourceKind(
        String type,
        boolean keeps,
        boolean tagged,
        @Nullable String name,
        String allowed) {
    private static final String WORDS = "[A-Za-z0-9_-]";
    private static final String PATH = "[A-Za-z0-9_./-]";
    private static final boolean KEEPS = true;
    private static final boolean TAGGED = true;

    private static final Map<String, ResourceKind> BY_TYPE = Stream.of(
                    named("CloudWatch::Alarm", !KEEPS, TAGGED, "AlarmName", WORDS + "{1,255}"),
                    named("CloudWatch::Dashboard", !KEEPS, TAGGED, "DashboardName", WORDS + "{1,255}"),
                    named("DynamoDB::Table", KEEPS, TAGGED, "TableName", WORDS + "{3,255}"),
                    of("EC2::ClientVpnAuthorizationRule", !TAGGED),
                    of("EC2::ClientVpnEndpoint", TAGGED),
                    of("EC2::ClientVpnRoute", !TAGGED),
                    of("EC2::ClientVpnTargetNetworkAssociation", !TAGGED),
                    of("EC2::FlowLog", TAGGED),
                    of("EC2::Route", !TAGGED),
                    of("EC2::RouteTable", TAGGED),
                    named("EC2::SecurityGroup", !KEEPS, TAGGED, "GroupName", "(?!sg-)" + WORDS + "{1,255}"),
                    of("EC2::SecurityGroupEgress", !TAGGED),
                    of("EC2::SecurityGroupIngress", !TAGGED),
                    of("EC2::Subnet", TAGGED),
                    of("EC2::SubnetRouteTableAssociation", !TAGGED),
                    of("EC2::TransitGateway", TAGGED),
                    of("EC2::TransitGatewayAttachment", TAGGED),
                    of("EC2::TransitGatewayRoute", !TAGGED),
                    of("EC2::TransitGatewayRouteTable", TAGGED),
                    of("EC2::TransitGatewayRouteTableAssociation", !TAGGED),
                    of("EC2::TransitGatewayRouteTablePropagation", !TAGGED),
                    of("EC2::VPC", TAGGED),
                    of("EC2::VPCEndpoint", TAGGED),
                    named("Events::EventBus", KEEPS, TAGGED, "Name", WORDS + "{1,256}"),
                    named("Events::Rule", !KEEPS, TAGGED, "Name", WORDS + "{1,64}"),
                    named("IAM::Role", !KEEPS, TAGGED, "RoleName", WORDS + "{1,64}"),
                    named("KMS::Alias", !KEEPS, !TAGGED, "AliasName", "alias/(?!aws)" + PATH + "{1,250}"),
                    new ResourceKind("AWS::KMS::Key", KEEPS, TAGGED, null, ""),
                    named("Lambda::Function", !KEEPS, TAGGED, "FunctionName", WORDS + "{1,64}"),
                    of("Lambda::Permission", !TAGGED),
                    named("Logs::LogGroup", KEEPS, TAGGED, "LogGroupName", PATH + "{1,512}"),
                    named("RAM::ResourceShare", !KEEPS, TAGGED, "Name", WORDS + "{1,255}"),
                    named("Route53Resolver::ResolverEndpoint", !KEEPS, TAGGED, "Name", WORDS + "{1,64}"),
                    named("Route53Resolver::ResolverRule", !KEEPS, TAGGED, "Name", WORDS + "{1,64}"),
                    named("Route53Resolver::ResolverRuleAssociation", !KEEPS, !TAGGED, "Name", WORDS + "{1,64}"),
                    named("S3::Bucket", KEEPS, TAGGED, "BucketName", "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]"),
                    new ResourceKind("AWS::S3::BucketPolicy", KEEPS, !TAGGED, null, ""),
                    named("SNS::Topic", KEEPS, TAGGED, "TopicName", WORDS + "{1,256}"),
                    of("SNS::TopicPolicy", !TAGGED),
                    named("SQS::Queue", KEEPS, TAGGED, "QueueName", WORDS + "{1,80}"),
                    of("SQS::QueuePolicy", !TAGGED),
                    named("SSM::Parameter", !KEEPS, TAGGED, "Name", "/(?!aws|ssm)" + PATH + "{1,1010}"),
                    named("Scheduler::Schedule", !KEEPS, !TAGGED, "Name", "[A-Za-z0-9_.-]{1,64}"),
                    // With all schedules of topologies in it.
                    named("Scheduler::ScheduleGroup", KEEPS, TAGGED, "Name", "[A-Za-z0-9_.-]{1,64}"),
                    named("SecretsManager::Secret", KEEPS, TAGGED, "Name", PATH + "{1,512}"),
                    // With the histories of its executions.
                    named("StepFunctions::StateMachine", KEEPS, TAGGED, "StateMachineName", WORDS + "{1,80}"),
                    new ResourceKind("Custom::FairleadGuard", KEEPS, !TAGGED, null, ""))
            .collect(Collectors.toMap(ResourceKind::type, Function.identity()));

    private static ResourceKind of(String type, boolean tagged) {
        return new ResourceKind("AWS::" + type, false, tagged, null, "");
    }

    private static ResourceKind named(String type, boolean keeps, boolean tagged, String name, String allowed) {
        return new ResourceKind("AWS::" + type, keeps, tagged, name, allowed);
    }

    /** Of a resource in a template. */
    static ResourceKind of(JsonNode resource) {
        var type = resource.path("Type").asText();
        return Optional.ofNullable(BY_TYPE.get(type))
                .orElseThrow(() -> new AssertionError(
                        "nobody has said yet whether a resource of type " + type + " keeps something and takes tags"));
    }

    /** The names of resources, by their types. */
    static Map<String, List<String>> names(Stream<JsonNode> resources) {
        return resources
                .filter(resource -> of(resource).name() != null)
                .collect(Collectors.groupingBy(
                        resource -> resource.path("Type").asText(),
                        Collectors.mapping(
                                resource -> of(resource).nameOf(resource).orElseThrow(), Collectors.toList())));
    }

    Optional<String> nameOf(JsonNode resource) {
        return Optional.ofNullable(name)
                .map(property -> resource.path("Properties").path(property).asText());
    }

    /** The tags that it has. */
    static Map<String, String> tags(JsonNode resource) {
        var properties = resource.path("Properties");
        var tags = new HashMap<String, String>();
        Stream.of(properties.path("Tags"), properties.at("/TagSpecifications/0/Tags"))
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isObject)
                .forEach(tag ->
                        tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
        // Some types take a map.
        if (properties.path("Tags").isObject()) {
            properties
                    .path("Tags")
                    .properties()
                    .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        }
        return tags;
    }
}
