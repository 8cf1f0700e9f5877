package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.age.AgePart.Within;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;

/**
 * What earlier releases made known of single ages is given up, with a warning: nothing is asked for it any more, and nothing is
 * printed beside it but what was printed before.
 */
final class KnownBefore {

    private final AgeParts parts;
    private final EarlierParts earlier;
    private final DisclosurePolicy policy;
    private final int[][] wanted;
    private final List<DataProblem> warnings = new ArrayList<>();

    /**
     * Prepares to give up.
     *
     * @param parts the parts
     * @param earlier what earlier releases printed
     * @param policy the rules
     * @param wanted how wide the interval of each band of each part has to be; 0 for what is given up
     */
    KnownBefore(AgeParts parts, EarlierParts earlier, DisclosurePolicy policy, int[][] wanted) {
        this.parts = parts;
        this.earlier = earlier;
        this.policy = policy;
        this.wanted = wanted;
    }

    /** What was given up, and why. */
    List<DataProblem> warnings() {
        return warnings;
    }

    /** Cells over periods in which an earlier release made such figures otherwise: both could tell more than each by itself. */
    boolean[] otherwise(AgeTable table) {
        boolean[] otherwise = new boolean[table.frame().size()];
        for (PreviousRelease release : policy.previous()) {
            List<Period> periods = EarlierAgeFigures.otherwise(table, release);
            boolean any = false;
            for (int cell = 0; cell < otherwise.length; cell++) {
                Period own = table.frame().periods().get(cell / table.frame().unitCount());
                if (periods.stream().anyMatch(own::overlaps)) {
                    otherwise[cell] = true;
                    any = true;
                }
            }
            if (any) {
                warnings.add(DataProblem.of(
                        ProblemCode.EARLIER_METHOD_DIFFERS,
                        Place.ofFile("atlas.yaml").at(table.indicator().id()),
                        null,
                        release.file()));
            }
        }
        return otherwise;
    }

    /** Where earlier figures alone are not shown to leave what is wanted, nothing is told beside them. */
    void giveUp(Printing now) {
        Set<Integer> told = new TreeSet<>();
        Printing earlierAlone = now.withoutPrints();
        for (int part : earlier.parts()) {
            boolean isProtected = now.note(part, earlierAlone.search(part));
            if (!isProtected) {
                told.add(part);
                warn(part);
            }
        }
        keepAsBefore(told, now.prints());
    }

    /** Whether earlier figures tell something of a part. */
    boolean tellOf(int part) {
        return earlier.parts().contains(part);
    }

    /** Gives up a part; returns the parts that have to be looked at again. */
    Set<Integer> giveUp(int part, Printing now) {
        warn(part);
        return keepAsBefore(Set.of(part), now.prints());
    }

    /**
     * Prints nothing of some parts, and of others that earlier figures hold together with them, but what was printed before.
     *
     * @param told parts of which earlier figures tell too much
     * @param prints what is in print
     * @return the parts that have to be looked at again
     */
    private Set<Integer> keepAsBefore(Set<Integer> told, PrintedFigures prints) {
        Set<AgeFigure> cities = new TreeSet<>();
        Set<Integer> again = new TreeSet<>();
        for (int part : earlier.togetherWith(told)) {
            Arrays.fill(wanted[part], 0);
            for (Within within : parts.part(part).within()) {
                AgeFigure own = AgeFigure.of(within);
                AgeFigure city = parts.city(own);
                again.addAll(parts.of(own));
                again.addAll(parts.of(city));
                AgePrint before = earlier.of(own, decimals(own));
                if (before != null && prints.isPrinted(own)) {
                    prints.print(own, before);
                    cities.add(city);
                } else {
                    prints.remove(own);
                }
            }
        }
        again.forEach(part -> parts.part(part).within().forEach(within -> prints.updateCity(parts.city(within), 0)));
        cities.forEach(prints::close);
        return again;
    }

    private int decimals(AgeFigure cell) {
        AgeTable table = parts.tables().get(cell.table());
        return policy.ofIndicator(table.indicator().id()).decimals().orElse(0);
    }

    private void warn(int part) {
        DataProblem warning = DataProblem.of(
                ProblemCode.EARLIER_FIGURES_TELL,
                Place.ofFile("atlas.yaml").at(parts.part(part).name()),
                null);
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }
}
