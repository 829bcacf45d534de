package io.fairlead.local.cli;

import io.fairlead.core.topology.InvalidTopology;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** The command that {@code ./fairlead} runs. */
@Command(
        name = "fairlead",
        mixinStandardHelpOptions = true,
        version = "fairlead 0.1.0-SNAPSHOT",
        description = "Provisions private Confluent Cloud on AWS; here against the local world, without any account.",
        subcommands = {DemoCommand.class, ServeCommand.class, HelpCommand.class})
public final class Fairlead implements Callable<Integer> {
    private Fairlead() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Fairlead())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Fairlead::explain)
                .execute(args));
    }

    /** What the person can mend is said in a line; everything else is a defect and shows where. */
    private static int explain(Exception failure, CommandLine command, ParseResult arguments) throws Exception {
        switch (failure) {
            case NoSuchFileException missing -> command.getErr().println("there is no file " + missing.getMessage());
            case InvalidTopology invalid -> command.getErr().println(invalid.getMessage());
            case UncheckedIOException io
            when io.getCause() instanceof BindException ->
                command.getErr().println(io.getMessage() + ": the port is taken; choose another one, see --help");
            default -> throw failure;
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return CommandLine.ExitCode.USAGE;
    }
}
