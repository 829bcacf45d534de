package io.fairlead.control.quota;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Confluent's quotas as they apply to the organization. */
final class Quotas {
    private static final String PATH = "/service-quota/v1/applied-quotas";

    /** Who may make something need not be allowed to read quotas. */
    private static final Set<Category> UNREADABLE = Set.of(Category.DENIED, Category.GONE, Category.INVALID);

    private final ConfluentClient cloud;

    Quotas(ConfluentClient cloud) {
        this.cloud = cloud;
    }

    /** One quota, of the objects that the target's query names. */
    static Target one(String id) {
        return Target.of(PATH + "/{}", id);
    }

    /** All of a scope. */
    static Target all(String scope) {
        return Target.of(PATH).with("scope", scope);
    }

    Optional<Quota> find(Target one) {
        return cloud.find(one).flatMap(Quota::from);
    }

    List<Quota> list(Target all) {
        try {
            return cloud.list(all).stream()
                    .flatMap(node -> Quota.from(node).stream())
                    .toList();
        } catch (Failure failure) {
            if (UNREADABLE.contains(failure.category())) {
                return List.of();
            }
            throw failure;
        }
    }
}
