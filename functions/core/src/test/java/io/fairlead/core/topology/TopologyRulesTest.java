package io.fairlead.core.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One row per rule: a document that is broken in one place, where that is reported, and with which words. */
class TopologyRulesTest {
    record Row(String fault, Document document, String pointer, String words) {
        @Override
        public String toString() {
            return fault;
        }

        /** The same fault in a document that also differs elsewhere, so that nothing else is wrong. */
        Row also(UnaryOperator<Document> change) {
            return new Row(fault, change.apply(document), pointer, words);
        }
    }

    private static final Document GOOD = Document.nonProd();

    @ParameterizedTest
    @MethodSource({
        "references",
        "uniqueNames",
        "rotation",
        "networks",
        "accounts",
        "roles",
        "clusters",
        "acls",
        "connectors",
        "links",
        "mirrors"
    })
    void check_whenOneRuleIsBroken_reportsItThereAndNothingElse(Row row) {
        var problems = row.document().problems();

        assertThat(problems).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo(row.pointer());
            assertThat(problem.toString()).contains(row.words());
        });
    }

    static Stream<Row> references() {
        return Stream.of(
                set("/networks/0/observers/2", "\"dsn\"", "there is no network \"dsn\""),
                add(
                        "/accounts/8/roles/-",
                        "{'role':'Operator','cluster':'x'}",
                        "/accounts/8/roles/2/cluster",
                        "no cluster"),
                set(
                        "/accounts/1/secrets/0/cluster",
                        "\"sandbox\"",
                        "use one of: \"sandbox_cluster\", \"shared_cluster\""),
                set("/accounts/1/secrets/0/network", "\"sandbox\"", "there is no network \"sandbox\""),
                set("/clusters/0/network", "\"sandbox\"", "there is no network \"sandbox\""),
                set("/clusters/0/administrator", "\"admin\"", "there is no account \"admin\""),
                set("/clusters/0/acls/0/account", "\"producer\"", "there is no account \"producer\""),
                set("/clusters/0/connectors/0/account", "\"connector\"", "there is no account \"connector\""),
                set("/links/0/sides/1/cluster", "\"other_cluster\"", "there is no cluster \"other_cluster\"")
                        .also(d -> d.with("/links/0/mirrors", "[]")),
                set("/links/0/sides/1/secret", "\"nowhere\"", "there is no secret \"nowhere\""));
    }

    static Stream<Row> uniqueNames() {
        return Stream.of(
                add(
                        "/networks/-",
                        "{'name':'dns','cidr':'10.3.0.0/24','role':'OBSERVER'}",
                        "/networks/5/name",
                        "the network \"dns\" is already declared at /networks/4"),
                set(
                        "/networks/1/accessPoint/name",
                        "\"ccloud-accesspoint-sandbox-non-prod\"",
                        "already declared at /networks/0/accessPoint"),
                add("/accounts/-", "{'name':'src_api','description':'x'}", "/accounts/9/name", "at /accounts/8"),
                add(
                        "/accounts/8/roles/-",
                        "{'role':'DeveloperRead','subject':'*'}",
                        "/accounts/8/roles/2/role",
                        "role grant"),
                set(
                        "/accounts/8/secrets/1/name",
                        "\"sandbox_cluster/app_consumer/java_client\"",
                        "already declared at /accounts/1/secrets/0"),
                add("/clusters/0/topics/-", "{'name':'dev-stock_trades'}", "/clusters/0/topics/1/name", "the topic"),
                add(
                        "/clusters/0/connectors/-",
                        "{'name':'sandbox_aws_privatelink_example_source_datagen_connector',"
                                + "'account':'sandbox_cluster_app_connector','config':{}}",
                        "/clusters/0/connectors/1/name",
                        "the connector"),
                add(
                        "/links/-",
                        "{'name':'bidirectional-between-sandbox-and-shared','sides':["
                                + "{'cluster':'sandbox_cluster','secret':'sandbox_cluster/linking/java_client'},"
                                + "{'cluster':'shared_cluster','secret':'shared_cluster/linking/java_client'}]}",
                        "/links/1/name",
                        "the link"),
                add(
                        "/links/0/mirrors/-",
                        "{'cluster':'shared_cluster','topic':'dev-stock_trades'}",
                        "/links/0/mirrors/1/topic",
                        "\"dev-stock_trades\" on \"shared_cluster\" is already declared"),
                add(
                        "/clusters/-",
                        "{'name':'shared_cluster','network':'shared-non-prod','administrator':'shared_cluster_app_manager'}",
                        "/clusters/2/name",
                        "the cluster \"shared_cluster\" is already declared at /clusters/1"));
    }

    static Stream<Row> rotation() {
        return Stream.of(
                set("/rotation/every", "\"PT23H\"", "not between one day and 993 days")
                        .also(d -> d.with("/rotation/drain", "\"PT1H\"")),
                set("/rotation/every", "\"P994D\"", "not between one day and 993 days"),
                set("/rotation/drain", "\"P30D\"", "make drain shorter than every"),
                set(
                        "/rotation",
                        "{'every':'P3D'}",
                        "/rotation/drain",
                        "drain for P7D, at least as long as the period P3D"));
    }

    static Stream<Row> networks() {
        return Stream.of(
                set("/networks/0/cidr", "\"10.0.0.256/20\"", "is not an IPv4 block"),
                set("/networks/0/cidr", "\"10.0.0.0/33\"", "is not an IPv4 block"),
                set("/networks/0/cidr", "\"172.0.0.0/15\"", "/15 is not a size that a VPC can have"),
                set("/networks/0/cidr", "\"10.0.0.0/29\"", "use a block from /16 to /28"),
                set("/networks/0/cidr", "\"10.0.3.0/20\"", "write the block as 10.0.0.0/20"),
                set("/networks/1/cidr", "\"10.0.8.0/21\"", "10.0.8.0/21 overlaps with 10.0.0.0/20 at /networks/0/cidr"),
                set("/networks/4/cidr", "\"10.0.0.0/16\"", "overlaps with 10.0.0.0/20 at /networks/0/cidr"),
                new Row(
                        "workload without access point",
                        GOOD.without("/networks/0/accessPoint"),
                        "/networks/0",
                        "a workload network needs an access point"),
                set("/networks/2/accessPoint", "{'name':'x'}", "an observer network has no access point"),
                set("/networks/2/observers", "['dns']", "list the observers at the workload network"),
                set("/networks/0/observers/0", "\"sandbox-non-prod\"", "a network always resolves its own names"),
                set("/clusters/0/network", "\"operations\"", "a cluster needs a workload network"),
                set(
                        "/accounts/1/secrets/0/network",
                        "\"dns\"",
                        "use one of: \"sandbox-non-prod\", \"shared-non-prod\""));
    }

    static Stream<Row> accounts() {
        return Stream.of(set(
                "/accounts/6/description",
                '"' + "x".repeat(57) + '"',
                "the description has 57 characters, and with Fairlead's marker behind it would have more than 128"));
    }

    static Stream<Row> roles() {
        return Stream.of(
                set(
                        "/accounts/8/roles/0",
                        "{'role':'DeveloperRead','subject':'*','cluster':'sandbox_cluster'}",
                        "not on both"),
                set("/accounts/8/roles/0/role", "\"SuperUser\"", "is not a role that a topology can grant"),
                set("/accounts/8/roles/0/role", "\"OrganizationAdmin\"", "is not a role that a topology can grant"),
                set(
                        "/accounts/8/roles/0",
                        "{'role':'DeveloperRead'}",
                        "/accounts/8/roles/0/role",
                        "cannot be granted on the environment"),
                set("/accounts/8/roles/0/role", "\"CloudClusterAdmin\"", "grant it on a cluster"),
                set(
                        "/accounts/8/roles/0",
                        "{'role':'EnvironmentAdmin','cluster':'sandbox_cluster'}",
                        "/accounts/8/roles/0/role",
                        "EnvironmentAdmin cannot be granted on a cluster"));
    }

    static Stream<Row> clusters() {
        return Stream.of(
                set("/clusters/0/maxEcku", "1", "set maxEcku to 2 or more, or availability to LOW"),
                set(
                        "/accounts/0/secrets",
                        "[]",
                        "/clusters/0/administrator",
                        "\"sandbox_cluster_app_manager\" has no key for the cluster \"sandbox_cluster\""),
                set(
                        "/accounts/0/roles",
                        "[]",
                        "/clusters/0/administrator",
                        "add role CloudClusterAdmin on cluster \"sandbox_cluster\" at /accounts/0/roles"));
    }

    static Stream<Row> acls() {
        return Stream.of(
                set("/clusters/0/acls/2/pattern", "\"LITERAL\"", "/clusters/0/acls/2/name", "set pattern to PREFIXED"),
                set("/clusters/0/acls/0/name", "\"dev-\"", "ends like a prefix"),
                set("/clusters/0/acls/0/name", "\"dev.\"", "ends like a prefix"),
                set("/clusters/0/acls/3/name", "\"sandbox_cluster\"", "set name to kafka-cluster"),
                set("/clusters/0/acls/3/pattern", "\"PREFIXED\"", "set pattern to LITERAL or remove it"),
                set(
                        "/clusters/0/acls/0/operations/1",
                        "\"IDEMPOTENT_WRITE\"",
                        "TOPIC has no operation \"IDEMPOTENT_WRITE\""),
                set("/clusters/0/acls/2/operations/0", "\"WRITE\"", "GROUP has no operation \"WRITE\""),
                set("/clusters/0/acls/3/operations/0", "\"READ\"", "CLUSTER has no operation \"READ\""),
                add(
                        "/clusters/0/acls/-",
                        "{'account':'src_api','resource':'TRANSACTIONAL_ID','name':'t','operations':['READ']}",
                        "/clusters/0/acls/6/operations/0",
                        "use one of: ALL, WRITE, DESCRIBE"));
    }

    static Stream<Row> connectors() {
        var config = "/clusters/0/connectors/0/config/";
        return Stream.of(
                set(config + "name", "\"x\"", "\"name\" is set by Fairlead"),
                set(config + "kafka.auth.mode", "\"SERVICE_ACCOUNT\"", "is set by Fairlead"),
                set(config + "kafka.service.account.id", "\"sa-1\"", "is set by Fairlead"),
                set(config + "kafka.api.key", "\"x\"", "is set by Fairlead"),
                set(config + "kafka.api.secret", "\"x\"", "is set by Fairlead"),
                set(config + "aws.secret.access.key", "\"x\"", "secrets live in Secrets Manager only"),
                set(config + "connection.Password", "\"x\"", "looks like a credential"),
                set(config + "a~1secret", "\"x\"", "\"a/secret\" looks like a credential"));
    }

    static Stream<Row> links() {
        return Stream.of(
                set(
                                "/links/0/sides/1",
                                "{'cluster':'sandbox_cluster','secret':'sandbox_cluster/linking/java_client'}",
                                "/links/0/sides/1/cluster",
                                "both sides of the link are the cluster \"sandbox_cluster\"")
                        .also(d -> d.with("/links/0/mirrors", "[]")),
                set(
                        "/links/0/sides/0/secret",
                        "\"shared_cluster/linking/java_client\"",
                        "holds no key for the cluster \"sandbox_cluster\""),
                set(
                        "/links/0/sides/0/secret",
                        "\"sandbox_cluster/app_consumer/java_client\"",
                        "may not manage links on the cluster \"sandbox_cluster\""));
    }

    static Stream<Row> mirrors() {
        return Stream.of(
                set("/links/0/mirrors/0/topic", "\"orders\"", "declares no topic \"orders\""),
                set(
                        "/links/0/mirrors/0/cluster",
                        "\"sandbox_cluster\"",
                        "/links/0/mirrors/0/topic",
                        "\"shared_cluster\", declares no topic"),
                set(
                        "/clusters/1/topics",
                        "[{'name':'dev-stock_trades'}]",
                        "/links/0/mirrors/0/topic",
                        "declares a topic"),
                add(
                                "/clusters/-",
                                "{'name':'third','network':'shared-non-prod','administrator':'shared_cluster_app_manager'}",
                                "/links/0/mirrors/0/cluster",
                                "\"third\" is not a side of the link")
                        .also(
                                d -> d.with("/links/0/mirrors/0/cluster", "\"third\"")
                                        .with(
                                                "/accounts/4/roles/-",
                                                "{\"role\":\"CloudClusterAdmin\",\"cluster\":\"third\"}")
                                        .with(
                                                "/accounts/4/secrets/-",
                                                "{\"name\":\"third/java_client\",\"cluster\":\"third\",\"network\":\"shared-non-prod\"}")));
    }

    private static Row set(String pointer, String json, String words) {
        return set(pointer, json, pointer, words);
    }

    private static Row set(String at, String json, String pointer, String words) {
        var value = json.replace('\'', '"');
        return new Row(at + " = " + value, GOOD.with(at, value), pointer, words);
    }

    private static Row add(String at, String json, String pointer, String words) {
        return set(at, json, pointer, words);
    }
}
