package io.fairlead.local.aws.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Pages of a list in the JSON services: {@code NextToken} in the request, {@code NextToken} in the answer while there is
 * more.
 *
 * @param offset where the page begins
 * @param size how long it is at most
 * @param tokenMember {@code NextToken} or {@code nextToken}
 */
public record Paging(int offset, int size, String tokenMember) {
    /**
     * What the request asks for.
     *
     * @param sizeMember its member for the page's size, e.g. {@code MaxResults}; its case decides that of the token
     */
    public static Paging of(JsonNode request, String sizeMember, int defaultSize) {
        var tokenMember = Character.isUpperCase(sizeMember.charAt(0)) ? "NextToken" : "nextToken";
        var token = Json.text(request, tokenMember);
        var size = request.path(sizeMember).asInt(0);
        return new Paging(token == null ? 0 : decode(token), size == 0 ? defaultSize : size, tokenMember);
    }

    /** The page as the value of the answer's member. */
    public ObjectNode answer(String member, List<? extends JsonNode> all) {
        var end = Math.min(all.size(), offset + size);
        var answer = Json.object();
        answer.set(member, Json.array(all.subList(Math.min(offset, end), end)));
        if (end < all.size()) {
            answer.put(tokenMember, encode(end));
        }
        return answer;
    }

    private static String encode(int offset) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("page-" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int decode(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return Integer.parseInt(text.substring("page-".length()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw AwsError.of("InvalidNextTokenException", "The specified token is invalid.");
        }
    }
}
