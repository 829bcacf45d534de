package io.fairlead.infra.keeping;

import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.CfnResource;

/** Says of a resource that keeps something what becomes of it when its stack goes, or when it is replaced. */
public final class Removal {
    private Removal() {}

    /** It goes: nothing of value is in it then, and one of that name left behind would be in the way of the next installation. */
    public static void deletes(CfnResource resource) {
        set(resource, CfnDeletionPolicy.DELETE);
    }

    /** It stays until a person deletes it. */
    public static void leaves(CfnResource resource) {
        set(resource, CfnDeletionPolicy.RETAIN);
    }

    private static void set(CfnResource resource, CfnDeletionPolicy policy) {
        resource.getCfnOptions().setDeletionPolicy(policy);
        resource.getCfnOptions().setUpdateReplacePolicy(policy);
    }
}
