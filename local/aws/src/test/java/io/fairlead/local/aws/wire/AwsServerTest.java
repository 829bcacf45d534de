package io.fairlead.local.aws.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.LocalAws;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sts.StsClient;

class AwsServerTest {
    private final LocalAws world = new LocalAws();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void call_whenTheOperationIsNotKnown_isAnsweredAsTheServiceDoes() {
        var secrets = world.client(SecretsManagerClient.builder());

        assertThatThrownBy(() -> secrets.getRandomPassword(request -> {}))
                .isInstanceOfSatisfying(SecretsManagerException.class, refused -> {
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException");
                    assertThat(refused.requestId()).isNotBlank();
                });
    }

    @Test
    void call_whenItIsNotSigned_findsNoService() throws Exception {
        var request = HttpRequest.newBuilder(world.aws.uri()).build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Missing Authentication Token");
    }

    @Test
    void calls_whenCalled_areCountedByServiceAndOperationAndTold() {
        var heard = new ArrayList<String>();
        world.aws
                .server()
                .addListener((service, operation, request, response) ->
                        heard.add(service + ":" + operation + " " + response.status()));
        var sfn = world.client(SfnClient.builder());
        sfn.listStateMachines();
        sfn.listStateMachines();
        var identity = world.client(StsClient.builder()).getCallerIdentity();

        assertThat(identity.account()).isEqualTo("111122223333");
        assertThat(world.aws.server().calls())
                .containsEntry("states", Map.of("ListStateMachines", 2))
                .containsEntry("sts", Map.of("GetCallerIdentity", 1));
        assertThat(heard)
                .containsExactly(
                        "states:ListStateMachines 200", "states:ListStateMachines 200", "sts:GetCallerIdentity 200");
    }
}
