package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.network.sdk.AwsClients;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A person's way to the bucket in which documents lie that do not fit into an input. Holds one, in versions. */
record DocumentBucket(World world) {
    private static final String KEY = "minimal.json";

    /** Writes the next version; answers its id. */
    String put(ObjectNode document) {
        var surroundings = new Surroundings(
                Map.of(
                        "AWS_REGION", "us-east-1",
                        "AWS_ENDPOINT_URL", world.aws().uri().toString(),
                        "AWS_ACCESS_KEY_ID", "local",
                        "AWS_SECRET_ACCESS_KEY", "local"),
                world.clock(),
                Pause.blocking(),
                line -> {});
        try (var s3 = new AwsClients(surroundings, Metrics.NONE)
                .build(S3Client.builder().forcePathStyle(true))) {
            return s3.putObject(
                            put -> put.bucket(Installation.DOCUMENTS).key(KEY),
                            RequestBody.fromString(document.toString()))
                    .versionId();
        }
    }

    /** An input of {@code apply} that names the document and no version. */
    ObjectNode reference() {
        return Json.object().put("documentUri", "s3://" + Installation.DOCUMENTS + "/" + KEY);
    }
}
