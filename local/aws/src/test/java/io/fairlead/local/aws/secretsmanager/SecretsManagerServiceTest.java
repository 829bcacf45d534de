package io.fairlead.local.aws.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.events.PublishedEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.InvalidParameterException;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

class SecretsManagerServiceTest {
    private static final String TOKEN = "00000000-0000-4000-8000-000000000001";

    private final LocalAws world = new LocalAws();
    private final SecretsManagerClient secrets = world.client(SecretsManagerClient.builder());

    @BeforeEach
    void create() {
        secrets.createSecret(request -> request.name("non-prod/orders")
                .secretString("one")
                .clientRequestToken(TOKEN)
                .tags(tag("topology", "non-prod")));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void create_whenMoreThanFiftyInASecond_isThrottled() {
        world.advance(Duration.ofSeconds(1));
        for (var i = 0; i < 50; i++) {
            var name = "many/" + i;
            secrets.createSecret(request -> request.name(name).secretString("one"));
        }

        assertThatThrownBy(() ->
                        secrets.createSecret(request -> request.name("many/50").secretString("one")))
                .isInstanceOfSatisfying(
                        SecretsManagerException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("ThrottlingException"));
        world.advance(Duration.ofMillis(20));
        secrets.createSecret(request -> request.name("many/50").secretString("one"));
    }

    @Test
    void create_whenRepeatedWithTheSameToken_answersTheSame() {
        var again = secrets.createSecret(
                request -> request.name("non-prod/orders").secretString("one").clientRequestToken(TOKEN));

        assertThat(again.versionId()).isEqualTo(TOKEN);
        assertThatThrownBy(() -> secrets.createSecret(
                        request -> request.name("non-prod/orders").secretString("two")))
                .isInstanceOf(ResourceExistsException.class)
                .hasMessageContaining("the secret non-prod/orders already exists.");
    }

    @Test
    void put_whenRepeatedWithAnotherValue_isRefused() {
        assertThatThrownBy(() -> secrets.putSecretValue(request ->
                        request.secretId("non-prod/orders").secretString("two").clientRequestToken(TOKEN)))
                .isInstanceOf(ResourceExistsException.class)
                .hasMessageContaining("already in use for a version");
        assertThat(value("non-prod/orders")).isEqualTo("one");
    }

    @Test
    void get_whenNamedByArnWithOrWithoutItsSuffix_findsTheSecret() {
        var arn = secrets.describeSecret(request -> request.secretId("non-prod/orders"))
                .arn();

        assertThat(arn).matches("arn:aws:secretsmanager:us-east-1:111122223333:secret:non-prod/orders-[A-Za-z0-9]{6}");
        assertThat(value(arn)).isEqualTo("one");
        assertThat(value(arn.substring(0, arn.length() - 7))).isEqualTo("one");
    }

    @Test
    void labels_whenTheyMove_areToldExceptPendingAndPrevious() {
        secrets.putSecretValue(request -> request.secretId("non-prod/orders").secretString("two"));
        var third = secrets.putSecretValue(request ->
                request.secretId("non-prod/orders").secretString("three").versionStages("AWSPENDING", "DEPLOYED"));

        assertThat(world.aws.events().events())
                .allSatisfy(event -> {
                    assertThat(event.source()).isEqualTo("aws.secretsmanager");
                    assertThat(event.detailType()).isEqualTo("Secret Label Updated");
                    assertThat(event.resources()).hasSize(1);
                })
                .extracting(PublishedEvent::detail)
                .extracting(detail -> detail.path("labelUpdated").asText())
                .containsExactly("AWSCURRENT", "AWSCURRENT", "DEPLOYED");
        var last = world.aws.events().events().get(2).detail();
        assertThat(last.path("versionId").asText()).isEqualTo(third.versionId());
        assertThat(last.path("name").asText()).isEqualTo("non-prod/orders");
    }

    @Test
    void delete_whenARecoveryWindowRuns_blocksTheNameUntilItIsRestored() {
        secrets.deleteSecret(request -> request.secretId("non-prod/orders").recoveryWindowInDays(7L));

        assertThatThrownBy(() -> value("non-prod/orders"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("marked for deletion");
        assertThatThrownBy(() -> secrets.createSecret(
                        request -> request.name("non-prod/orders").secretString("two")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("already scheduled for deletion");
        assertThat(world.aws.secrets().names()).isEmpty();

        secrets.restoreSecret(request -> request.secretId("non-prod/orders"));
        assertThat(value("non-prod/orders")).isEqualTo("one");
    }

    @Test
    void delete_whenTheRecoveryWindowIsOver_forgetsTheSecret() {
        secrets.deleteSecret(request -> request.secretId("non-prod/orders").recoveryWindowInDays(7L));
        world.advance(Duration.ofDays(7));

        assertThatThrownBy(() -> secrets.describeSecret(request -> request.secretId("non-prod/orders")))
                .isInstanceOf(ResourceNotFoundException.class);
        secrets.createSecret(request -> request.name("non-prod/orders").secretString("two"));
        assertThat(value("non-prod/orders")).isEqualTo("two");
    }

    @Test
    void delete_whenTheWindowIsTooShort_isRefused() {
        assertThatThrownBy(() -> secrets.deleteSecret(
                        request -> request.secretId("non-prod/orders").recoveryWindowInDays(1L)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("between 7 and 30 days");
    }

    @Test
    void list_whenFiltered_findsByPrefixAndTag() {
        secrets.createSecret(request -> request.name("prod/orders").tags(tag("topology", "prod")));
        secrets.createSecret(request -> request.name("non-prod/billing"));

        assertThat(names("name", "non-prod/")).containsExactly("non-prod/orders", "non-prod/billing");
        assertThat(names("tag-key", "topology")).containsExactly("non-prod/orders", "prod/orders");
        assertThat(names("tag-value", "prod")).containsExactly("prod/orders");
        assertThat(names("name", "!non-prod/")).containsExactly("prod/orders");
        assertThat(secrets.listSecretsPaginator(request -> request.maxResults(2)).stream())
                .hasSize(2);
    }

    @Test
    void tags_whenChanged_areShown() {
        secrets.tagResource(request -> request.secretId("non-prod/orders").tags(tag("a", "1"), tag("topology", "x")));
        secrets.untagResource(request -> request.secretId("non-prod/orders").tagKeys("a"));
        secrets.updateSecret(request -> request.secretId("non-prod/orders").description("the orders' key"));

        var shown = secrets.describeSecret(request -> request.secretId("non-prod/orders"));
        assertThat(shown.tags()).containsExactly(tag("topology", "x"));
        assertThat(shown.description()).isEqualTo("the orders' key");
    }

    @Test
    void stage_whenTheHolderIsNotNamed_isNotMoved() {
        var second = secrets.putSecretValue(request ->
                        request.secretId("non-prod/orders").secretString("two").versionStages("AWSPENDING"))
                .versionId();

        assertThatThrownBy(() -> secrets.updateSecretVersionStage(request -> request.secretId("non-prod/orders")
                        .versionStage("AWSCURRENT")
                        .moveToVersionId(second)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("currently attached to version " + TOKEN);
        assertThatThrownBy(() -> secrets.updateSecretVersionStage(request -> request.secretId("non-prod/orders")
                        .versionStage("AWSCURRENT")
                        .removeFromVersionId(TOKEN)))
                .hasMessageContaining("can't be completely removed");

        secrets.updateSecretVersionStage(request ->
                request.secretId("non-prod/orders").versionStage("AWSPENDING").removeFromVersionId(second));
        assertThatThrownBy(() -> secrets.getSecretValue(
                        request -> request.secretId("non-prod/orders").versionStage("AWSPENDING")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private List<String> names(String key, String value) {
        return secrets
                .listSecrets(request ->
                        request.filters(Filter.builder().key(key).values(value).build()))
                .secretList()
                .stream()
                .map(SecretListEntry::name)
                .toList();
    }

    private String value(String id) {
        return secrets.getSecretValue(request -> request.secretId(id)).secretString();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
