package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosurePolicy.SearchLimits;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.DominanceRule;
import org.lebenswelten.disclosure.ReadyProfile;

/** Rules of disclosure control as projects write them; the ready profiles stand in {@link ReadyProfile}. */
class DisclosureReaderTest {

    private static final String NUMBERS =
            """
              minimumDenominator: 30
              minimumNumerator: 5
              minimumComplement: 5
              zero: publish
              decimals: 1
              countRounding: 5
            """;

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    @Test
    void explicitNumbersNeedNoProfile() {
        DisclosurePolicy policy = policy();

        assertThat(policy.general(), is(new DisclosureProfile(30, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5)));
        assertThat(policy.general().interval(), is(5));
        assertThat(policy.limits(), is(SearchLimits.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({"ba-3", "uk-5", "strict-10"})
    void readyProfileByName(String name) {
        rules("  profile: " + name + "\n");

        assertThat(policy().general(), is(ReadyProfile.of(name).profile()));
    }

    @Test
    void readyProfileMadeStricter() {
        rules(
                """
                  profile: uk-5
                  minimumDenominator: 40
                  zero: suppress
                  decimals: 0
                  interval: 8
                  maximumRelativeError: 0.25
                  dominance: {minimumContributors: 4, largest: 2, share: 0.8, p: 15}
                  solver: {exactUpTo: 100, nodes: 50, work: 700}
                """);

        DisclosureProfile profile = policy().general();

        assertThat(
                profile,
                is(new DisclosureProfile(
                        40, 5, 5, ZeroRule.SUPPRESS, OptionalInt.of(0), 5, 8, new DominanceRule(4, 2, 0.8, 15), 0.25)));
        assertThat(policy().limits(), is(new SearchLimits(100, 50, 700)));
    }

    @ParameterizedTest
    @CsvSource({
        "minimumDenominator, 49, 50",
        "minimumNumerator, 9, 10",
        "minimumComplement, 9, 10",
        "zero, publish, suppress",
        "decimals, 2, 1",
        "countRounding, 9, 10",
        "interval, 9, 10",
        "maximumRelativeError, 0.5, 0.3"
    })
    void looserThanTheProfileIsAContradiction(String rule, String value, String least) {
        rules("  profile: strict-10\n  " + rule + ": " + value + "\n");
        int line = project.line("atlas.yaml", "  " + rule + ": " + value);

        assertThat(
                project.lines(), contains("atlas.yaml:" + line + " [/disclosure/" + rule + "] LW-460 '" + value + "'"));
        assertThat(project.problems().get(0).arguments(), contains(rule, value, least, "strict-10"));
    }

    @Test
    void looserDominanceIsAContradiction() {
        rules("  profile: ba-3\n  dominance: {minimumContributors: 2, p: 5}\n");

        assertThat(
                project.problems().stream().map(p -> p.arguments().get(0)).toList(),
                contains("minimumContributors", "p"));
    }

    /** Of each rule the stricter of the general and the group's own: 30 and 50 persons, 10 and 5 cases. */
    @Test
    void protectedGroupsAreUnderBothRules() {
        rules(
                NUMBERS
                        + """
                  protected:
                    - indicators: [child_poverty]
                      coverages: [kita_movement]
                      profile: strict-10
                """);

        DisclosurePolicy policy = policy();
        DisclosureProfile own = policy.ofIndicator("child_poverty");

        assertThat(own.minimumDenominator(), is(50));
        assertThat(own.minimumNumerator(), is(10));
        assertThat(own.zero(), is(ZeroRule.SUPPRESS));
        assertThat(policy.ofCoverage("kita_movement"), is(own));
        assertThat(policy.ofIndicator("unemployment"), is(policy.general()));
    }

    @Test
    void levelsAreUnderTheRulesOfTheirIndicator() {
        rules(NUMBERS + "  protected:\n    - {indicators: [child_poverty], minimumNumerator: 7}\n");
        project.replace(
                "atlas.yaml", "    zoning: quarter\n    table", "    zoning: quarter\n    levels: [city]\n    table");

        assertThat(policy().ofIndicator("child_poverty_city").minimumNumerator(), is(7));
    }

    @Test
    void protectedNamesMustExist() {
        rules(NUMBERS + "  protected:\n    - {indicators: [nothing], coverages: [nowhere], minimumNumerator: 7}\n");

        assertThat(
                project.lines().stream()
                        .map(line -> line.replaceAll(".*(LW-.*)", "$1"))
                        .toList(),
                contains("LW-115 'nowhere'", "LW-115 'nothing'"));
    }

    @Test
    void unknownProfileBreaksTheSchema() {
        rules("  profile: eu-7\n");

        assertThat(
                project.lines().stream()
                        .map(line -> line.replaceAll(".*(LW-.*)", "$1"))
                        .toList(),
                contains("LW-114 'eu-7'"));
    }

    private DisclosurePolicy policy() {
        assertThat(project.lines(), is(empty()));
        return ProjectReader.read(folder).requireProject().disclosure();
    }

    private void rules(String rules) {
        String text = project.text("atlas.yaml");
        int from = text.indexOf("disclosure:\n") + "disclosure:\n".length();
        int to = text.indexOf("\n# de: Index");
        project.write("atlas.yaml", text.substring(0, from) + rules.indent(0) + text.substring(to));
    }
}
