package org.lebenswelten.coverage.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;

/**
 * What is evaluated, where and how.
 *
 * <p>A period is <em>before</em> if it ends before the start, <em>after</em> if it begins on the day of the start or later. The
 * period in which the measure started belongs to neither.
 *
 * @param id name in the project
 * @param title what people call it
 * @param of indicator or index whose published values are compared
 * @param zoningId its zoning
 * @param treatedIds keys of the areas where the measure ran, ascending
 * @param start first day of the measure
 * @param design how it is evaluated
 * @param controls what treated areas are compared with; used by {@link EvaluationDesign#CONTROLLED} only
 * @param permutation the test where few areas are treated
 */
public record EvaluationDefinition(
        String id,
        BilingualText title,
        String of,
        String zoningId,
        List<String> treatedIds,
        LocalDate start,
        EvaluationDesign design,
        ControlChoice controls,
        PermutationTest permutation) {

    /** Copies and sorts the areas. */
    public EvaluationDefinition {
        treatedIds = treatedIds.stream().sorted().toList();
    }

    /**
     * The periods before the start.
     *
     * @param periods all periods
     * @return their positions
     */
    public int[] before(List<Period> periods) {
        return IntStream.range(0, periods.size())
                .filter(p -> periods.get(p).end().isBefore(start))
                .toArray();
    }

    /**
     * The periods after the start.
     *
     * @param periods all periods
     * @return their positions
     */
    public int[] after(List<Period> periods) {
        return IntStream.range(0, periods.size())
                .filter(p -> !periods.get(p).start().isBefore(start))
                .toArray();
    }
}
