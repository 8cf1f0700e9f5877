package org.lebenswelten.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.DisclosureReport;
import org.lebenswelten.atlas.DisclosureReport.Ages;
import org.lebenswelten.atlas.DisclosureReport.Pooling;
import org.lebenswelten.disclosure.PoolingAdvice.Advice;
import org.lebenswelten.disclosure.PoolingProposal;
import org.lebenswelten.disclosure.PoolingProposal.Kind;
import org.lebenswelten.model.Language;

class ProtectionTextTest {

    private static final PoolingProposal PAIR = new PoolingProposal(Kind.AREAS, "quarter", List.of("07", "08"), 6, 2);

    private static final PoolingProposal FEW = new PoolingProposal(Kind.PERIODS, "x", List.of("2022-2024"), 3, 1);

    @Test
    void sumsAndProposalsAreTold() {
        assertThat(
                lines(report(40, OptionalInt.of(15), OptionalInt.of(25), 8, true), List.of(PAIR)),
                contains(
                        "40 values from counts withheld (about 15 for themselves, about 25 to protect others); 12.5 %"
                                + " of the information lost",
                        "From all that is published no withheld count can be worked out more closely than to an interval"
                                + " of 8 (demanded: 5)",
                        "No pattern of withheld values loses less",
                        "Figures by age, so that they tell nothing of single age groups: 61 with fewer digits, 62"
                                + " without limits, 63 withheld",
                        "Proposal: merge the areas 07, 08 (quarter); about 5 fewer values withheld for themselves",
                        "All 1 proposals together: 40 withheld values become about 30"));
    }

    @Test
    void smallNumbersOfWithheldValuesAreNotTold() {
        List<String> lines = lines(report(12, OptionalInt.empty(), OptionalInt.empty(), 8, false), List.of(FEW));

        assertThat(lines.get(0), containsString("about a number that is not told for themselves"));
        assertThat(lines.get(2), containsString("by more than 2.5 %"));
        assertThat(
                lines.get(4), is("Proposal: join periods of x: 2022-2024; some fewer values withheld for themselves"));
    }

    @Test
    void withoutWithheldValuesThereIsNoInterval() {
        List<String> lines = lines(report(0, OptionalInt.empty(), OptionalInt.empty(), -1, true), List.of());

        assertThat(String.join("\n", lines), not(containsString("interval")));
    }

    /** Five proposals are listed, and the last line counts all six. */
    @Test
    void longListsAreCut() {
        List<String> lines =
                lines(report(40, OptionalInt.of(15), OptionalInt.of(25), 8, true), Collections.nCopies(6, PAIR));

        assertThat(lines.stream().filter(line -> line.startsWith("Proposal")).count(), is(5L));
        assertThat(lines.get(lines.size() - 1), containsString("All 6 proposals"));
    }

    @Test
    void projectWithoutCountsSaysNothing() {
        DisclosureReport nothing = new DisclosureReport(
                0,
                0,
                0,
                OptionalInt.empty(),
                OptionalInt.empty(),
                0,
                OptionalDouble.of(0),
                0,
                true,
                -1,
                5,
                new Pooling(0, 0, -1, -1),
                Ages.NONE);

        assertThat(print(nothing, List.of()), is(""));
    }

    private static DisclosureReport report(
            int withheld, OptionalInt primary, OptionalInt complementary, int narrowest, boolean proven) {
        return new DisclosureReport(
                100,
                withheld,
                0,
                primary,
                complementary,
                12.5,
                OptionalDouble.of(4.5),
                2.5,
                proven,
                narrowest,
                5,
                new Pooling(1, 0, 30, 3.4),
                new Ages(61, 62, 63));
    }

    private static List<String> lines(DisclosureReport report, List<PoolingProposal> proposals) {
        return print(report, proposals).lines().toList();
    }

    private static String print(DisclosureReport report, List<PoolingProposal> proposals) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        new ProtectionText(new Console(writer, writer, new Texts(Language.EN)))
                .print(report, new Advice(proposals, 31, 7));
        return out.toString();
    }
}
