package io.fairlead.kafka.path;

import java.net.UnknownHostException;

/** A name that does not lead into the network. Carries what the resolver said, which the JDK's exception cannot tell. */
public final class NameFailure extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    NameFailure(Answer answer) {
        super(answer.verdict() + ": " + String.join(" -> ", answer.chain()));
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
