package io.fairlead.local.aws.dns;

import io.fairlead.local.aws.ec2.Ec2Service;
import io.fairlead.local.aws.ec2.Subnet;
import io.fairlead.local.aws.ec2.Vpc;
import io.fairlead.local.aws.route53.Route53Service;
import io.fairlead.local.aws.wire.AwsServer;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.route53.Route53Client;

/** Two workload VPCs in virtual time, the services behind a real server, and unmodified SDK clients without retries. */
public final class NetworkWorld implements AutoCloseable {
    public static final String ACCOUNT = "111122223333";
    public static final String REGION = "us-east-1";
    public static final String SERVICE = "com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d4e5f60718";

    public final WorldClock clock = WorldClock.virtual(Instant.parse("2026-01-01T00:00:00Z"));
    public final Ec2Service ec2Service;
    public final Route53Service route53Service;
    public final PublicDns publicDns = new PublicDns();
    public final PrivateDns dns;
    public final AwsServer server;
    public final Ec2Client ec2;
    public final Route53Client route53;
    public final Vpc sandbox;
    public final Vpc shared;

    public NetworkWorld() {
        var times = ServiceTimes.load();
        var ids = new Ids(new SplittableRandom(7));
        ec2Service = new Ec2Service(clock, times, ids, ACCOUNT, REGION);
        var networks = ec2Service.networks();
        route53Service = new Route53Service(clock, times, ids, ACCOUNT, REGION, networks::hasVpc);
        sandbox = networks.createVpc(
                "sandbox-non-prod", "10.0.0.0/20", List.of("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"));
        shared = networks.createVpc(
                "shared-non-prod", "10.1.0.0/20", List.of("10.1.0.0/24", "10.1.1.0/24", "10.1.2.0/24"));
        var zoneIds = networks.subnetsOf(sandbox.id()).stream()
                .map(subnet -> subnet.zone().id())
                .toList();
        ec2Service.endpoints().publishEndpointService(SERVICE, zoneIds);
        dns = new PrivateDns(clock, route53Service, ec2Service, publicDns);
        server = new AwsServer(clock, List.of(ec2Service, route53Service), 0);
        server.start();
        ec2 = client(Ec2Client.builder());
        route53 = client(Route53Client.builder());
    }

    /** Lets so much of the world's time pass. */
    public void advance(Duration time) {
        clock.schedule(time, () -> {});
        clock.runUntil(() -> false, time);
    }

    public List<String> subnetIdsOf(Vpc vpc) {
        return ec2Service.networks().subnetsOf(vpc.id()).stream()
                .map(Subnet::id)
                .toList();
    }

    @Override
    public void close() {
        ec2.close();
        route53.close();
        server.close();
        dns.close();
        clock.close();
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(server.uri())
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
                .build();
    }
}
