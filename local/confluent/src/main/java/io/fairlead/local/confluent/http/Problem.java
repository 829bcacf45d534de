package io.fairlead.local.confluent.http;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A request is refused; carries the answer, whose body may quote the request's id. */
public final class Problem extends RuntimeException {
    private final transient Function<String, Answer> render;

    public Problem(String message, Function<String, Answer> render) {
        super(message);
        this.render = render;
    }

    /** The same refusal, its answer shaped by somebody who knows more. */
    public Problem shaped(UnaryOperator<Answer> shape) {
        return new Problem(String.valueOf(getMessage()), id -> shape.apply(answer(id)));
    }

    public Answer answer(String requestId) {
        return render.apply(requestId);
    }
}
