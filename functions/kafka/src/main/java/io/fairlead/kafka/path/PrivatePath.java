package io.fairlead.kafka.path;

import io.fairlead.confluent.Explanation;
import io.fairlead.confluent.NameResolver;
import io.fairlead.core.errors.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.xbill.DNS.Address;

/** The way from this function to Confluent: which addresses are on it, and where a call left it. */
public record PrivatePath(VpcResolver resolver, PathFailures failures) implements NameResolver, Explanation {

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        var literal = Address.toByteArray(host, Address.IPv4);
        var answer = literal == null
                ? resolver.ask(host)
                : Answer.found(List.of(host), List.of(InetAddress.getByAddress(host, literal)));
        if (answer.verdict() != Answer.Verdict.PRIVATE) {
            throw new NameFailure(answer);
        }
        return answer.addresses();
    }

    @Override
    public Failure of(String call, URI address, IOException reason) {
        var diagnosis = Layers.diagnose(address, reason);
        failures.at(diagnosis.layer());
        return diagnosis.failure(call);
    }
}
