package io.fairlead.local.aws.wire;

/**
 * Whose resources the local world holds.
 *
 * @param id twelve digits
 * @param region the only region there is
 */
public record Account(String id, String region) {
    /** {@code arn:aws:<service>:<region>:<account>:<resource>}. */
    public String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + id + ":" + resource;
    }
}
