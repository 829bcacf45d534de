package io.fairlead.local.aws.lambda.runtime;

import io.fairlead.local.aws.lambda.InvocationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One process of a function. It lives in the machine's time: the world waits for it as for any other work of an activity. */
final class Sandbox {
    private final Process process;
    private final Mailbox mailbox;

    private Sandbox(Process process, Mailbox mailbox) {
        this.process = process;
        this.mailbox = mailbox;
    }

    /**
     * Starts a process.
     *
     * @param log takes the lines that it writes
     */
    static Sandbox start(ProcessBuilder command, Mailbox mailbox, Consumer<String> log) {
        try {
            var process = command.redirectErrorStream(true).start();
            Thread.ofVirtual().name("watches " + process.pid()).start(() -> watch(process, mailbox, log));
            return new Sandbox(process, mailbox);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.command().getFirst(), e);
        }
    }

    /** Runs one invocation; empty when the process was still at it when its time was over. */
    Optional<Reply> invoke(InvocationContext context, byte[] payload, Duration timeout) throws InterruptedException {
        return within(
                timeout, mailbox.ask(new Event(context, payload, Instant.now().plus(timeout))));
    }

    /** After an answer: whether the process is there for another invocation. */
    boolean rests(Duration patience) throws InterruptedException {
        return within(patience, mailbox.rested()).orElse(false);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private static <T> Optional<T> within(Duration time, CompletableFuture<T> future) throws InterruptedException {
        try {
            return Optional.of(future.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException over) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody completes it with an exception", e);
        }
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
    }

    private static void watch(Process process, Mailbox mailbox, Consumer<String> log) {
        try (var lines = process.inputReader()) {
            lines.lines().forEach(log);
        } catch (IOException | UncheckedIOException killed) {
            log.accept("(the process was killed: " + killed.getMessage() + ")");
        }
        try {
            mailbox.end(new Reply.Exited(process.waitFor()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
