package io.fairlead.installation;

import java.util.regex.Pattern;

/**
 * The names of one installation. Everything begins with its prefix, so that several of them fit into one account: a prefix has no hyphen, and what follows
 * it begins with one, so nothing of one installation can be called as something of another. What is unique beyond a region, and ARNs, contain {@link
 * References}.
 *
 * @param prefix 1 to 20 lower-case letters and digits, beginning with a letter
 */
public record Names(String prefix) {
    /** What an installation is called unless somebody wants another one beside it. */
    public static final String DEFAULT_PREFIX = "fairlead";

    /** Parameters may not begin with aws or ssm, and AWS has a bus and a group of schedules named default. */
    private static final Pattern PREFIX = Pattern.compile("(?!aws|ssm|default$)[a-z][a-z0-9]{0,19}");

    public Names {
        if (!isPrefix(prefix)) {
            throw new IllegalArgumentException("the prefix \"" + prefix
                    + "\" is not 1 to 20 lower-case letters and digits that begin with a letter, nor may it begin with aws or ssm"
                    + " or be default; choose another one");
        }
    }

    /** Whether everything's name can begin with it. */
    public static boolean isPrefix(String text) {
        return PREFIX.matcher(text).matches();
    }

    /** Something that has no name of its own here. */
    public String of(String what) {
        return prefix + "-" + what;
    }

    /** A function outside of the networks. */
    public String function(Artefact artefact) {
        return of(artefact.label());
    }

    /** A function in a workload network. */
    public String function(Artefact artefact, String network) {
        return function(artefact) + "-" + network;
    }

    /** A state machine, by the name of its file. */
    public String machine(String file) {
        return of(file);
    }

    /** The ledger, documents and leases. */
    public String table() {
        return prefix;
    }

    /** Documents that are too large for the input of an execution. Unique in the world. */
    public String documentBucket() {
        return of("documents-") + References.ACCOUNT + "-" + References.REGION;
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
        return of("installation");
    }

    /** What could not be delivered. */
    public String deadLetters() {
        return of("dead-letters");
    }

    /** Where people hear of approvals and failures. */
    public String notices() {
        return of("notices");
    }

    /** A role that a service acts by. */
    public String role(String service) {
        return roleOf(of(service));
    }

    /** The role of what has a name. Roles are unique in an account, whatever the region. */
    static String roleOf(String holder) {
        return holder + "-" + References.REGION;
    }

    /** The flow log of a network's VPC. */
    public String flowLog(String network) {
        return "/" + prefix + "/flow-logs/vpc/" + network;
    }

    /** The flow log of the transit gateway. */
    public String transitGatewayFlowLog() {
        return "/" + prefix + "/flow-logs/transit-gateway";
    }

    /** Who connected to the VPN, and when. */
    public String vpnConnections() {
        return "/" + prefix + "/client-vpn";
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
