package io.fairlead.local.aws.lambda.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Does as it is told, in a process that is allowed to end. */
public final class ObedientHandler implements RequestStreamHandler {
    public ObedientHandler() {
        if (System.getenv("REFUSE") != null) {
            throw new IllegalStateException(System.getenv("REFUSE"));
        }
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var order = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        System.out.println("told " + order);
        switch (order) {
            case "\"throw\"" -> throw new IllegalArgumentException("told to");
            case "\"exit\"" -> Runtime.getRuntime().halt(3);
            case "\"be quiet\"" -> Runtime.getRuntime().halt(0);
            case "\"fill memory\"" -> fill(new long[1024][]);
            case "\"hang\"" -> hang();
            default -> out.write(describe(context).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String describe(Context context) {
        return "{\"pid\":%d,\"function\":\"%s\",\"arn\":\"%s\",\"memory\":%d,\"remaining\":%d,\"own\":\"%s\"}"
                .formatted(
                        ProcessHandle.current().pid(),
                        context.getFunctionName(),
                        context.getInvokedFunctionArn(),
                        context.getMemoryLimitInMB(),
                        context.getRemainingTimeInMillis(),
                        System.getenv("OWN"));
    }

    private static void fill(long[][] memory) {
        for (int i = 0; i < memory.length; i++) {
            memory[i] = new long[1 << 20];
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
