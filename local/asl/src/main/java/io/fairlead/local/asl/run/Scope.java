package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables: a branch or iteration sees those around it, and assigns only its own. */
public final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, JsonNode> own = new LinkedHashMap<>();

    public Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    void assign(Map<String, JsonNode> variables) {
        own.putAll(variables);
    }

    Map<String, JsonNode> visible() {
        var all = new LinkedHashMap<String, JsonNode>();
        if (outer != null) {
            all.putAll(outer.visible());
        }
        all.putAll(own);
        return all;
    }
}
