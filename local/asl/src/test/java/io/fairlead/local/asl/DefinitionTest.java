package io.fairlead.local.asl;

import static io.fairlead.local.asl.MachineWorld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {
    @Test
    void parse_whenItIsWellFormed_knowsItsTimeout() {
        var definition =
                Definition.parse(json("{'TimeoutSeconds':30,'StartAt':'A','States':{'A':{'Type':'Pass','End':true}}}"));

        assertThat(definition.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(definition.machine().startAt()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nonsense | INVALID_JSON_DESCRIPTION",
                "[] | The definition must be an object",
                "{'StartAt':'A'} | Missing required field 'States' at /",
                "{'States':{'A':{'Type':'Succeed'}}} | Missing required field 'StartAt' at /",
                "{'StartAt':'B','States':{'A':{'Type':'Succeed'}}} | Missing 'StartAt' target: B at /StartAt",
                "{'StartAt':'A','States':{'A':{'Type':'Jump'}}} | Unknown or missing state type 'Jump' at /States/A/Type",
                "{'StartAt':'A','States':{'A':{'Type':'Pass'}}} | Exactly one of 'Next' and 'End' must be there at /States/A",
                "{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'}}} | Missing 'Next' target: B at /States/A/Next",
                "{'StartAt':'A','States':{'A':{'Type':'Task','End':true}}} | Missing required field 'Resource' at /States/A",
                "{'StartAt':'A','States':{'A':{'Type':'Succeed'},'B':{'Type':'Succeed'}}} | State \"B\" is not reachable. at /States/B",
                "{'StartAt':'A','States':{'A':{'Type':'Map','End':true}}} | Missing required field 'ItemProcessor' at /States/A",
                "{'QueryLanguage':'SQL','StartAt':'A','States':{'A':{'Type':'Succeed'}}} | Value is not one of JSONata, JSONPath at /QueryLanguage",
                "{'QueryLanguage':'JSONata','StartAt':'A','States':{'A':{'Type':'Pass','Output':{'x':['{% 1 + %}']},'End':true}}} | at /States/A/Output/x[0]",
                "{'StartAt':'P','States':{'P':{'Type':'Parallel','End':true,'Branches':[{'StartAt':'A','States':{'A':{'Type':'Pass'}}}]}}} | at /States/P/Branches[0]/States/A",
            })
    void parse_whenItIsMalformed_saysWhatAndWhere(String definition, String problem) {
        assertThatThrownBy(() -> Definition.parse(json(definition)))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageStartingWith("Invalid State Machine Definition: '")
                .hasMessageContaining(problem);
    }

    @Test
    void parse_whenSeveralThingsAreWrong_listsThemAll() {
        var invalid = catchThrowableOfType(
                InvalidDefinition.class,
                () -> Definition.parse(
                        json("{'StartAt':'X','States':{'A':{'Type':'Task'},'B':{'Type':'Pass','Next':'Y'}}}")));

        assertThat(invalid.problems()).hasSize(6);
    }
}
