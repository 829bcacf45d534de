package io.fairlead.confluent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: the JDK's authorities and, where asked for, more. Read when they are needed first. */
final class Trust {
    private final Optional<Path> pem;
    private @Nullable SSLContext context;

    Trust(Optional<Path> pem) {
        this.pem = pem;
    }

    synchronized SSLContext context() {
        var read = context;
        if (read == null) {
            read = read();
            context = read;
        }
        return read;
    }

    /** The JDK's own context is the one that calls to AWS have filled. */
    private SSLContext read() {
        try {
            if (pem.isEmpty()) {
                return SSLContext.getDefault();
            }
            var own = SSLContext.getInstance("TLS");
            own.init(null, factory(both(pem.get())).getTrustManagers(), null);
            return own;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificates in " + pem + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static KeyStore both(Path pem) throws IOException, GeneralSecurityException {
        List<Certificate> certificates = new ArrayList<>();
        Arrays.stream(factory(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .forEach(certificates::add);
        try (var in = Files.newInputStream(pem)) {
            certificates.addAll(CertificateFactory.getInstance("X.509").generateCertificates(in));
        }
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("ca-" + i, certificates.get(i));
        }
        return store;
    }

    private static TrustManagerFactory factory(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
