package io.fairlead.local.aws.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.LocalAws;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterMetadata;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterStringFilter;
import software.amazon.awssdk.services.ssm.model.SsmException;

class SsmServiceTest {
    private final LocalAws world = new LocalAws();
    private final SsmClient ssm = world.client(SsmClient.builder());

    @BeforeEach
    void fill() {
        put("/fairlead/networks/sandbox/vpc", "vpc-1");
        put("/fairlead/networks/sandbox/subnets", "subnet-1,subnet-2");
        put("/fairlead/networks/shared/vpc", "vpc-2");
        put("/fairlead/version", "1");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void get_whenMoreThanTheThroughputOfAnAccount_isThrottled() {
        world.advance(Duration.ofSeconds(1)); // what was put counts, too
        for (var i = 0; i < 40; i++) {
            ssm.getParameter(request -> request.name("/fairlead/version"));
        }

        assertThatThrownBy(() -> ssm.getParameter(request -> request.name("/fairlead/version")))
                .isInstanceOfSatisfying(
                        SsmException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("ThrottlingException"));
        world.advance(Duration.ofSeconds(1));
        assertThat(ssm.getParameter(request -> request.name("/fairlead/version"))
                        .parameter()
                        .value())
                .isEqualTo("1");
    }

    @Test
    void getByPath_whenRecursive_pagesThroughAllBelow() {
        var names = ssm
                .getParametersByPathPaginator(request ->
                        request.path("/fairlead/networks").recursive(true).maxResults(2))
                .stream()
                .flatMap(page -> page.parameters().stream())
                .map(Parameter::name)
                .toList();

        assertThat(names)
                .containsExactly(
                        "/fairlead/networks/sandbox/subnets",
                        "/fairlead/networks/sandbox/vpc",
                        "/fairlead/networks/shared/vpc");
    }

    @Test
    void getByPath_whenNotRecursive_staysOnOneLevel() {
        assertThat(ssm.getParametersByPath(request -> request.path("/fairlead/"))
                        .parameters())
                .extracting(Parameter::name)
                .containsExactly("/fairlead/version");
    }

    @Test
    void put_whenTheParameterExists_needsOverwriteAndCountsVersions() {
        assertThatThrownBy(() -> put("/fairlead/version", "2")).isInstanceOf(ParameterAlreadyExistsException.class);

        var answer = ssm.putParameter(
                request -> request.name("/fairlead/version").value("2").overwrite(true));

        assertThat(answer.version()).isEqualTo(2);
        assertThat(value("/fairlead/version")).isEqualTo("2");
        assertThat(value("/fairlead/version:1")).isEqualTo("1");
        assertThat(value("arn:aws:ssm:us-east-1:111122223333:parameter/fairlead/version"))
                .isEqualTo("2");
    }

    @Test
    void put_whenTheValueIsTooLong_isRefused() {
        assertThatThrownBy(() -> put("/long", "x".repeat(4097)))
                .isInstanceOf(SsmException.class)
                .hasMessageContaining("maximum parameter value of 4096 characters");
    }

    @Test
    void get_whenThereIsNone_saysSo() {
        assertThatThrownBy(() -> value("/nowhere")).isInstanceOf(ParameterNotFoundException.class);

        var several = ssm.getParameters(request -> request.names("/fairlead/version", "/nowhere"));
        assertThat(several.parameters()).extracting(Parameter::value).containsExactly("1");
        assertThat(several.invalidParameters()).containsExactly("/nowhere");
    }

    @Test
    void delete_whenSeveralAreNamed_tellsWhichWereThere() {
        var answer = ssm.deleteParameters(request -> request.names("/fairlead/version", "/nowhere"));

        assertThat(answer.deletedParameters()).containsExactly("/fairlead/version");
        assertThat(answer.invalidParameters()).containsExactly("/nowhere");
        assertThatThrownBy(() -> ssm.deleteParameter(request -> request.name("/fairlead/version")))
                .isInstanceOf(ParameterNotFoundException.class);
    }

    @Test
    void describe_whenFiltered_showsNoValues() {
        var found = ssm.describeParameters(request -> request.parameterFilters(ParameterStringFilter.builder()
                        .key("Name")
                        .option("BeginsWith")
                        .values("/fairlead/networks/sh")
                        .build()))
                .parameters();

        assertThat(found).extracting(ParameterMetadata::name).containsExactly("/fairlead/networks/shared/vpc");
    }

    private void put(String name, String value) {
        ssm.putParameter(request -> request.name(name).value(value).type("String"));
    }

    private String value(String name) {
        return ssm.getParameter(request -> request.name(name)).parameter().value();
    }
}
