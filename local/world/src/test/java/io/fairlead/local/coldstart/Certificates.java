package io.fairlead.local.coldstart;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for {@code localhost}, and the JDK's authorities with more: processes read as many as in the cloud. */
final class Certificates {
    private static final String PASSWORD = "changeit";
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    private final Path directory;
    private final KeyStore own;

    Certificates(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        this.directory = directory;
        var file = directory.resolve("localhost.p12");
        var made = new ProcessBuilder(List.of(
                        JAVA.resolve("bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD))
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IllegalStateException("keytool made no certificate: " + made);
        }
        this.own = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    /** For servers. */
    SSLContext identity() throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** The option by which a JVM believes these servers, those of the PEM file, and all that it believes anyway. */
    String believing(Path pem) throws GeneralSecurityException {
        var file = directory.resolve("authorities.p12").toFile();
        try (var in = Files.newInputStream(pem);
                var out = Files.newOutputStream(file.toPath())) {
            var store = KeyStore.getInstance(
                    new File(JAVA.toFile(), "lib/security/cacerts"), Objects.requireNonNull(PASSWORD.toCharArray()));
            store.setCertificateEntry("localhost", own.getCertificate("localhost"));
            store.setCertificateEntry(
                    "world", CertificateFactory.getInstance("X.509").generateCertificate(in));
            store.store(out, new char[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "-Djavax.net.ssl.trustStore=" + file;
    }
}
