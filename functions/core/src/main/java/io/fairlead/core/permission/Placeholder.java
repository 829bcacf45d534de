package io.fairlead.core.permission;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known only where the product is installed; {@code ${Table}} in a resource pattern or in the value of a condition. */
public enum Placeholder {
    /** {@code aws}, or that of another partition. */
    Partition,
    /** Where the topology is. */
    Region,
    /** Twelve digits. */
    Account,
    /** What all names of the installation begin with: its functions and machines are {@code ${Prefix}-<name>}. */
    Prefix,
    /** Name of the DynamoDB table. */
    Table,
    /** Name of the bucket for large documents. */
    DocumentBucket,
    /** Name of the secret with the control plane's own Cloud API key. */
    ConfluentSecret,
    /** Name of the group of the topologies' schedules. */
    ScheduleGroup,
    /** Name of the role by which those schedules start {@code rotate-keys}. */
    SchedulerRole,
    /** Name of the queue for what could not be delivered. */
    DeadLetterQueue,
    /** Id of the customer-managed key of table, bucket, queue, logs, executions and the Cloud API key's secret. */
    Key,
    /** Name of the workload network in which a function runs. */
    Network,
    /** Id of that network's VPC. */
    Vpc;

    private static final Pattern USE = Pattern.compile("\\$\\{(\\w+)}");

    /** The text with the values in place of the placeholders. */
    public static String fill(String text, Map<Placeholder, String> values) {
        return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(value(use.group(1), text, values)));
    }

    /** Refuses names that nobody would fill. */
    static void check(String text) {
        USE.matcher(text).results().forEach(use -> valueOf(use.group(1)));
    }

    private static String value(String name, String text, Map<Placeholder, String> values) {
        var value = values.get(valueOf(name));
        if (value == null) {
            throw new IllegalArgumentException("no value for ${" + name + "} in " + text);
        }
        return value;
    }
}
