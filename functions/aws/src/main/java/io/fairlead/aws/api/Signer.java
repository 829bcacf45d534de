package io.fairlead.aws.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signature version 4 of a request whose body is at hand:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
final class Signer {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    /** It signs the path as it is; others encode it once more. */
    private static final String S3 = "s3";

    private final Credentials credentials;
    private final String region;
    private final String service;

    /** Who signs. */
    record Credentials(String key, String secret, Optional<String> session) {
        @Override
        public String toString() {
            return "Credentials[" + key + "]";
        }
    }

    Signer(Credentials credentials, String region, String service) {
        this.credentials = credentials;
        this.region = region;
        this.service = service;
    }

    /** All headers of the signed request; the connection itself adds {@code Host}. */
    Map<String, String> sign(Request request, String host, Instant now) {
        var time = time(now);
        var hash = hex(sha256(request.body()));
        var signed = new TreeMap<String, String>();
        request.headers().forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value));
        signed.put("host", host);
        signed.put("x-amz-date", time);
        credentials.session().ifPresent(token -> signed.put("x-amz-security-token", token));
        signed.put("x-amz-content-sha256", hash);
        var names = String.join(";", signed.keySet());
        var scope = time.substring(0, 8) + "/" + region + "/" + service + "/aws4_request";
        var canonical = canonical(request, signed, names, hash);
        var toSign = ALGORITHM + "\n" + time + "\n" + scope + "\n" + hex(sha256(bytes(canonical)));
        signed.put(
                "authorization",
                ALGORITHM + " Credential=" + credentials.key() + "/" + scope + ", SignedHeaders=" + names
                        + ", Signature=" + hex(hmac(key(time.substring(0, 8)), toSign)));
        signed.remove("host");
        return signed;
    }

    private String canonical(Request request, Map<String, String> signed, String names, String hash) {
        var text = new StringBuilder()
                .append(request.method())
                .append('\n')
                .append(service.equals(S3) ? request.path() : Encoding.path(request.path()))
                .append('\n')
                .append(Encoding.query(request.query()))
                .append('\n');
        signed.forEach((name, value) ->
                text.append(name).append(':').append(value.strip()).append('\n'));
        return text.append('\n').append(names).append('\n').append(hash).toString();
    }

    private byte[] key(String date) {
        var ofDate = hmac(bytes("AWS4" + credentials.secret()), date);
        return hmac(hmac(hmac(ofDate, region), service), "aws4_request");
    }

    /** As {@code 20260105T080000Z}; a formatter would load half a hundred classes. */
    private static String time(Instant now) {
        var utc = now.atOffset(ZoneOffset.UTC);
        return new StringBuilder(16)
                .append(utc.getYear() * 10_000 + utc.getMonthValue() * 100 + utc.getDayOfMonth())
                .append('T')
                .append(1_000_000 + utc.getHour() * 10_000 + utc.getMinute() * 100 + utc.getSecond())
                .deleteCharAt(9)
                .append('Z')
                .toString();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String hex(byte[] content) {
        return HexFormat.of().formatHex(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
