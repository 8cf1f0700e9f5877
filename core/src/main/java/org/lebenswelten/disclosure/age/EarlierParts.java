package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.FigureDigits;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.age.AgePart.Within;
import org.lebenswelten.model.Nesting;

/** What earlier releases printed of figures by age, and the parts that each of these figures is made of. Immutable. */
final class EarlierParts {

    private final List<EarlierAgeFigures.Figure> figures;
    private final List<Set<Integer>> partsOf = new ArrayList<>();

    /**
     * Earlier figures.
     *
     * @param parts the parts
     * @param nesting how zonings nest
     * @param releases earlier releases
     */
    EarlierParts(AgeParts parts, Nesting nesting, List<PreviousRelease> releases) {
        this.figures = EarlierAgeFigures.of(parts.tables(), nesting, releases);
        for (EarlierAgeFigures.Figure figure : figures) {
            Set<Integer> of = new TreeSet<>();
            figure.cells().forEach(cell -> of.addAll(parts.of(cell)));
            partsOf.add(of);
        }
    }

    /** Earlier figures that held a cell: those made of one part alone, or those of several. */
    List<AgePrint> of(Within within, boolean alone) {
        List<AgePrint> prints = new ArrayList<>();
        for (int e = 0; e < figures.size(); e++) {
            if ((partsOf.get(e).size() == 1) == alone && figures.get(e).cells().contains(AgeFigure.of(within))) {
                prints.add(figures.get(e).print());
            }
        }
        return prints;
    }

    /** A cell as an earlier release printed it, with some decimals at most; null if none did. */
    @Nullable
    AgePrint of(AgeFigure cell, int decimals) {
        for (EarlierAgeFigures.Figure figure : figures) {
            FigureDigits digits = figure.print().digits();
            if (figure.cells().equals(Set.of(cell)) && digits != null && digits.decimals() <= decimals) {
                return figure.print();
            }
        }
        return null;
    }

    /** All parts of which earlier figures tell something. */
    Set<Integer> parts() {
        Set<Integer> all = new TreeSet<>();
        partsOf.forEach(all::addAll);
        return all;
    }

    /** Some parts, and all that earlier figures hold together with them. */
    Set<Integer> togetherWith(Set<Integer> some) {
        Set<Integer> all = new TreeSet<>(some);
        boolean grows = !some.isEmpty();
        while (grows) {
            grows = false;
            for (Set<Integer> together : partsOf) {
                grows |= together.stream().anyMatch(all::contains) && all.addAll(together);
            }
        }
        return all;
    }
}
