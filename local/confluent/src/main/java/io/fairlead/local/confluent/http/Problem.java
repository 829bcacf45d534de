package io.fairlead.local.confluent.http;

import java.util.function.Function;

/** A request is refused; carries the answer, whose body may quote the request's id. */
public final class Problem extends RuntimeException {
    private final transient Function<String, Answer> render;

    public Problem(String message, Function<String, Answer> render) {
        super(message);
        this.render = render;
    }

    public Answer answer(String requestId) {
        return render.apply(requestId);
    }
}
