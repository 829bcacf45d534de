package io.fairlead.local.confluent.organization;

/** One access control entry of a cluster. */
public record Acl(
        String resourceType,
        String resourceName,
        String patternType,
        String principal,
        String host,
        String operation,
        String permission) {

    /** Whether it speaks about the resource of that type and name. */
    public boolean covers(String type, String name) {
        return resourceType.equals(type)
                && (patternType.equals("PREFIXED")
                        ? name.startsWith(resourceName)
                        : resourceName.equals("*") || resourceName.equals(name));
    }
}
