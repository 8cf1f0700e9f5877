package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Relation;
import org.lebenswelten.disclosure.pattern.UnreliableSolutions;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.ProblemTexts;

/** What goes wrong in the search is a problem with a code that names the indicators, never a fault of the program. */
class PatternSearchTest {

    @Test
    void unreliableSolutionNamesTheIndicators() {
        DataProblem problem = problem(more -> {
            throw UnreliableSolutions.failure();
        });

        assertThat(problem.code(), is(ProblemCode.PROTECTION_UNRELIABLE));
        assertThat(new ProblemTexts(Language.EN).line(problem), containsString("[poor, poor_city] LW-471"));
        assertThat(new ProblemTexts(Language.DE).line(problem), containsString("nicht verlässlich"));
    }

    /** 7 is not 3 + 3. The message names the cells, and holds none of the counts. */
    @Test
    void contradictionNamesTheCells() {
        Interval known = Interval.of(0, 10);
        DataProblem problem = problem(more -> CellSystem.builder()
                .add(Cell.latent("all", 7, known))
                .add(Cell.latent("girls", 3, known))
                .add(Cell.latent("boys", 3, known))
                .add(Relation.sum("sexes", "all", List.of("girls", "boys")))
                .build());

        assertThat(problem.code(), is(ProblemCode.CELLS_CONTRADICT));
        assertThat(problem.arguments(), is(List.of("all, girls, boys")));
        assertThat(problem.place().toString(), containsString("poor, poor_city"));
    }

    private static DataProblem problem(Function<Set<String>, CellSystem> system) {
        DisclosureProfile profile = new DisclosureProfile(10, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5);
        PatternSearch search = new PatternSearch(DisclosurePolicy.of(profile), 1);
        return assertThrows(DataProblemException.class, () -> search.find(system, name -> 5, "poor, poor_city"))
                .problems()
                .get(0);
    }
}
