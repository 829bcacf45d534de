package io.fairlead.local.asl.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.asl.query.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge, judged. */
class MatchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'a':1} | {'a':1.0} | 0",
                "{'a':1} | {'a':2} | 1",
                "{'a':1} | {} | 1",
                "{} | {'a':1} | 1",
                "{'a':null} | {} | 0",
                "{'a':[1,2]} | {'a':[2,1]} | 2",
                "{'a':'1'} | {'a':1} | 1",
                "{'id':'${any:uuid:1}'} | {'id':'x'} | 0",
                "{'id':'a-${any:uuid}-b'} | {'id':'a-123-b'} | 0",
                "{'id':'a-${any:uuid}-b'} | {'id':'a-123-c'} | 1",
                "{'at':'date'} | {'at':'2026-01-01T00:00:00Z'} | 0",
                "{'at':'date'} | {'at':'soon'} | 1",
                "{'inputDetails':{'truncated':false}} | {} | 0",
                "{'SdkHttpMetadata':{'x':1},'a':1} | {'SdkHttpMetadata':{},'a':1} | 0",
            })
    void differences_byTheRulesOfTheRecordings(String expected, String actual, int differences) {
        assertThat(Match.differences(Json.read(expected.replace('\'', '"')), Json.read(actual.replace('\'', '"'))))
                .hasSize(differences);
    }
}
