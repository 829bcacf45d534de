package io.fairlead.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every resource of every stack, whichever it is; {@link ResourceKind} knows the types. */
class EveryResourceTest {
    private static final Set<String> STAYING =
            Set.of("AWS::KMS::Key", "AWS::S3::Bucket", "AWS::S3::BucketPolicy", "AWS::SecretsManager::Secret");

    static Stream<Stacks> installations() {
        return Stream.of(Stacks.of("non-prod"), Stacks.of("minimal"), Stacks.of("existing"), Stacks.another());
    }

    @ParameterizedTest
    @MethodSource("installations")
    void resource_whenItTakesTags_hasTheInstallations(Stacks stacks) {
        assertThat(resources(stacks))
                .filteredOn(resource -> ResourceKind.of(resource).tagged())
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(ResourceKind.tags(resource))
                        .containsEntry("ManagedBy", "Fairlead")
                        .containsEntry("Purpose", "Confluent PrivateLink connectivity")
                        .containsKey("Environment"));
    }

    @ParameterizedTest
    @MethodSource("installations")
    void resource_whenItKeepsSomething_saysWhatBecomesOfIt(Stacks stacks) {
        assertThat(resources(stacks))
                .filteredOn(resource -> ResourceKind.of(resource).keeps())
                .isNotEmpty()
                .allSatisfy(resource -> {
                    var policy = STAYING.contains(resource.path("Type").asText()) ? "Retain" : "Delete";
                    assertThat(resource.path("DeletionPolicy").asText()).isEqualTo(policy);
                    assertThat(resource.path("UpdateReplacePolicy").asText()).isEqualTo(policy);
                });
    }

    /** The other installation has the longest prefix, and a network with the longest name. */
    @ParameterizedTest
    @MethodSource("installations")
    void resource_whenItHasAName_hasOneThatAwsAllows(Stacks stacks) {
        assertThat(resources(stacks)).allSatisfy(resource -> {
            var kind = ResourceKind.of(resource);
            kind.nameOf(resource)
                    .ifPresent(name -> assertThat(name).as(kind.type()).matches(kind.allowed()));
        });
        assertThat(stacks.names()).allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9-]{0,127}"));
    }

    @Test
    void installations_inOneAccountAndRegion_shareNoName() {
        var one = Stacks.of("non-prod");
        var other = Stacks.another();
        var taken = ResourceKind.names(resources(one));

        assertThat(ResourceKind.names(resources(other)))
                .hasSameSizeAs(taken)
                .allSatisfy((type, names) -> assertThat(names).doesNotContainAnyElementsOf(taken.get(type)));
        assertThat(other.names()).hasSameSizeAs(one.names()).doesNotContainAnyElementsOf(one.names());
        assertThat(exports(other)).isNotEmpty().doesNotContainAnyElementsOf(exports(one));
    }

    @ParameterizedTest
    @MethodSource("installations")
    void logs_always_areEncryptedAndExpire(Stacks stacks) {
        assertThat(ofType(stacks, "AWS::Logs::LogGroup")).isNotEmpty().allSatisfy(group -> {
            assertThat(group.path("RetentionInDays").asInt()).isEqualTo(90);
            assertThat(group.at("/KmsKeyId/Fn::ImportValue").asText()).contains("-base:", "Key");
        });
    }

    /** A group that the key's policy does not know would stop the deployment. */
    @ParameterizedTest
    @MethodSource("installations")
    void logs_always_areInGroupsForWhichTheKeyIs(Stacks stacks) {
        var patterns =
                ofType(stacks, "AWS::KMS::Key").getFirst().findValues("kms:EncryptionContext:aws:logs:arn").stream()
                        .flatMap(JsonNode::valueStream)
                        .map(arn -> Pattern.compile(
                                arn.asText().replaceAll(".*:log-group:", "").replace("*", ".*")))
                        .toList();

        assertThat(patterns).hasSize(3);
        assertThat(ofType(stacks, "AWS::Logs::LogGroup"))
                .extracting(group -> group.path("LogGroupName").asText())
                .allMatch(name -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(name).matches()));
    }

    @ParameterizedTest
    @MethodSource("installations")
    void functions_always_areTraced(Stacks stacks) {
        assertThat(ofType(stacks, "AWS::Lambda::Function"))
                .isNotEmpty()
                .allSatisfy(function ->
                        assertThat(function.at("/TracingConfig/Mode").asText()).isEqualTo("Active"));
    }

    /** Made from declared calls, all of them; nothing else is attached. The inline policies of a role may have 10,240 characters without spaces. */
    @ParameterizedTest
    @MethodSource("installations")
    void roles_always_mayDoWhatIsDeclaredAndNothingElse(Stacks stacks) {
        assertThat(ofType(stacks, "AWS::IAM::Role")).isNotEmpty().allSatisfy(role -> {
            assertThat(role.path("Policies")).hasSize(1);
            assertThat(role.at("/Policies/0/PolicyName").asText()).isEqualTo("declared");
            assertThat(role.has("ManagedPolicyArns")).isFalse();
            assertThat(role.at("/Policies/0/PolicyDocument").toString().length())
                    .isLessThan(10_240);
        });
        assertThat(resources(stacks).map(resource -> resource.path("Type").asText()))
                .doesNotContain("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy");
    }

    /** Whose trust is not tied to account and source; docs/permissions.md has the reasons. */
    @ParameterizedTest
    @MethodSource("installations")
    void services_whenTheyAreLetIn_actForThisAccountAndOurResourcesOnly(Stacks stacks) {
        var others = new TreeSet<String>();
        resources(stacks)
                .forEach(resource -> policies(resource.path("Properties")).stream()
                        .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                        .filter(statement -> statement.path("Principal").has("Service"))
                        .filter(statement -> !tellsAccountAndSource(statement.path("Condition")))
                        .forEach(statement ->
                                others.add(statement.at("/Principal/Service").asText() + " "
                                        + statement.path("Action").path(0).asText() + " "
                                        + keys(statement.path("Condition")))));

        assertThat(others)
                .containsExactly(
                        "delivery.logs.amazonaws.com kms:Decrypt [kms:EncryptionContext:SourceArn]",
                        "events.amazonaws.com kms:Decrypt [kms:EncryptionContext:aws:sns:topicArn]",
                        "events.amazonaws.com sns:Publish []",
                        "lambda.amazonaws.com sts:AssumeRole []",
                        "logs.us-east-1.amazonaws.com kms:Decrypt [kms:EncryptionContext:aws:logs:arn]");
    }

    private static Stream<JsonNode> resources(Stacks stacks) {
        return stacks.templates().stream().flatMap(Template::resources);
    }

    private static List<JsonNode> ofType(Stacks stacks, String type) {
        return stacks.templates().stream()
                .flatMap(template -> template.properties(type).stream())
                .toList();
    }

    private static List<String> exports(Stacks stacks) {
        return stacks.templates().stream()
                .flatMap(template -> template.tree().path("Outputs").valueStream())
                .map(output -> output.at("/Export/Name").asText())
                .toList();
    }

    /** The statements of all policies in a resource. */
    private static List<JsonNode> policies(JsonNode properties) {
        var statements = new ArrayList<JsonNode>();
        properties.findValues("Statement").forEach(list -> list.forEach(statements::add));
        return statements;
    }

    private static boolean tellsAccountAndSource(JsonNode condition) {
        return keys(condition).containsAll(Set.of("aws:SourceAccount", "aws:SourceArn"));
    }

    private static Set<String> keys(JsonNode condition) {
        var keys = new TreeSet<String>();
        condition.valueStream().forEach(operator -> operator.fieldNames().forEachRemaining(keys::add));
        return keys;
    }
}
