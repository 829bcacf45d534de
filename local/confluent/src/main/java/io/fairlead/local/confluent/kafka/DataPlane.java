package io.fairlead.local.confluent.kafka;

import io.fairlead.local.confluent.AwsSide;
import io.fairlead.local.confluent.authorization.Rights;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Incoming;
import io.fairlead.local.confluent.http.Plane;
import io.fairlead.local.confluent.http.Problem;
import io.fairlead.local.confluent.http.RateLimiter;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;
import io.fairlead.local.confluent.registry.SchemaRegistry;

/**
 * The server of the data plane. With private endpoints the name that the caller asked for tells resource and access point, and
 * where that access point does not lead anywhere the connection ends without an answer.
 */
public final class DataPlane implements Plane {
    private final Ids ids;
    private final PrivateNames names;
    private final KafkaRest kafka;
    private final SchemaRegistry registry;

    public DataPlane(
            Organization organization,
            Ids ids,
            Later later,
            Rights rights,
            RateLimiter limiter,
            Addresses addresses,
            AwsSide aws,
            boolean numericPrincipals) {
        this.ids = ids;
        this.names = new PrivateNames(organization, addresses, aws);
        this.kafka = new KafkaRest(
                organization, ids, later, rights, addresses, limiter, new Principals(organization, numericPrincipals));
        this.registry = new SchemaRegistry(organization, later, rights, limiter);
    }

    @Override
    public String service(Incoming incoming) {
        return isKafka(incoming) ? "kafka" : "schema-registry";
    }

    @Override
    public String operation(Incoming incoming) {
        return isKafka(incoming) ? kafka.operation(incoming) : registry.operation(incoming);
    }

    private static boolean isKafka(Incoming incoming) {
        return incoming.path().startsWith("/kafka/");
    }

    @Override
    public Reply reply(Incoming incoming) {
        var service = service(incoming);
        var operation = operation(incoming);
        if (!names.leadSomewhere(incoming)) {
            return new Reply(service, operation, Answer.CLOSED);
        }
        var requestId = ids.request();
        Answer answer;
        try {
            answer = isKafka(incoming) ? kafka.answer(incoming) : registry.answer(incoming);
        } catch (Problem problem) {
            answer = problem.answer(requestId);
        }
        return new Reply(service, operation, answer.with("X-Request-Id", requestId));
    }
}
