package io.fairlead.local.aws.lambda.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** What one process is asked and what it answers: one invocation at a time. */
final class Mailbox {
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private CompletableFuture<Reply> reply = new CompletableFuture<>();
    private CompletableFuture<Boolean> rested = new CompletableFuture<>();
    private @Nullable Event event;
    private @Nullable Reply last;

    /** Asks; a process that is gone, or failed to start, has answered already. */
    synchronized CompletableFuture<Reply> ask(Event asked) {
        event = asked;
        reply = new CompletableFuture<>();
        rested = new CompletableFuture<>();
        if (last == null) {
            events.add(asked);
        } else {
            end(last);
        }
        return reply;
    }

    /** After an answer: whether the process is there for another event. Lambda holds an invocation as over only then. */
    synchronized CompletableFuture<Boolean> rested() {
        return rested;
    }

    /** The next event; waits for it. */
    Event next() throws InterruptedException {
        rest();
        return events.take();
    }

    private synchronized void rest() {
        if (event == null) {
            rested.complete(true);
        }
    }

    /** Whether that is the invocation that an answer is waited for. */
    synchronized boolean isAsked(String requestId) {
        return event != null && event.context().requestId().equals(requestId);
    }

    synchronized void answer(Reply answer) {
        event = null;
        reply.complete(answer);
    }

    /** Nothing comes after it. */
    synchronized void end(Reply answer) {
        last = last == null ? answer : last;
        answer(answer);
        rested.complete(false);
    }
}
