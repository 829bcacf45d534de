package io.fairlead.infra.function;

import io.fairlead.installation.Artefact;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.constructs.Construct;

/** The code of a stack's functions: each package once, also where several functions are in it. */
final class Code {
    private final Construct scope;
    private final Packages packages;
    private final Map<String, Asset> assets = new HashMap<>();

    Code(Construct scope, Packages packages) {
        this.scope = scope;
        this.packages = packages;
    }

    CfnFunction.CodeProperty of(Artefact artefact) {
        var asset = assets.computeIfAbsent(
                artefact.module(),
                module -> Asset.Builder.create(scope, "Code" + module)
                        .path(packages.of(artefact).toString())
                        .build());
        return CfnFunction.CodeProperty.builder()
                .s3Bucket(asset.getS3BucketName())
                .s3Key(asset.getS3ObjectKey())
                .build();
    }
}
