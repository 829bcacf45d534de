package io.fairlead.aws.api;

/** A service refused a request. Never leaves the adapters. */
public final class AwsRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String reason;
    private final String requestId;

    /**
     * What the service said.
     *
     * @param code its name of the error; empty when it gave none
     * @param reason in its words; empty when it gave none
     * @param requestId by which AWS finds the request; empty when it gave none
     */
    public AwsRefusal(int status, String code, String reason, String requestId) {
        super(code + ": " + reason);
        this.status = status;
        this.code = code;
        this.reason = reason;
        this.requestId = requestId;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    public String requestId() {
        return requestId;
    }
}
