package io.fairlead.core.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    private static final String TABLE = "arn:${Partition}:dynamodb:${Region}:${Account}:table/${Table}";
    private static final String PAGE = "https://docs.aws.amazon.com/kms/latest/developerguide/services-dynamodb.html";
    private static final PlaceholderValues HERE = PlaceholderValues.none()
            .with(Placeholder.Partition, "aws")
            .with(Placeholder.Region, "eu-west-1")
            .with(Placeholder.Account, "111122223333")
            .with(Placeholder.Table, "us$1");

    @Test
    void call_whenItsResourceIsAPatternWithoutReason_isRefused() {
        assertThatThrownBy(() -> AwsCall.to("s3:GetObject", "arn:aws:s3:::documents/*"))
                .hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> AwsCall.toAll("dynamodb:GetItem", "for fun", TABLE))
                .hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> AwsCall.to("ec2:DescribeSubnets", "*")).hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> AwsCall.toAny("ec2:DescribeSubnets", " ")).hasMessageContaining("needs a reason");
    }

    @Test
    void call_whenItsActionIsAWildcard_isRefused() {
        assertThatThrownBy(() -> AwsCall.to("s3:*", TABLE)).hasMessageContaining("no single action");
        assertThatThrownBy(() -> AwsCall.to("s3:Get*", TABLE)).hasMessageContaining("no single action");
    }

    @Test
    void call_whenItUsesAnUnknownPlaceholder_isRefused() {
        assertThatThrownBy(() -> AwsCall.to("dynamodb:GetItem", "arn:${Tabel}")).hasMessageContaining("Tabel");
        assertThatThrownBy(() -> Condition.equal("aws:ResourceTag/x", "${Nothing}"))
                .hasMessageContaining("Nothing");
    }

    @Test
    void dependent_whenWithoutPage_isRefused() {
        assertThatThrownBy(() -> AwsCall.to("kms:Decrypt", TABLE).behind("dynamodb:GetItem", "everybody knows"))
                .hasMessageContaining("AWS page");
    }

    @Test
    void trust_whenItDoesNotTellAccountAndSource_needsAReason() {
        assertThatThrownBy(() -> Trust.ofAll("lambda.amazonaws.com", "")).hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> Trust.ofAccount("secretsmanager.amazonaws.com", " "))
                .hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> new Trust(
                        "events.amazonaws.com",
                        Trust.ofSource("events.amazonaws.com", "arn:aws:events").conditions(),
                        "for fun"))
                .hasMessageContaining("needs a reason");
    }

    @Test
    void trust_whenTheServiceIsRegional_isFilled() {
        assertThat(Trust.ofAll("logs.${Region}.amazonaws.com", "why")
                        .filled(HERE)
                        .service())
                .isEqualTo("logs.eu-west-1.amazonaws.com");
    }

    @Test
    void admission_whenWithoutPage_isRefused() {
        assertThatThrownBy(() -> Admission.of(Trust.ofAll("sns.amazonaws.com", "why"), "everybody knows"))
                .hasMessageContainingAll("sns.amazonaws.com", "AWS page");
    }

    @Test
    void filled_whenAllValuesAreThere_replacesThemInResourcesAndConditions() {
        var permissions = Permissions.of(AwsCall.to("dynamodb:GetItem", TABLE)
                        .when(Condition.equal("aws:ResourceAccount", "${Account}")))
                .needing(AwsCall.to("kms:Decrypt", TABLE).behind("dynamodb:GetItem", PAGE))
                .filled(HERE);

        assertThat(permissions.granted())
                .allSatisfy(call -> assertThat(call.resources())
                        .containsExactly("arn:aws:dynamodb:eu-west-1:111122223333:table/us$1"));
        assertThat(permissions.calls().get(0).conditions())
                .containsExactly(Condition.equal("aws:ResourceAccount", "111122223333"));
    }

    @Test
    void filled_whenAValueIsMissing_saysWhich() {
        var role = new Role(
                "x",
                Trust.ofSource("lambda.amazonaws.com", "arn:aws:lambda"),
                Permissions.of(AwsCall.to("dynamodb:GetItem", TABLE)));

        assertThatThrownBy(() -> role.filled(PlaceholderValues.none().with(Placeholder.Account, "1")))
                .hasMessageContaining("${Partition}");
    }

    @Test
    void filled_whenAPlaceholderHasSeveralValues_makesOneResourceOfEach() {
        var subnets = "arn:${Partition}:ec2:${Region}:${Account}:subnet/${Subnet}";

        var filled = Permissions.of(AwsCall.to("ec2:CreateVpcEndpoint", subnets))
                .filled(HERE.with(Placeholder.Subnet, "subnet-1", "subnet-2"));

        assertThat(filled.calls().get(0).resources())
                .containsExactly(
                        "arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1",
                        "arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-2");
    }

    @Test
    void statements_whenResourcesAndConditionsAreAlike_areOne() {
        var tagged = Condition.present("aws:ResourceTag/fairlead:topology");

        var statements = Permissions.all(
                        Permissions.of(AwsCall.to("dynamodb:Query", TABLE), AwsCall.to("dynamodb:GetItem", TABLE)),
                        Permissions.of(AwsCall.to("dynamodb:Query", TABLE)),
                        Permissions.of(AwsCall.to("dynamodb:GetItem", TABLE).when(tagged)))
                .statements();

        assertThat(statements)
                .containsExactly(
                        new Statement(Set.of("dynamodb:GetItem", "dynamodb:Query"), List.of(TABLE), List.of()),
                        new Statement(Set.of("dynamodb:GetItem"), List.of(TABLE), List.of(tagged)));
    }
}
