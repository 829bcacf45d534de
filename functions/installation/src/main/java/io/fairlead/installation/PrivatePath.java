package io.fairlead.installation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the private path to Confluent Cloud asks of a network, whoever makes it. Confluent: "Use AWS PrivateLink". */
public final class PrivatePath {
    /** REST and Schema Registry; Kafka. */
    public static final List<Integer> PORTS = List.of(443, 9092);

    private PrivatePath() {}

    /**
     * The domains that a VPC's own resolver answers, by what they lead to: a gateway's access point, or a cluster's private
     * link attachment. A FORWARD rule for a broader domain would send clients elsewhere; a SYSTEM rule wins over it (Amazon
     * VPC: "Using rules to simplify DNS queries").
     */
    public static Map<String, String> domains(String region) {
        var domains = new LinkedHashMap<String, String>();
        domains.put("gateway", region + ".aws.accesspoint.glb.confluent.cloud");
        domains.put("attachment", region + ".aws.private.confluent.cloud");
        return domains;
    }
}
