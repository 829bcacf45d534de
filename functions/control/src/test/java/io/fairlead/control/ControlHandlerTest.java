package io.fairlead.control;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.operation.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlHandlerTest {
    private static final Map<String, String> ENVIRONMENT = Map.ofEntries(
            entry("FAIRLEAD_TABLE", "fairlead"),
            entry("FAIRLEAD_REGISTRY", "/fairlead/networks/"),
            entry("FAIRLEAD_CONFLUENT_SECRET", "fairlead/confluent"),
            entry("FAIRLEAD_ROTATE_MACHINE", "arn:aws:states:us-east-1:111122223333:stateMachine:fairlead-rotate-keys"),
            entry("FAIRLEAD_SCHEDULER_ROLE", "arn:aws:iam::111122223333:role/fairlead-scheduler"),
            entry("FAIRLEAD_SCHEDULER_DLQ", "arn:aws:sqs:us-east-1:111122223333:fairlead-dead-letters"),
            entry("FAIRLEAD_SCHEDULE_GROUP", "fairlead"),
            entry("FAIRLEAD_ROTATION_FUNCTION", "arn:aws:lambda:us-east-1:111122223333:function:fairlead-rotation"),
            entry("AWS_REGION", "us-east-1"),
            entry("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
            entry("AWS_ACCESS_KEY_ID", "id"),
            entry("AWS_SECRET_ACCESS_KEY", "secret"));

    @Test
    void handleRequest_whenTheTableCannotBeReached_throwsWhatTheStateMachineRetries() {
        var handler = new ControlHandler(surroundings(ENVIRONMENT));
        var out = new ByteArrayOutputStream();

        assertThatExceptionOfType(Transient.class)
                .isThrownBy(() -> handler.handleRequest(command("""
                                {"operation": "ensure", "topology": "non-prod", "version": 1, "execution": "arn",
                                 "resource": {"kind": "environment", "name": "non-prod"}}"""), out, nobodysContext()));
        assertThat(out.size()).isZero();
    }

    @Test
    void construct_whenTheTableIsNotNamed_namesTheVariable() {
        var environment = new HashMap<>(ENVIRONMENT);
        environment.remove("FAIRLEAD_TABLE");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new ControlHandler(surroundings(environment)))
                .withMessageContaining("FAIRLEAD_TABLE");
    }

    private static ByteArrayInputStream command(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings(environment, InstantSource.system(), duration -> {}, line -> {});
    }

    private static Context nobodysContext() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method + " is not needed");
                });
    }
}
