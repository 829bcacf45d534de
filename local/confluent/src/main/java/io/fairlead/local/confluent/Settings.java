package io.fairlead.local.confluent;

import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How the simulator is run.
 *
 * @param seed of all ids and secrets
 * @param region where strangers have their clusters; clients may name any region of AWS
 * @param controlPlanePort 0 takes any
 * @param dataPlanePort 0 takes any
 * @param tls for the data plane with private endpoints; without it that plane speaks plain HTTP
 * @param numericPrincipals whether ACLs tell accounts by their numbers, as users have seen, instead of by their ids
 * @param quotas the limits that Confluent has raised for this organization, by their ids
 */
public record Settings(
        long seed,
        String region,
        EndpointsMode endpoints,
        int controlPlanePort,
        int dataPlanePort,
        @Nullable SSLContext tls,
        RateLimit rateLimit,
        boolean numericPrincipals,
        Map<String, Integer> quotas) {
    public Settings {
        quotas = Map.copyOf(quotas);
    }

    public Settings(
            long seed,
            String region,
            EndpointsMode endpoints,
            int controlPlanePort,
            int dataPlanePort,
            @Nullable SSLContext tls) {
        this(seed, region, endpoints, controlPlanePort, dataPlanePort, tls, RateLimit.GENEROUS, false, Map.of());
    }

    /** The same, with ACLs that tell accounts by their numbers. */
    public Settings withNumericPrincipals() {
        return new Settings(seed, region, endpoints, controlPlanePort, dataPlanePort, tls, rateLimit, true, quotas);
    }

    /** The same, after Confluent has raised these quotas. */
    public Settings withQuotas(Map<String, Integer> raised) {
        return new Settings(
                seed, region, endpoints, controlPlanePort, dataPlanePort, tls, rateLimit, numericPrincipals, raised);
    }
}
