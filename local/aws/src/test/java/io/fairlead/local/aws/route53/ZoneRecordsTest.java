package io.fairlead.local.aws.route53;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.route53.RecordChange.Action;
import io.fairlead.local.aws.wire.AwsError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneRecordsTest {
    private final ZoneRecords empty = ZoneRecords.ofNewZone("example.com.");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            CREATE, other.org.,       A,     10.0.0.1,  is not permitted in zone example.com.
            CREATE, example.com.,     CNAME, a.org.,    is not permitted at apex in zone example.com.
            CREATE, www.example.com., CNAME, a.org.,    as it conflicts with other records with the same DNS name
            CREATE, www.example.com., A,     10.0.0.2,  but it already exists
            CREATE, new.example.com., A,     localhost, Invalid Resource Record
            UPSERT, new.example.com., WHAT,  10.0.0.1,  Invalid Resource Record
            DELETE, www.example.com., A,     10.0.0.9,  but the values provided do not match the current values
            DELETE, new.example.com., A,     10.0.0.1,  but it was not found
            """)
    void after_whenAChangeIsNotPossible_saysWhy(String action, String name, String type, String value, String why) {
        var records = empty.after(List.of(change(Action.CREATE, "www.example.com.", "A", "10.0.0.1")));

        assertThatThrownBy(() -> records.after(List.of(change(Action.valueOf(action), name, type, value))))
                .isInstanceOfSatisfying(AwsError.class, error -> {
                    assertThat(error.code()).isEqualTo("InvalidChangeBatch");
                    assertThat(error.text()).startsWith("[").endsWith("]").contains(why);
                });
    }

    @Test
    void after_whenTheBatchReplacesARecordByAnAlias_appliesItInOrder() {
        var records = empty.after(List.of(change(Action.CREATE, "www.example.com.", "A", "10.0.0.1")));

        var replaced = records.after(List.of(
                change(Action.DELETE, "www.example.com.", "A", "10.0.0.1"),
                change(Action.CREATE, "www.example.com.", "CNAME", "a.org.")));

        assertThat(replaced.all()).extracting(RecordSet::type).containsExactly("NS", "SOA", "CNAME");
    }

    @Test
    void after_whenSeveralChangesAreWrong_listsAllOfThem() {
        assertThatThrownBy(() -> empty.after(List.of(
                        change(Action.DELETE, "a.example.com.", "A", "10.0.0.1"),
                        change(Action.CREATE, "b.example.com.", "A", "10.0.0.1"),
                        change(Action.DELETE, "c.example.com.", "A", "10.0.0.1"))))
                .hasMessageContaining("name='a.example.com.'")
                .hasMessageContaining("name='c.example.com.'");
        assertThat(empty.onlyRequired()).isTrue();
    }

    @Test
    void after_whenTheRequiredRecordsAreDeleted_refuses() {
        var required = empty.all().stream()
                .map(set -> new RecordChange(Action.DELETE, set))
                .toList();

        assertThatThrownBy(() -> empty.after(required))
                .hasMessageContaining("at least one NS record")
                .hasMessageContaining("exactly one SOA record");
    }

    private static RecordChange change(Action action, String name, String type, String value) {
        return new RecordChange(action, new RecordSet(name, type, 60, List.of(value)));
    }
}
