package io.fairlead.control.guard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.errors.Transient;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Puts an answer where CloudFormation waits for it: at an address in S3 that is signed for this one upload. */
public final class SignedAddress implements StackEvents.Answering {
    private static final int TIMEOUT = 10_000;

    @Override
    public void put(String address, ObjectNode answer) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT);
            connection.setReadTimeout(TIMEOUT);
            connection.setRequestMethod("PUT");
            connection.setRequestProperty("Content-Type", ""); // it is part of the signature, and empty there
            connection.setDoOutput(true);
            try (var out = connection.getOutputStream()) {
                out.write(answer.toString().getBytes(StandardCharsets.UTF_8));
            }
            var status = connection.getResponseCode();
            if (status / 100 != 2) {
                throw failure("S3 answers " + status);
            }
        } catch (IOException | IllegalArgumentException e) { // the latter when it is no address
            throw failure(e.getClass().getSimpleName());
        }
    }

    /** Without the address: whoever has it can answer. */
    private static Transient failure(String what) {
        return new Transient(
                "the answer to CloudFormation was not taken: " + what,
                "Lambda tries again; else delete the stack again");
    }
}
