package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.ParameterBase.BasePeriod;
import org.lebenswelten.index.ParameterBase.Span;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Period;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.IndexInputsReader;
import org.lebenswelten.publish.IndexInputsWriter;

class IndexInputsTest {

    /** Where the first child of the index stands in the document. */
    private static final String FIRST_CHILD = String.join("/", "", "definition", "root", "children", "0");

    private static final List<String> AREAS = List.of("01", "02", "03");
    private static final List<Period> YEARS = List.of(Period.ofYear(2023), Period.of("2022-2024"));

    /** 0.1 + 0.2 and 1/3 have no short decimal form. */
    private static final double[] DUST = {0.1 + 0.2, Double.NaN, 1.0 / 3};

    /** Every option of every step comes back from the document, as do all bits of the values. */
    @TestFactory
    Stream<DynamicTest> documentHoldsEveryStep() {
        Stream<BurdenIndexDefinition> normalised = StepCases.of(NormalisationStep.class).stream()
                .map(step -> index(
                        new Scaling(step, ZeroRange.MISSING, OptionalInt.of(4), Span.ALL_PERIODS),
                        Untreated.NONE,
                        root()));
        Stream<BurdenIndexDefinition> treated = StepCases.of(TreatmentStep.class).stream()
                .map(step -> index(Scaling.of(Normalisation.Z_SCORE), step, root()));
        Stream<BurdenIndexDefinition> aggregated = StepCases.of(AggregationStep.class).stream()
                .map(step -> index(Scaling.of(Normalisation.MIN_MAX), Untreated.NONE, root().with(step)));
        Stream<BurdenIndexDefinition> weighted = StepCases.of(WeightingStep.class).stream()
                .map(step -> index(
                        Scaling.of(Normalisation.MIN_MAX).with(new BasePeriod(YEARS.get(1))),
                        Untreated.NONE,
                        root().with(step).with(new BasePeriod(YEARS.get(0)))));
        Stream<BurdenIndexDefinition> classed = Stream.of(
                        ClassScheme.quantiles(3),
                        new ClassScheme(new ClassScheme.Fixed(List.of(0.25, 0.5)), 3, Span.EACH_PERIOD),
                        new ClassScheme(new BoxPlotClasses(1.5), 6, new BasePeriod(YEARS.get(0))))
                .map(index(Scaling.NONE, Untreated.NONE, root())::with);
        return Stream.of(normalised, treated, aggregated, weighted, classed)
                .flatMap(each -> each)
                .map(index -> DynamicTest.dynamicTest(index.toString(), () -> {
                    IndexInputs inputs = inputs(index);
                    String json = IndexInputsWriter.write(inputs);
                    IndexInputs read = IndexInputsReader.read(json, "burden.inputs");
                    assertThat(read.definition(), equalTo(index));
                    assertThat(read.units(), equalTo(AREAS));
                    assertThat(read.input().periods(), equalTo(YEARS));
                    assertThat(read.input().columns().get(1).get("dust"), equalTo(DUST));
                    assertThat(IndexInputsWriter.write(read), is(json));
                }));
    }

    @Test
    void documentThatDoesNotFitIsRefusedWithItsPlace() {
        String json = IndexInputsWriter.write(inputs(index(Scaling.NONE, Untreated.NONE, root())));
        refused("{", "burden.inputs");
        refused("{}", "/format");
        refused(json.replace("\"format\":1", "\"format\":2"), "/format");
        refused(json.replace("\"IndicatorNode\"", "\"java.lang.Runtime\""), FIRST_CHILD + "/type");
        refused(json.replace("\"HIGHER_IS_WORSE\"", "\"SIDEWAYS\""), FIRST_CHILD + "/direction");
        refused(json.replace("\"weight\":1.0", "\"weight\":-1.0"), "weight -1.0");
        refused(json.replace("\"03\"", "\"03\",\"04\""), "3 values");
        refused(json.replace("\"2023\"", "\"MMXXIII\""), "/periods/0/period");
        refused(json.replace("\"dust\":[", "\"dust\":[\"x\","), "/periods/0/columns/dust/0");
    }

    private static void refused(String json, String place) {
        AtlasFileException refused =
                assertThrows(AtlasFileException.class, () -> IndexInputsReader.read(json, "burden.inputs"));
        assertThat(refused.getMessage(), containsString(place));
    }

    private static Combination root() {
        return Combination.of(Aggregation.ARITHMETIC_MEAN, new MissingValuePolicy(0.5));
    }

    private static IndexInputs inputs(BurdenIndexDefinition index) {
        return new IndexInputs(
                index,
                AREAS,
                new IndexInput(YEARS, List.of(Map.of("dust", DUST), Map.of("dust", DUST)), Map.of(), null));
    }

    private static BurdenIndexDefinition index(Scaling scaling, TreatmentStep treatment, Combination combination) {
        IndicatorNode dust = new IndicatorNode(
                "dust",
                new BilingualText("Staub", "Dust"),
                Direction.HIGHER_IS_WORSE,
                1,
                Preparation.NONE.with(treatment),
                scaling);
        DimensionNode root = DimensionNode.of("burden", dust).with(combination);
        return new BurdenIndexDefinition(
                "burden",
                BilingualText.same("Burden"),
                BilingualText.same("Burden."),
                "quarter",
                root,
                ClassScheme.quantiles(3),
                List.of(
                        new BurdenCriterion("dust", new BurdenThreshold.WorstShare(0.2)),
                        new BurdenCriterion("dust", new BurdenThreshold.FromClass(3)),
                        new BurdenCriterion("dust", new BurdenThreshold.NormalisedThreshold(0.9)),
                        new BurdenCriterion("dust", new BurdenThreshold.FixedThreshold(50))),
                null,
                List.of());
    }
}
