package io.fairlead.local.confluent;

/** A key of the control plane. */
public record CloudApiKey(String id, String secret) {
    @Override
    public String toString() {
        return "CloudApiKey[" + id + ", ***]";
    }
}
