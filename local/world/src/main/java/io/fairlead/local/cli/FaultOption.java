package io.fairlead.local.cli;

import io.fairlead.local.world.faults.Fault;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What shall go wrong while somebody watches. */
final class FaultOption {
    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            converter = Reader.class,
            description = {
                "What shall go wrong, may be repeated: SERVICE OPERATION [RESOURCE] [from CALLER] [#n|#n-m] EFFECT, e.g.",
                "'confluent POST /iam/v2/api-keys #1 timeout-after', 'ec2 CreateVpcEndpoint throttle',",
                "'lambda fairlead-control #3 crash-after', 'dns sandbox-minimal no-such-host=90s', 'state Gate stop'."
            })
    private List<Fault> faults = new ArrayList<>();

    /** Says in words what cannot be read. */
    static final class Reader implements ITypeConverter<Fault> {
        @Override
        public Fault convert(String text) {
            try {
                return Fault.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    List<Fault> faults() {
        return faults;
    }
}
