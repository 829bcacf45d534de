package io.fairlead.local.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Ends TLS before a stand-in that speaks plain HTTP: in the cloud nothing does, and TLS is a good part of a cold start. */
final class TlsFront implements AutoCloseable {
    private final URI behind;
    private final SSLServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    TlsFront(URI behind, SSLContext identity) {
        this.behind = behind;
        try {
            this.server = (SSLServerSocket)
                    identity.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Where it is called instead. */
    String url() {
        return "https://localhost:" + server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                var caller = server.accept();
                threads.execute(() -> join(caller));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void join(Socket caller) {
        try (caller;
                var called = new Socket(behind.getHost(), behind.getPort())) {
            var answers = threads.submit(() -> called.getInputStream().transferTo(caller.getOutputStream()));
            caller.getInputStream().transferTo(called.getOutputStream());
            answers.cancel(true);
        } catch (IOException hungUp) {
            // Processes are killed once they have answered.
        }
    }
}
