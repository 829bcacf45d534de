package io.fairlead.installation;

import java.util.regex.Pattern;

/**
 * The names of one installation. Everything begins with its prefix, so that several of them fit into one account. What is unique beyond a region, and
 * ARNs, contain {@link References}.
 *
 * @param prefix 1 to 20 lower-case letters, digits and hyphens, beginning with a letter
 */
public record Names(String prefix) {
    /** What an installation is called unless somebody wants another one beside it. */
    public static final String DEFAULT_PREFIX = "fairlead";

    private static final Pattern PREFIX = Pattern.compile("[a-z]([a-z0-9-]{0,18}[a-z0-9])?");

    public Names {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "the prefix \"" + prefix
                            + "\" is not 1 to 20 lower-case letters, digits and hyphens that begin with a letter; choose another one");
        }
    }

    /** A function outside of the networks. */
    public String function(Artefact artefact) {
        return prefix + "-" + artefact.label();
    }

    /** A function in a workload network. */
    public String function(Artefact artefact, String network) {
        return function(artefact) + "-" + network;
    }

    /** A state machine, by the name of its file. */
    public String machine(String file) {
        return prefix + "-" + file;
    }

    /** The ledger, documents and leases. */
    public String table() {
        return prefix;
    }

    /** Documents that are too large for the input of an execution. Unique in the world. */
    public String documentBucket() {
        return prefix + "-documents-" + References.ACCOUNT + "-" + References.REGION;
    }

    /** The control plane's own Cloud API key. A person fills it. */
    public String confluentSecret() {
        return "/" + prefix + "/confluent-cloud-api-key";
    }

    /** Below it is one parameter per network. It ends with a slash. */
    public String registry() {
        return "/" + prefix + "/networks/";
    }

    /** The parameter of one network. */
    public String registered(String network) {
        return registry() + network;
    }

    /** Our own events go there, so that two installations do not hear each other. */
    public String eventBus() {
        return prefix;
    }

    /** The figures of our functions, in CloudWatch. */
    public String metricNamespace() {
        return "Fairlead/" + prefix;
    }

    /** The schedules that topologies make. */
    public String topologySchedules() {
        return prefix;
    }

    /** The schedules that keep the installation alive, and measure it. */
    public String installationSchedules() {
        return prefix + "-installation";
    }

    /** What could not be delivered. */
    public String deadLetters() {
        return prefix + "-dead-letters";
    }

    /** Where people hear of approvals and failures. */
    public String notices() {
        return prefix + "-notices";
    }

    /** A role that a service acts by. Roles are unique in an account, whatever the region. */
    public String role(String service) {
        return prefix + "-" + service + "-" + References.REGION;
    }

    public String functionArn(String function) {
        return arn("lambda", "function:" + function);
    }

    public String machineArn(String file) {
        return arn("states", "stateMachine:" + machine(file));
    }

    public String deadLettersArn() {
        return arn("sqs", deadLetters());
    }

    public String noticesArn() {
        return arn("sns", notices());
    }

    public String eventBusArn() {
        return arn("events", "event-bus/" + eventBus());
    }

    public String roleArn(String service) {
        return "arn:" + References.PARTITION + ":iam::" + References.ACCOUNT + ":role/" + role(service);
    }

    static String arn(String service, String resource) {
        return "arn:" + References.PARTITION + ":" + service + ":" + References.REGION + ":" + References.ACCOUNT + ":"
                + resource;
    }
}
