package io.fairlead.local.aws.lambda.runtime;

import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.lambda.LocalFunction;
import io.fairlead.local.aws.lambda.NeverAnswered;
import io.fairlead.local.aws.lambda.ReportedError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A function that runs from its package. A process serves one invocation at a time and is kept for the next one. */
public final class PackagedFunction implements LocalFunction, AutoCloseable {
    private static final AtomicInteger PROCESSES = new AtomicInteger();

    private final RuntimeApi api;
    private final JavaRuntime runtime;
    private final Settings settings;
    private final Consumer<String> log;
    private final Deque<Sandbox> idle = new ArrayDeque<>();
    private final List<Sandbox> started = new ArrayList<>();

    /**
     * How a function is deployed.
     *
     * @param task the unpacked package
     * @param handler its class
     * @param environment what the deployment sets; the runtime's own variables are added
     */
    public record Settings(
            String name,
            Path task,
            String handler,
            int memoryMegabytes,
            Duration timeout,
            Map<String, String> environment) {
        public Settings {
            environment = Map.copyOf(environment);
        }
    }

    /**
     * A function whose processes are started when they are needed.
     *
     * @param log takes what they write
     */
    public PackagedFunction(RuntimeApi api, JavaRuntime runtime, Settings settings, Consumer<String> log) {
        this.api = api;
        this.runtime = runtime;
        this.settings = settings;
        this.log = log;
    }

    @Override
    public byte[] invoke(byte[] payload, InvocationContext context)
            throws ReportedError, NeverAnswered, InterruptedException {
        var sandbox = warm();
        var reply = sandbox.invoke(context, payload, settings.timeout());
        if (reply.isEmpty()) {
            sandbox.kill();
            throw new NeverAnswered();
        }
        return switch (reply.get()) {
            case Reply.Result result -> {
                keep(sandbox);
                yield result.payload();
            }
            case Reply.Described error -> {
                keep(sandbox);
                throw ReportedError.ofRuntime(error.payload());
            }
            case Reply.Exited exited -> throw ReportedError.ofExit(context.requestId(), exited.status());
        };
    }

    /** Ids of the processes that are alive. */
    public synchronized List<Long> processes() {
        return started.stream().filter(Sandbox::isAlive).map(Sandbox::pid).toList();
    }

    /** The next invocation starts another process. */
    public synchronized void cool() {
        started.forEach(Sandbox::kill);
        started.clear();
        idle.clear();
    }

    @Override
    public void close() {
        cool();
    }

    private synchronized Sandbox warm() {
        var kept = alive();
        return kept == null ? start() : kept;
    }

    private @Nullable Sandbox alive() {
        var sandbox = idle.poll();
        while (sandbox != null && !sandbox.isAlive()) {
            sandbox = idle.poll();
        }
        return sandbox;
    }

    private void keep(Sandbox sandbox) throws InterruptedException {
        if (sandbox.rests(settings.timeout())) {
            synchronized (this) {
                idle.push(sandbox);
            }
        } else {
            sandbox.kill();
        }
    }

    private Sandbox start() {
        var process = settings.name() + "-" + PROCESSES.incrementAndGet();
        var command = new ProcessBuilder(runtime.command(settings.handler(), settings.memoryMegabytes()))
                .directory(settings.task().toFile());
        command.environment().clear();
        command.environment().putAll(settings.environment());
        command.environment().putAll(reserved(process));
        var sandbox = Sandbox.start(command, api.open(process), log);
        started.add(sandbox);
        return sandbox;
    }

    /** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime */
    private Map<String, String> reserved(String process) {
        return Map.of(
                "_HANDLER",
                settings.handler(),
                "AWS_EXECUTION_ENV",
                "AWS_Lambda_java25",
                "AWS_LAMBDA_FUNCTION_NAME",
                settings.name(),
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                Integer.toString(settings.memoryMegabytes()),
                "AWS_LAMBDA_FUNCTION_VERSION",
                "$LATEST",
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "on-demand",
                "AWS_LAMBDA_RUNTIME_API",
                api.address(process),
                "LAMBDA_TASK_ROOT",
                settings.task().toString(),
                "LANG",
                "en_US.UTF-8",
                "TZ",
                ":UTC");
    }
}
