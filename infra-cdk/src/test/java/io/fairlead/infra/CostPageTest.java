package io.fairlead.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/cost.md} counts what the templates of the examples hold. */
class CostPageTest {
    private static final BigDecimal HOURS = new BigDecimal(730);

    /**
     * A line of the page.
     *
     * @param price an hour, but for keys
     */
    record Line(String what, BigDecimal price, ToIntFunction<List<Template>> count) {
        /** E.g. {@code 5: 182.50}. */
        String cell(List<Template> stacks) {
            var number = count.applyAsInt(stacks);
            return number + ": " + price.multiply(new BigDecimal(number)).setScale(2, RoundingMode.HALF_UP);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Line> lines() {
        return Stream.of(
                hourly(
                        "addresses of resolver endpoints",
                        "0.125",
                        stacks -> sizes(stacks, "AWS::Route53Resolver::ResolverEndpoint", "IpAddresses")),
                hourly("zones of API endpoints", "0.01", stacks -> sizes(stacks, "AWS::EC2::VPCEndpoint", "SubnetIds")),
                hourly(
                        "attachments to the transit gateway",
                        "0.05",
                        stacks -> count(stacks, "AWS::EC2::TransitGatewayAttachment")),
                hourly(
                        "associations of the Client VPN",
                        "0.10",
                        stacks -> count(stacks, "AWS::EC2::ClientVpnTargetNetworkAssociation")),
                new Line("customer-managed keys", BigDecimal.ONE, stacks -> count(stacks, "AWS::KMS::Key")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void page_whateverTheLine_countsWhatTheTemplatesHold(Line line) throws IOException {
        var page = Files.readString(Path.of(System.getProperty("fairlead.root"), "docs/cost.md"));
        var row = page.lines()
                .filter(each -> each.startsWith("| " + line.what() + " |"))
                .findFirst()
                .orElseThrow();

        assertThat(row)
                .contains("| " + line.cell(Stacks.of("non-prod").templates()) + " |")
                .contains("| " + line.cell(Stacks.of("minimal").templates()) + " |");
    }

    private static Line hourly(String what, String price, ToIntFunction<List<Template>> count) {
        return new Line(what, new BigDecimal(price).multiply(HOURS), count);
    }

    private static int count(List<Template> stacks, String type) {
        return (int) resources(stacks, type).count();
    }

    private static int sizes(List<Template> stacks, String type, String property) {
        return resources(stacks, type)
                .mapToInt(resource -> resource.path(property).size())
                .sum();
    }

    private static Stream<JsonNode> resources(List<Template> stacks, String type) {
        return stacks.stream().flatMap(stack -> stack.properties(type).stream());
    }
}
