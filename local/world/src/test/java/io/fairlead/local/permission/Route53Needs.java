package io.fairlead.local.permission;

import io.fairlead.local.aws.wire.AwsRequest;
import java.util.List;
import java.util.regex.Pattern;

/** What requests to Route 53 need. */
final class Route53Needs {
    private static final Pattern ZONE = Pattern.compile("/hostedzone/([^/]+)");
    private static final Pattern CHANGE = Pattern.compile("/change/([^/]+)");

    private Route53Needs() {}

    static NeededPermission of(String operation, AwsRequest request) {
        var action = "route53:" + operation;
        var needed = NeededPermission.of(action, resource(request.path())).with("route53:VPCs", vpcs(request));
        return operation.equals("ChangeResourceRecordSets")
                ? needed.with(action + "RecordTypes", elements(request, "Type"))
                        .with(action + "NormalizedRecordNames", names(request))
                        .with(action + "Actions", elements(request, "Action"))
                : needed;
    }

    private static String resource(String path) {
        var zone = ZONE.matcher(path);
        var change = CHANGE.matcher(path);
        if (zone.find()) {
            return "arn:aws:route53:::hostedzone/" + zone.group(1);
        }
        return change.find() ? "arn:aws:route53:::change/" + change.group(1) : "*";
    }

    private static List<String> vpcs(AwsRequest request) {
        return elements(request, "VPCId").stream()
                .map(id -> "VPCId=" + id + ",VPCRegion="
                        + elements(request, "VPCRegion").getFirst())
                .toList();
    }

    /** Normalised: without the dot at the end, special characters as octal escapes. */
    private static List<String> names(AwsRequest request) {
        return elements(request, "Name").stream()
                .map(name -> name.replaceFirst("\\.$", "").replace("*", "\\052"))
                .toList();
    }

    private static List<String> elements(AwsRequest request, String name) {
        return Pattern.compile("<" + name + ">([^<]*)</" + name + ">")
                .matcher(request.text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
