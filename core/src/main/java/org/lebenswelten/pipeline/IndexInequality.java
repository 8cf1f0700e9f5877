package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.InequalityFigure;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.ColumnSummary;
import org.lebenswelten.index.inequality.ConcentrationIndex;
import org.lebenswelten.index.inequality.Estimate;
import org.lebenswelten.index.inequality.GiniCoefficient;
import org.lebenswelten.index.inequality.SlopeIndexOfInequality;
import org.lebenswelten.index.inequality.SlopeIndexOfInequality.Limits;
import org.lebenswelten.index.inequality.SlopeIndexOfInequality.Slope;
import org.lebenswelten.index.inequality.ValueScale;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;

/**
 * Measures how unequally the indicators of an index are distributed over areal units ordered by its score, from published
 * figures weighted by published residents; by units alike where residents are not told.
 */
final class IndexInequality {

    private static final int LEAST_UNITS = 3;
    private static final double CONFIDENCE = 0.95;
    private static final int DRAWS = 1_000;
    private static final long SEED = 1;

    private final IndexColumns columns;
    private final List<Period> periods;
    private final @Nullable ProtectedTable residents;

    IndexInequality(IndexColumns columns, List<Period> periods, @Nullable ProtectedTable residents) {
        this.columns = columns;
        this.periods = periods;
        this.residents = residents;
    }

    /** The figures of the index and its indicators in each period. */
    List<InequalityFigure> of(IndexFigures index) {
        BurdenIndexDefinition definition = index.definition();
        List<InequalityFigure> figures = new ArrayList<>();
        for (int p = 0; p < periods.size(); p++) {
            Period period = periods.get(p);
            BurdenIndexResult result = index.results().get(p);
            double[] scores = result.scores();
            double[] none = new double[scores.length];
            Arrays.fill(none, Double.NaN);
            figures.add(figure(definition.id(), definition.title(), p, scores, scores, none, none));
            for (IndicatorNode node : definition.indicators()) {
                figures.add(figure(
                        node.id(),
                        node.title(),
                        p,
                        columns.values(node.id(), period),
                        scores,
                        columns.lower(node.id(), period),
                        columns.upper(node.id(), period)));
            }
        }
        return figures;
    }

    private InequalityFigure figure(
            String subject,
            BilingualText title,
            int period,
            double[] all,
            double[] allScores,
            double[] lower,
            double[] upper) {
        int[] units = IntStream.range(0, all.length)
                .filter(unit -> people(unit, period) > 0 && Double.isFinite(all[unit] + allScores[unit]))
                .toArray();
        double[] values = at(units, all);
        double[] scores = at(units, allScores);
        double[] people =
                Arrays.stream(units).mapToDouble(unit -> people(unit, period)).toArray();
        boolean ordered =
                units.length >= LEAST_UNITS && ColumnSummary.of(scores).hasRange();
        boolean amounts = units.length > 0 && ColumnSummary.of(values).minimum() >= 0;
        Estimate gini = amounts ? GiniCoefficient.estimate(values, people) : new Estimate(Double.NaN, Double.NaN);
        ConcentrationIndex concentration = ordered ? ConcentrationIndex.byBurden(values, people, scores) : null;
        Estimate relative =
                concentration == null || !amounts ? new Estimate(Double.NaN, Double.NaN) : concentration.standard();
        SlopeIndexOfInequality line = SlopeIndexOfInequality.of(ValueScale.PLAIN);
        Slope slope =
                ordered ? line.fit(values, people, scores) : new Slope(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        double[] errors = ValueScale.PLAIN.standardErrors(at(units, lower), at(units, upper));
        Limits limits = ordered && Arrays.stream(errors).allMatch(Double::isFinite)
                ? line.limits(values, people, scores, errors, CONFIDENCE, DRAWS, SEED)
                : new Limits(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        return new InequalityFigure(
                subject,
                title,
                periods.get(period),
                units.length,
                concentration == null ? Double.NaN : concentration.mean(),
                gini.value(),
                Math.max(0, gini.lower(CONFIDENCE)),
                Math.min(1, gini.upper(CONFIDENCE)),
                relative.value(),
                relative.lower(CONFIDENCE),
                relative.upper(CONFIDENCE),
                slope.sii(),
                limits.siiLower(),
                limits.siiUpper(),
                amounts ? slope.rii() : Double.NaN,
                amounts ? limits.riiLower() : Double.NaN,
                amounts ? limits.riiUpper() : Double.NaN);
    }

    private double people(int unit, int period) {
        return residents == null ? 1 : residents.value(residents.frame().cell(unit, period));
    }

    private static double[] at(int[] units, double[] column) {
        return Arrays.stream(units).mapToDouble(unit -> column[unit]).toArray();
    }
}
