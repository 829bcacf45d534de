package io.fairlead.aws.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRefusalsTest {
    /** The shapes that the protocols' specification lists, and an answer of somebody in between. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | {"__type": "ThrottlingException", "message": "Slow."} | ThrottlingException | Slow.
            `` | {"__type": "com.amazonaws.ssm#ParameterNotFound"}     | ParameterNotFound   | ``
            `` | {"__type": "aws.x#Foo:http://internal.amazon.com/coral/x/", "Message": "Bar."} | Foo | Bar.
            `` | {"code": "Foo", "message": null}                      | Foo                 | ``
            Foo:http://internal.amazon.com/coral/x/ | {"message": "Bar."} | Foo              | Bar.
            Foo | {"__type": "Other"}                                  | Foo                 | ``
            `` | <html>Bad Gateway</html>                              | ``                  | ``
            `` | [1]                                                   | ``                  | ``
            """)
    void of_whateverTheShape_findsCodeAndWords(String header, String body, String code, String words) {
        var headers = header.isEmpty() ? Map.<String, String>of() : Map.of("x-amzn-errortype", header);

        var refused = JsonRefusals.of(new AwsAnswer(400, headers, body.getBytes(UTF_8)));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.reason()).isEqualTo(words);
    }

    @Test
    void of_whenTheRequestHasAnId_tellsIt() {
        var answer = new AwsAnswer(500, Map.of("x-amzn-requestid", "r-1"), new byte[0]);

        assertThat(JsonRefusals.of(answer).requestId()).isEqualTo("r-1");
    }
}
