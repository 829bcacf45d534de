package io.fairlead.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.permission.AwsCall;
import io.fairlead.installation.Admissions;
import io.fairlead.installation.EventRule;
import io.fairlead.installation.Installation;
import io.fairlead.installation.References;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The control plane in the templates of the reference topology: what the wiring says, and how AWS keeps it. */
class ControlTemplatesTest {
    private final Deployment deployment = Stacks.deployment("non-prod");
    private final Installation installation = deployment.installation();
    private final References references = deployment.references();
    private final Template stack = Stacks.of("non-prod").template("fairlead-control");

    /** CloudFormation's limit is 1 MB. */
    @Test
    void template_always_hasRoomLeft() {
        assertThat(stack.tree().toString().length()).isLessThan(700_000);
    }

    @Test
    void functions_always_areThoseOutsideWithExactlyTheirSettings() {
        var made = stack.named("AWS::Lambda::Function", "FunctionName");

        assertThat(made).hasSameSizeAs(installation.functionsOutside());
        for (var wanted : installation.functionsOutside()) {
            var function = made.path(wanted.name());
            assertThat(function.path("Handler").asText())
                    .isEqualTo(wanted.artefact().handler());
            assertThat(function.path("MemorySize").asInt()).isEqualTo(wanted.memoryMegabytes());
            assertThat(function.path("Timeout").asLong())
                    .isEqualTo(wanted.timeout().toSeconds());
            assertThat(function.at("/TracingConfig/Mode").asText()).isEqualTo("Active");
            var environment = Json.object();
            wanted.environment().forEach((name, value) -> environment.put(name, references.in(value)));
            assertThat(function.at("/Environment/Variables")).isEqualTo(environment);
        }
    }

    @Test
    void machines_always_haveTheFilesThatTheLocalWorldRuns() {
        var made = stack.named("AWS::StepFunctions::StateMachine", "StateMachineName");

        assertThat(made).hasSameSizeAs(installation.machines());
        for (var wanted : installation.machines()) {
            assertThat(Json.parse(
                            made.path(wanted.name()).path("DefinitionString").asText()))
                    .isEqualTo(Json.parse(wanted.definition(references)));
        }
    }

    @Test
    void machines_always_logEverythingButDataAndEncryptTheirHistory() {
        assertThat(stack.properties("AWS::StepFunctions::StateMachine"))
                .isNotEmpty()
                .allSatisfy(machine -> {
                    var logging = machine.path("LoggingConfiguration");
                    assertThat(logging.path("Level").asText()).isEqualTo("ALL");
                    assertThat(logging.path("IncludeExecutionData").asBoolean(true))
                            .isFalse();
                    assertThat(logging.path("Destinations")).hasSize(1);
                    assertThat(machine.at("/TracingConfiguration/Enabled").asBoolean())
                            .isTrue();
                    assertThat(machine.at("/EncryptionConfiguration/Type").asText())
                            .isEqualTo("CUSTOMER_MANAGED_KMS_KEY");
                });
    }

    @Test
    void rules_always_areThoseOfTheWiringWithTheirTargets() {
        var made = stack.named("AWS::Events::Rule", "Name");

        assertThat(made).hasSameSizeAs(installation.rules());
        for (var wanted : installation.rules()) {
            var rule = made.path(wanted.name());
            assertThat(rule.path("EventBusName").asText()).isEqualTo(wanted.bus());
            assertThat(rule.path("EventPattern")).isEqualTo(Json.parse(references.in(wanted.pattern())));
            var target = rule.at("/Targets/0");
            assertThat(target.has("DeadLetterConfig")).isTrue();
            switch (wanted.target()) {
                case EventRule.Start start -> {
                    assertThat(target.path("Arn").asText()).isEqualTo(references.in(start.machine()));
                    assertThat(target.path("RoleArn").asText()).isEqualTo(references.in(start.role()));
                    assertThat(target.at("/InputTransformer/InputTemplate").asText())
                            .isEqualTo(start.template());
                    assertThat(target.at("/InputTransformer/InputPathsMap/" + start.field())
                                    .asText())
                            .isEqualTo(start.path());
                }
                case EventRule.Tell tell -> {
                    assertThat(target.path("Arn").asText()).isEqualTo(references.in(tell.topic()));
                    assertThat(target.has("RoleArn")).isFalse();
                }
            }
        }
    }

    @Test
    void schedules_always_areThoseOfTheWiring() {
        var made = stack.named("AWS::Scheduler::Schedule", "Name");

        assertThat(made).hasSameSizeAs(installation.schedules());
        for (var wanted : installation.schedules()) {
            var schedule = made.path(wanted.name());
            assertThat(schedule.path("GroupName").asText()).isEqualTo(wanted.group());
            assertThat(schedule.path("ScheduleExpression").asText()).isEqualTo(wanted.expression());
            assertThat(schedule.at("/FlexibleTimeWindow/MaximumWindowInMinutes").asInt())
                    .isEqualTo(wanted.windowMinutes());
            assertThat(schedule.at("/Target/Arn").asText()).isEqualTo(references.in(wanted.target()));
            assertThat(schedule.at("/Target/RoleArn").asText()).isEqualTo(references.in(wanted.role()));
            assertThat(schedule.at("/Target/Input").asText()).isEqualTo(wanted.input());
            assertThat(schedule.at("/Target/DeadLetterConfig/Arn").asText())
                    .isEqualTo(references.in(wanted.deadLetters()));
        }
        assertThat(stack.properties("AWS::Scheduler::ScheduleGroup"))
                .extracting(group -> group.path("Name").asText())
                .containsExactlyInAnyOrderElementsOf(installation.scheduleGroups());
    }

