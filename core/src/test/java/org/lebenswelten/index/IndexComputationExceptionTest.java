package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.ProblemTexts;

class IndexComputationExceptionTest {

    private final IndexComputationException problem = IndexComputationException.of(
                    ProblemCode.VALUE_OUTSIDE_DOMAIN, -1.5, "GEOMETRIC_MEAN", "> 0")
            .atColumn(2)
            .atUnit(7)
            .atNode("noise");

    @Test
    void messageNamesPlaceCodeValueAndRule() {
        assertThat(
                problem.getMessage(),
                is("node 'noise', column 2, row 7: LW-430 '-1.5': GEOMETRIC_MEAN needs values > 0"));
    }

    @Test
    void messageLeavesOutWhatIsNotKnown() {
        assertThat(
                IndexComputationException.of(ProblemCode.VALUE_INFINITE, null, "MIN_MAX")
                        .getMessage(),
                is("LW-434: MIN_MAX needs finite values"));
    }

    @Test
    void partsCanBeAskedForOneByOne() {
        assertThat(problem.code(), is(ProblemCode.VALUE_OUTSIDE_DOMAIN));
        assertThat(problem.node(), is("noise"));
        assertThat(problem.column(), is(OptionalInt.of(2)));
        assertThat(problem.unit(), is(OptionalInt.of(7)));
        assertThat(
                IndexComputationException.of(ProblemCode.VALUE_INFINITE, null, "MIN_MAX")
                        .unit(),
                is(OptionalInt.empty()));
    }

    @Test
    void becomesAProblemInEitherLanguage() {
        assertThat(
                new ProblemTexts(Language.DE).line(problem.problem(Place.ofFile("atlas.yaml"))),
                is("atlas.yaml LW-430 '-1.5': GEOMETRIC_MEAN braucht Werte > 0"));
    }
}
