package org.lebenswelten.disclosure.age;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A way to print all figures by age, and what is known in it of other counts that print alike. While nobody changes it, several
 * threads may search it; a copy can be changed apart.
 */
final class Printing {

    private final AgeParts parts;
    private final int[][] wanted;
    private final PrintedFigures prints;
    private final FreeCounts figures;
    private final Freedom[] found;

    private Printing(AgeParts parts, int[][] wanted, PrintedFigures prints, FreeCounts figures, Freedom... found) {
        this.parts = parts;
        this.wanted = wanted;
        this.prints = prints;
        this.figures = figures;
        this.found = found;
    }

    /**
     * Figures in print of which nothing is known yet.
     *
     * @param parts what they are made of
     * @param earlier what earlier releases printed
     * @param prints what is in print
     * @param wanted how wide the interval of each band of each part has to be
     */
    static Printing of(AgeParts parts, EarlierParts earlier, PrintedFigures prints, int[][] wanted) {
        Freedom[] none = parts.all().stream()
                .map(part -> Freedom.none(part.fewest().length))
                .toArray(Freedom[]::new);
        return new Printing(parts, wanted, prints, new FreeCounts(parts, earlier, prints), none);
    }

    /** The same, to be changed apart. */
    Printing copy() {
        PrintedFigures copied = prints.copy();
        return new Printing(parts, wanted, copied, figures.with(copied), found.clone());
    }

    /** The same parts with nothing in print but what earlier releases printed. */
    Printing withoutPrints() {
        PrintedFigures nothing = prints.none();
        return new Printing(parts, wanted, nothing, figures.with(nothing), found.clone());
    }

    /** What is in print. */
    PrintedFigures prints() {
        return prints;
    }

    /** Looks for other counts of a part. */
    Freedom search(int part) {
        return new AlikeCounts(parts.part(part), figures, wanted[part]).search(found[part]);
    }

    /** Takes what was found of a part; says whether it is protected by it. */
    boolean note(int part, Freedom freedom) {
        found[part] = freedom;
        return freedom.isAsWideAs(wanted[part]);
    }

    /** Prints a figure in another way; returns the parts that have to be looked at again. */
    Set<Integer> change(AgeFigure figure, int step) {
        Set<Integer> touched = prints.change(figure, step);
        touched.addAll(shownBy(touched));
        return touched;
    }

    /** The parts whose freedom was shown by changing some other parts together with them. */
    private Set<Integer> shownBy(Set<Integer> others) {
        Set<String> names = new TreeSet<>();
        others.forEach(other -> names.add(parts.part(other).name()));
        Set<Integer> shown = new TreeSet<>();
        for (int part = 0; part < found.length; part++) {
            List<Witness> witnesses = found[part].witnesses();
            if (witnesses.stream()
                    .anyMatch(witness -> names.contains(witness.mate().name()))) {
                shown.add(part);
            }
        }
        return shown;
    }
}
