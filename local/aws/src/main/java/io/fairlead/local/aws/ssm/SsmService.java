package io.fairlead.local.aws.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.JsonOperation;
import io.fairlead.local.aws.wire.JsonProtocol;
import io.fairlead.local.aws.wire.JsonService;
import io.fairlead.local.aws.wire.Operations;
import io.fairlead.local.aws.wire.Paging;
import io.fairlead.local.aws.wire.RequestRates;
import io.fairlead.local.aws.wire.TokenBucket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** The operations on parameters. */
public final class SsmService extends JsonService {
    private static final int MAX_STANDARD_BYTES = 4096;
    private static final int PATH_PAGE = 10;
    private static final int DESCRIBE_PAGE = 50;

    private final InstantSource clock;
    private final Account account;
    private final Parameters parameters = new Parameters();
    private final RequestRates rates;
    private final Operations<JsonOperation> operations = new Operations<JsonOperation>()
            .on("PutParameter", this::put)
            .on("GetParameter", this::get)
            .on("GetParameters", this::getAll)
            .on("GetParametersByPath", this::getByPath)
            .on("DeleteParameter", this::delete)
            .on("DeleteParameters", this::deleteAll)
            .on("DescribeParameters", this::describe);

    public SsmService(InstantSource clock, Account account) {
        super(new JsonProtocol("ssm", "AmazonSSM", "1.1", "", "message"));
        this.clock = clock;
        this.account = account;
        // The default throughput of Parameter Store, 40 per second for these together. Assumed: no further burst.
        this.rates = RequestRates.UNLIMITED.together(
                new TokenBucket(clock, 40, 40), "GetParameter", "GetParameters", "GetParametersByPath", "PutParameter");
    }

    @Override
    protected RequestRates rates() {
        return rates;
    }

    @Override
    protected Operations<JsonOperation> operations() {
        return operations;
    }

    private ObjectNode put(ObjectNode request) {
        var name = Json.text(request, "Name", "");
        refuseInvalidName(name);
        var present = parameters.latest(name);
        if (present != null && !request.path("Overwrite").asBoolean()) {
            throw AwsError.of(
                    "ParameterAlreadyExists",
                    "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");
        }
        var type = Json.text(request, "Type", present == null ? "" : present.type());
        if (type.isEmpty()) {
            throw AwsError.of("ValidationException", "A parameter type is required when you create a parameter.");
        }
        var parameter = new Parameter(
                name,
                type,
                Json.text(request, "Value", ""),
                present == null ? 1 : present.version() + 1,
                clock.instant(),
                Json.text(request, "Description"),
                Json.text(request, "Tier", "Standard"));
        refuseTooLong(parameter);
        parameters.add(parameter);
        return Json.object().put("Version", parameter.version()).put("Tier", parameter.tier());
    }

    private ObjectNode get(ObjectNode request) {
        var parameter = parameters.require(Json.text(request, "Name", ""));
        return Json.object().set("Parameter", parameter.withValue(account));
    }

    private ObjectNode getAll(ObjectNode request) {
        var found = Json.array();
        var invalid = Json.array();
        for (var name : request.path("Names")) {
            var parameter = parameters.select(name.asText());
            if (parameter == null) {
                invalid.add(name);
            } else {
                found.add(parameter.withValue(account));
            }
        }
        var answer = Json.object();
        answer.set("Parameters", found);
        return answer.set("InvalidParameters", invalid);
    }

    private ObjectNode getByPath(ObjectNode request) {
        var given = Json.text(request, "Path", "");
        if (!given.startsWith("/")) {
            throw AwsError.of(
                    "ValidationException",
                    "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash \"/\".");
        }
        var path = given.endsWith("/") ? given : given + "/";
        var recursive = request.path("Recursive").asBoolean();
        var below = parameters.all().stream()
                .filter(parameter -> parameter.name().startsWith(path))
                .filter(parameter -> recursive || parameter.name().indexOf('/', path.length()) < 0)
                .map(parameter -> parameter.withValue(account))
                .toList();
        return Paging.of(request, "MaxResults", PATH_PAGE).answer("Parameters", below);
    }

    private ObjectNode delete(ObjectNode request) {
        if (!parameters.remove(Json.text(request, "Name", ""))) {
            throw AwsError.of("ParameterNotFound", "");
        }
        return Json.object();
    }

    private ObjectNode deleteAll(ObjectNode request) {
        var answer = Json.object();
        var deleted = answer.putArray("DeletedParameters");
        var invalid = answer.putArray("InvalidParameters");
        request.path("Names").forEach(name -> (parameters.remove(name.asText()) ? deleted : invalid).add(name));
        return answer;
    }

    private ObjectNode describe(ObjectNode request) {
        var matching = parameters.all().stream()
                .filter(parameter ->
                        request.path("ParameterFilters").valueStream().allMatch(filter -> matches(parameter, filter)))
                .map(parameter -> parameter.withoutValue(account))
                .toList();
        return Paging.of(request, "MaxResults", DESCRIBE_PAGE).answer("Parameters", matching);
    }

    private static boolean matches(Parameter parameter, JsonNode filter) {
        var key = filter.path("Key").asText();
        var option = Json.text(filter, "Option", key.equals("Path") ? "OneLevel" : "Equals");
        return filter.path("Values").valueStream().map(JsonNode::asText).anyMatch(value -> switch (key + "/" + option) {
            case "Name/Equals" -> parameter.name().equals(value);
            case "Name/BeginsWith" -> parameter.name().startsWith(value);
            case "Name/Contains" -> parameter.name().contains(value);
            case "Type/Equals" -> parameter.type().equals(value);
            case "Path/Recursive" -> parameter.name().startsWith(value + "/");
            case "Path/OneLevel" ->
                parameter.name().startsWith(value + "/") && parameter.name().lastIndexOf('/') == value.length();
            default ->
                throw AwsError.of(
                        "InvalidFilterKey",
                        "The local world's DescribeParameters has no filter " + key + " with option " + option);
        });
    }

    private static void refuseInvalidName(String name) {
        if (!name.matches("[a-zA-Z0-9_./-]{1,1011}") || (name.contains("/") && !name.startsWith("/"))) {
            throw AwsError.of(
                    "ValidationException",
                    "Parameter name must be a fully qualified name: letters, digits and .-_ in parts that each begin with a slash.");
        }
    }

    private static void refuseTooLong(Parameter parameter) {
        var bytes = parameter.value().getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0) {
            throw AwsError.of(
                    "ValidationException",
                    "1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1.");
        }
        if (bytes > MAX_STANDARD_BYTES && parameter.tier().equals("Standard")) {
            throw AwsError.of(
                    "ValidationException",
                    "Standard tier parameters support a maximum parameter value of 4096 characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier.");
        }
    }
}
