package io.fairlead.installation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.fairlead.control.ControlHandler;
import io.fairlead.control.GuardHandler;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.kafka.KafkaHandler;
import io.fairlead.network.NetworkHandler;
import io.fairlead.planner.PlannerHandler;
import io.fairlead.rotation.RotationHandler;
import java.util.Locale;
import java.util.function.Function;

/** What is deployed: a doorway, and the package that it is in. */
public enum Artefact {
    CONTROL(ControlHandler.class, ControlHandler::new),
    /** In the package of the control function. */
    GUARD(GuardHandler.class, GuardHandler::new),
    PLANNER(PlannerHandler.class, PlannerHandler::new),
    ROTATION(RotationHandler.class, RotationHandler::new),
    NETWORK(NetworkHandler.class, NetworkHandler::new),
    KAFKA(KafkaHandler.class, KafkaHandler::new);

    private final Class<? extends RequestStreamHandler> handler;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a constructor
    private final Function<Surroundings, RequestStreamHandler> constructor;

    Artefact(Class<? extends RequestStreamHandler> handler, Function<Surroundings, RequestStreamHandler> constructor) {
        this.handler = handler;
        this.constructor = constructor;
    }

    /** What its functions are called by, e.g. {@code control}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its package is made, below {@code functions/}. */
    public String module() {
        return this == GUARD ? CONTROL.label() : label();
    }

    /** Where the build puts its package, from the root of the repository. */
    public String file() {
        return "functions/" + module() + "/target/" + module() + "-function.zip";
    }

    /** The doorway's class, as Lambda is told. */
    public String handler() {
        return handler.getName();
    }

    /** A doorway in this process. */
    public RequestStreamHandler open(Surroundings surroundings) {
        return constructor.apply(surroundings);
    }
}
