package io.fairlead.local.confluent.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of cluster links. Names, defaults, which are secret and which are told as read-only are as recorded by the
 * vendor's provider; those that its recordings lack are marked. Assumed: the types are those that the names and defaults say.
 */
final class LinkTable {
    /**
     * A setting.
     *
     * @param usual its default; absent where it has none, which is told as null
     */
    record Row(@Nullable String usual, Values values, boolean readOnly, boolean secret) {}

    private static final Values FROM_ZERO = Values.atLeast(0);
    private static final Map<String, Row> ROWS = rows();

    private LinkTable() {}

    static Map<String, Row> all() {
        return ROWS;
    }

    private static Map<String, Row> rows() {
        var table = new LinkedHashMap<String, Row>();
        tasks(table);
        connection(table);
        fetching(table);
        security(table, "");
        security(table, "local.");
        return new TreeMap<>(table);
    }

    private static void tasks(Map<String, Row> table) {
        table.put("acl.filters", open("", Values.JSON));
        table.put("acl.sync.enable", open("false", Values.BOOLEAN));
        table.put("acl.sync.ms", open("5000", FROM_ZERO));
        table.put("auto.create.mirror.topics.enable", open("false", Values.BOOLEAN));
        table.put("auto.create.mirror.topics.filters", open("", Values.JSON));
        table.put("consumer.group.prefix.enable", open("false", Values.BOOLEAN));
        table.put("consumer.offset.group.filters", open("", Values.JSON));
        table.put("consumer.offset.sync.enable", open("false", Values.BOOLEAN));
        table.put("consumer.offset.sync.ms", open("30000", FROM_ZERO));
        // Not recorded; the documentation of links names them. Assumed: their defaults.
        table.put("mirror.start.offset.spec", open("earliest", Values.TEXT));
        table.put("topic.config.sync.include", open(null, Values.TEXT));
        table.put("topic.config.sync.ms", open("5000", FROM_ZERO));
    }

    private static void connection(Map<String, Row> table) {
        table.put(LinkSettings.BOOTSTRAP, open(null, Values.TEXT));
        table.put("client.dns.lookup", open("use_all_dns_ips", Values.TEXT));
        table.put(LinkSettings.PREFIX, open(null, Values.TEXT));
        table.put(LinkSettings.CONNECTION, open("OUTBOUND", Values.oneOf("OUTBOUND", "INBOUND")));
        table.put(LinkSettings.MODE, open("DESTINATION", Values.oneOf("DESTINATION", "SOURCE", "BIDIRECTIONAL")));
        // Not recorded; the provider sends it for bidirectional links.
        table.put(LinkSettings.REMOTE_CONNECTION, open(null, Values.oneOf("OUTBOUND", "INBOUND")));
    }

    private static void fetching(Map<String, Row> table) {
        table.put("cluster.link.retry.timeout.ms", readOnly("300000"));
        table.put("connections.max.idle.ms", readOnly("600000"));
        table.put("metadata.max.age.ms", readOnly("300000"));
        table.put("num.cluster.link.fetchers", readOnly("1"));
        table.put("replica.fetch.backoff.ms", readOnly("1000"));
        table.put("replica.fetch.max.bytes", readOnly("5242880"));
        table.put("replica.fetch.min.bytes", readOnly("1"));
        table.put("replica.fetch.response.max.bytes", readOnly("10485760"));
        table.put("replica.fetch.wait.max.ms", readOnly("500"));
        table.put("replica.socket.receive.buffer.bytes", open("-1", Values.atLeast(-1)));
        table.put("replica.socket.timeout.ms", readOnly("30000"));
        table.put("request.timeout.ms", readOnly("30000"));
        table.put("retry.backoff.ms", readOnly("100"));
        table.put("socket.connection.setup.timeout.max.ms", readOnly("30000"));
        table.put("socket.connection.setup.timeout.ms", readOnly("10000"));
    }

    /** Once for the other cluster, and once for the own one. */
    private static void security(Map<String, Row> table, String prefix) {
        table.put(prefix + LinkSettings.CREDENTIALS, secret());
        table.put(
                prefix + LinkSettings.MECHANISM,
                open("GSSAPI", Values.oneOf("GSSAPI", "PLAIN", LinkSettings.OAUTH, "SCRAM-SHA-256", "SCRAM-SHA-512")));
        table.put(
                prefix + "security.protocol",
                open("PLAINTEXT", Values.oneOf("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL")));
        // Not recorded; the names are those of Kafka's clients. Assumed: a link takes these for OAuth.
        table.put(prefix + "sasl.login.callback.handler.class", open(null, Values.TEXT));
        table.put(prefix + "sasl.oauthbearer.token.endpoint.url", open(null, Values.TEXT));
        table.put(prefix + "ssl.cipher.suites", open(null, Values.TEXT));
        table.put(prefix + "ssl.enabled.protocols", open("TLSv1.2,TLSv1.3", Values.TEXT));
        table.put(prefix + "ssl.endpoint.identification.algorithm", open("https", Values.TEXT));
        table.put(prefix + "ssl.key.password", secret());
        table.put(prefix + "ssl.keystore.certificate.chain", secret());
        table.put(prefix + "ssl.keystore.key", secret());
        table.put(prefix + "ssl.keystore.type", open("JKS", Values.TEXT));
        table.put(prefix + "ssl.protocol", open("TLSv1.3", Values.TEXT));
        table.put(prefix + "ssl.truststore.certificates", secret());
        table.put(prefix + "ssl.truststore.type", open("JKS", Values.TEXT));
    }

    private static Row open(@Nullable String usual, Values values) {
        return new Row(usual, values, false, false);
    }

    private static Row readOnly(String usual) {
        return new Row(usual, FROM_ZERO, true, false);
    }

    private static Row secret() {
        return new Row(null, Values.TEXT, false, true);
    }
}
