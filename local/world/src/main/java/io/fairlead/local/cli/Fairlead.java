package io.fairlead.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

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
        System.exit(new CommandLine(new Fairlead()).execute(args));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return CommandLine.ExitCode.USAGE;
    }
}
