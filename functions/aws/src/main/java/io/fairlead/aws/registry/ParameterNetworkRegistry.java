package io.fairlead.aws.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.aws.api.JsonApi;
import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.errors.Category;
import io.fairlead.core.json.Json;
import io.fairlead.core.network.NetworkRegistry;
import io.fairlead.core.network.RegisteredNetwork;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Networks in SSM parameters, one each. */
public final class ParameterNetworkRegistry implements NetworkRegistry {
    private static final Set<String> ABSENT = Set.of("ParameterNotFound");

    private final JsonApi ssm;
    private final String root;
    private final AwsCalls calls = new AwsCalls("Systems Manager", AwsErrors.SSM);

    /**
     * The registry of one installation.
     *
     * @param root what stands before the networks' names, with a slash at its end
     */
    public ParameterNetworkRegistry(JsonApi ssm, String root) {
        this.ssm = ssm;
        this.root = root;
    }

    @Override
    public Optional<RegisteredNetwork> find(String name) {
        return calls.find(
                        "reading the network " + name,
                        ABSENT,
                        () -> ssm.call("GetParameter", Json.object().put("Name", root + name))
                                .at("/Parameter/Value")
                                .asText())
                .map(value -> read(name, value, root + name));
    }

    static RegisteredNetwork read(String name, String value, String parameter) {
        try {
            if (!(Json.parse(value) instanceof ObjectNode network)) {
                throw new IllegalArgumentException("not a JSON object");
            }
            network.put("name", name);
            if (!network.hasNonNull("subnetIds")) {
                network.putArray("subnetIds");
            }
            requireMembers(network);
            return Json.convert(network, RegisteredNetwork.class);
        } catch (IllegalArgumentException e) {
            throw Category.INVALID.failure(
                    "the parameter " + parameter + " is no network: " + e.getMessage(),
                    "deploy the network stack of that name again, or correct the parameter");
        }
    }

    /** Jackson leaves absent members null, whatever the types say. */
    private static void requireMembers(ObjectNode network) {
        for (var member : List.of("vpcId", "region", "cidr")) {
            if (!network.path(member).isTextual()) {
                throw new IllegalArgumentException(member + " is missing");
            }
        }
    }
}
