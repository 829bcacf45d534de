package io.fairlead.core.permission;

import java.util.regex.Pattern;

/** What is known only where the product is installed: {@code ${Table}} in a resource pattern or in the value of a condition. */
public enum Placeholder {
    /** {@code aws}, or another partition. */
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
    /** Name of the event bus that our events go to. */
    EventBus,
    /** Name of the group of the topologies' schedules. */
    ScheduleGroup,
    /** Name of the role by which schedules start machines and functions. */
    SchedulerRole,
    /** Name of the queue for what could not be delivered. */
    DeadLetterQueue,
    /** Name of the topic by which people hear of approvals and failures. */
    NoticesTopic,
    /** Id of the customer-managed key of table, bucket, queue, executions and the Cloud API key's secret. */
    Key,
    /** Name of the function itself. */
    Function,
    /** Id of the VPC of the workload network in which a function runs. */
    Vpc,
    /** Ids of that network's subnets. */
    Subnet,
    /** Id of the security group of that network's endpoint to Confluent. */
    SecurityGroup;

    static final Pattern USE = Pattern.compile("\\$\\{(\\w+)}");

    /** As it stands in a text. */
    @Override
    public String toString() {
        return "${" + name() + "}";
    }

    /** Refuses names that nobody would fill. */
    static void check(String text) {
        USE.matcher(text).results().forEach(use -> valueOf(use.group(1)));
    }
}
