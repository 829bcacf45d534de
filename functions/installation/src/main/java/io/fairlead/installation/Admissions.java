package io.fairlead.installation;

import io.fairlead.core.permission.Admission;
import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Trust;
import io.fairlead.rotation.RotationPermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which resources of an installation let services of AWS in, by a policy of their own. Everybody else comes with a role. */
public final class Admissions {
    private static final String RULES = "events.amazonaws.com";
    private static final String QUEUE = "arn:${Partition}:sqs:${Region}:${Account}:${DeadLetterQueue}";
    private static final String TOPIC = "arn:${Partition}:sns:${Region}:${Account}:${NoticesTopic}";
    private static final String TOPIC_KEY_PAGE = "https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html";

    private Admissions() {}

    /** All of them, by what people call the resource. */
    public static Map<String, List<Admission>> all() {
        var all = new LinkedHashMap<String, List<Admission>>();
        all.put("rotation function", rotationFunction());
        all.put("dead letters", deadLetters());
        all.put("notices", notices());
        all.put("key", key());
        return all;
    }

    /** Secrets Manager calls it. */
    public static List<Admission> rotationFunction() {
        return List.of(RotationPermissions.caller());
    }

    /** What rules could not deliver; schedules leave it there by their role. */
    public static List<Admission> deadLetters() {
        return List.of(Admission.of(
                byRules(),
                "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html",
                AwsCall.to("sqs:SendMessage", QUEUE)));
    }

    /** By which people are told. */
    public static List<Admission> notices() {
        var publish = AwsCall.to("sns:Publish", TOPIC);
        return List.of(
                Admission.of(
                        Trust.ofAll(
                                RULES,
                                "the page says that the policy of a topic may have no conditions for EventBridge"),
                        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html",
                        publish),
                Admission.of(
                        byAlarms(),
                        "https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html",
                        publish));
    }

    /** Services that use the installation's key in their own name. */
    public static List<Admission> key() {
        return List.of(
                logGroups(),
                logDelivery(),
                Admission.of(
                        byRules(),
                        "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html",
                        sending()),
                noticesOfRules(),
                Admission.of(byAlarms(), TOPIC_KEY_PAGE, sending()));
    }

    private static Admission logGroups() {
        var groups = "arn:${Partition}:logs:${Region}:${Account}:log-group:";
        return Admission.of(
                Trust.when(
                        "logs.${Region}.amazonaws.com",
                        Condition.of(
                                Condition.Operator.ARN_LIKE,
                                "kms:EncryptionContext:aws:logs:arn",
                                groups + "/aws/lambda/${Prefix}-*",
                                groups + "/aws/vendedlogs/states/${Prefix}-*",
                                groups + "/${Prefix}/*"),
                        "the page tells log groups by the encryption context"),
                "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
                ofKey(
                        "kms:Encrypt",
                        "kms:Decrypt",
                        "kms:ReEncryptFrom",
                        "kms:ReEncryptTo",
                        "kms:GenerateDataKey",
                        "kms:GenerateDataKeyWithoutPlaintext",
                        "kms:DescribeKey"));
    }

    /** Machines whose history is encrypted hand their log over encrypted, too. */
    private static Admission logDelivery() {
        return Admission.of(
                Trust.when(
                        "delivery.logs.amazonaws.com",
                        Condition.like(
                                "kms:EncryptionContext:SourceArn", "arn:${Partition}:logs:${Region}:${Account}:*"),
                        "the page shows no condition here, and this encryption context where machines encrypt"),
                "https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html",
                ofKey("kms:Decrypt"));
    }

    /** Assumed: SNS names the topic in the encryption context; CloudTrail shows it so, no page says it. */
    private static Admission noticesOfRules() {
        return Admission.of(
                Trust.when(
                        RULES,
                        Condition.equal("kms:EncryptionContext:aws:sns:topicArn", TOPIC),
                        "the page says that account and source are not supported for EventBridge and encrypted topics"),
                TOPIC_KEY_PAGE,
                sending());
    }

    private static Trust byRules() {
        var rule = "arn:${Partition}:events:${Region}:${Account}:rule/";
        return Trust.ofSource(
                RULES,
                rule + "${Prefix}-failed-executions",
                rule + "${Prefix}-new-current-versions",
                rule + "${EventBus}/${Prefix}-notices");
    }

    private static Trust byAlarms() {
        return Trust.ofSource(
                "cloudwatch.amazonaws.com", "arn:${Partition}:cloudwatch:${Region}:${Account}:alarm:${Prefix}-*");
    }

    private static AwsCall[] sending() {
        return ofKey("kms:Decrypt", "kms:GenerateDataKey");
    }

    private static AwsCall[] ofKey(String... actions) {
        return Stream.of(actions)
                .map(action -> AwsCall.toAny(action, "the policy of a key speaks of that key only"))
                .toArray(AwsCall[]::new);
    }
}
