package io.fairlead.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.fairlead.core.errors.Unreachable;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that only our resolver knows, behind TLS by an authority that only our trust file knows. */
class PrivatePathTest {
    private static final String NAME = "lkc-1-ap1.us-east-1.aws.accesspoint.glb.confluent.test";
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Explanation EXPLANATION = (call, address, reason) ->
            new Unreachable(reason.getClass().getSimpleName() + ": " + reason.getMessage(), "");

    @TempDir
    private Path folder;

    private HttpsServer server;
    private Path pem;

    @BeforeEach
    void start() throws Exception {
        var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var certificate = certificate(pair);
        pem = Files.writeString(folder.resolve("ca.pem"), pem(certificate));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(pair, certificate)));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void get_whenTheResolverKnowsTheName_checksTheCertificateAgainstTheName() throws Exception {
        assertThat(get(NAME, Optional.of(pem))).isEqualTo("{}");
    }

    @Test
    void get_whenTheCertificateIsOfAnotherName_fails() {
        assertThatThrownBy(() -> get("other.confluent.test", Optional.of(pem)))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("No subject alternative DNS name matching other.confluent.test");
    }

    @Test
    void get_whenTheAuthorityIsNotTrusted_fails() {
        assertThatThrownBy(() -> get(NAME, Optional.empty()))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("SSLHandshakeException");
    }

    @Test
    void get_whenTheResolverDoesNotKnowTheName_showsWhatItSays() {
        assertThatThrownBy(() -> get("unknown.confluent.test", Optional.of(pem)))
                .isInstanceOf(Unreachable.class)
                .hasMessage("UnknownHostException: NXDOMAIN");
    }

    private String get(String host, Optional<Path> trust) throws Exception {
        NameResolver names = name -> {
            if (name.startsWith("unknown")) {
                throw new UnknownHostException("NXDOMAIN");
            }
            return List.of(InetAddress.getLoopbackAddress());
        };
        var options = HttpTransport.Options.of("test").over(names, EXPLANATION).trusting(trust);
        try (var transport = new HttpTransport(options)) {
            var url = URI.create("https://" + host + ':' + server.getAddress().getPort());
            return new ConfluentClient(url, Optional.empty(), ConfluentErrors.KAFKA_REST, transport, pause -> {})
                    .get(Target.of("/kafka/v3/clusters/lkc-1"))
                    .toString();
        }
    }

    private static X509Certificate certificate(KeyPair pair) throws Exception {
        var subject = new X500Name("CN=test");
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                        subject,
                        BigInteger.ONE,
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(Duration.ofDays(1))),
                        subject,
                        pair.getPublic())
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, NAME)));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    private static SSLContext context(KeyPair pair, X509Certificate certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", pair.getPrivate(), PASSWORD, new X509Certificate[] {certificate});
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