    @Test
    void table_always_canBeRestoredAndForgetsWhatExpires() {
        var table = stack.only("AWS::DynamoDB::Table");

        assertThat(table.path("TableName").asText())
                .isEqualTo(installation.table().name());
        assertThat(table.at("/KeySchema/0/AttributeName").asText()).isEqualTo("topology");
        assertThat(table.at("/KeySchema/1/AttributeName").asText()).isEqualTo("item");
        assertThat(table.at("/TimeToLiveSpecification/AttributeName").asText()).isEqualTo("expires");
        assertThat(table.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(table.at("/SSESpecification/SSEType").asText()).isEqualTo("KMS");
        assertThat(table.path("SSESpecification").has("KMSMasterKeyId")).isTrue();
    }

    @Test
    void bucket_always_isVersionedPrivateAndReachedByTlsOnly() {
        var bucket = stack.only("AWS::S3::Bucket");

        assertThat(bucket.path("BucketName").asText())
                .isEqualTo(references.in(installation.names().documentBucket()));
        assertThat(bucket.at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
        assertThat(bucket.path("PublicAccessBlockConfiguration").properties())
                .hasSize(4)
                .allMatch(entry -> entry.getValue().asBoolean());
        assertThat(stack.only("AWS::S3::BucketPolicy").toString())
                .contains("\"Effect\":\"Deny\"", "{\"aws:SecureTransport\":\"false\"}");
    }

    /** A person brings it; a template would show it. */
    @Test
    void secret_always_isEmpty() {
        var secret = stack.only("AWS::SecretsManager::Secret");

        assertThat(secret.path("Name").asText()).isEqualTo(installation.names().confluentSecret());
        assertThat(secret.has("KmsKeyId")).isTrue();
        assertThat(secret.has("SecretString")).isFalse();
        assertThat(secret.has("GenerateSecretString")).isFalse();
    }

    @Test
    void rotation_always_isCalledBySecretsManagerOfThisAccountOnly() {
        var permission = stack.only("AWS::Lambda::Permission");

        assertThat(permission.path("Principal").asText()).isEqualTo("secretsmanager.amazonaws.com");
        assertThat(permission.path("SourceAccount").asText()).isEqualTo(references.account());
        assertThat(permission.toString()).contains("rotation");
    }

    @Test
    void topicAndQueue_always_areEncrypted() {
        assertThat(stack.only("AWS::SNS::Topic").has("KmsMasterKeyId")).isTrue();
        assertThat(stack.only("AWS::SQS::Queue").has("KmsMasterKeyId")).isTrue();
    }

    /** Besides, they refuse what is not encrypted on its way. */
    @Test
    void policies_ofResources_letInWhomTheWiringAdmitsAndNobodyElse() {
        var declared = deployment.roles();
        var policies = Map.of(
                Stacks.of("non-prod")
                        .template("fairlead-base")
                        .only("AWS::KMS::Key")
                        .path("KeyPolicy"),
                Admissions.key(),
                stack.only("AWS::SQS::QueuePolicy").path("PolicyDocument"),
                Admissions.deadLetters(),
                stack.only("AWS::SNS::TopicPolicy").path("PolicyDocument"),
                Admissions.notices());

        policies.forEach((policy, admissions) -> assertThat(policy.path("Statement"))
                .filteredOn(statement -> statement.path("Principal").has("Service"))
                .extracting(
                        statement -> statement.at("/Principal/Service").asText(),
                        statement -> texts(statement.path("Action")),
                        statement -> statement.path("Condition").findValues("aws:SourceArn").stream()
                                .flatMap(arns -> texts(arns).stream())
                                .toList())
                .containsExactlyElementsOf(declared.filled(admissions).stream()
                        .map(admission -> tuple(
                                admission.trust().service(),
                                admission.calls().stream()
                                        .map(AwsCall::action)
                                        .sorted()
                                        .toList(),
                                admission.trust().conditions().stream()
                                        .filter(condition -> condition.key().equals("aws:SourceArn"))
                                        .flatMap(condition -> condition.values().stream())
                                        .toList()))
                        .toList()));
    }

    /** What refers to another resource by its name only is made after it. */
    @Test
    void triggers_always_areMadeAfterWhatTheyStart() {
        var machines = stack.resources("AWS::StepFunctions::StateMachine").keySet();
        assertThat(Stream.of("AWS::Events::Rule", "AWS::Scheduler::Schedule")
                        .flatMap(type -> stack.resources(type).values().stream()))
                .isNotEmpty()
                .allSatisfy(trigger -> assertThat(trigger.path("DependsOn"))
                        .extracting(JsonNode::asText)
                        .containsAll(machines));
    }

    /** CloudFormation deletes what depends on others first. */
    @Test
    void guard_always_isTheFirstToBeDeleted() {
        var guard = stack.resources("Custom::FairleadGuard");
        var others = new TreeSet<String>();
        stack.tree().path("Resources").fieldNames().forEachRemaining(others::add);
        others.removeAll(guard.keySet());

        assertThat(guard.values())
                .singleElement()
                .satisfies(it -> assertThat(it.path("DependsOn"))
                        .extracting(JsonNode::asText)
                        .containsExactlyInAnyOrderElementsOf(others));
        assertThat(stack.only("Custom::FairleadGuard").path("ServiceToken").asText())
                .isEqualTo("arn:aws:lambda:us-east-1:111122223333:function:fairlead-guard");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
