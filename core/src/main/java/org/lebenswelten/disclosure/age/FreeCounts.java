package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.lebenswelten.disclosure.age.AgePart.Within;

/**
 * The figures in print that may change with a part, those of earlier releases among them. Several threads may ask while nobody
 * changes what is in print.
 */
final class FreeCounts implements AlikeCounts.Figures {

    /** How many other parts may change with one. */
    private static final int MATES = 12;

    /** How many changes of each are tried. */
    private static final int MOVES = 200;

    /**
     * Changes of a part that leave its own figures as they are.
     *
     * @param printed the figures as they were printed when these were found
     * @param moves the changes
     */
    private record Moved(List<AgePrint> printed, List<double[]> moves) {}

    private final AgeParts parts;
    private final EarlierParts earlier;
    private final PrintedFigures prints;
    private final Map<String, Moved> moved;

    private FreeCounts(AgeParts parts, EarlierParts earlier, PrintedFigures prints, Map<String, Moved> moved) {
        this.parts = parts;
        this.earlier = earlier;
        this.prints = prints;
        this.moved = moved;
    }

    /**
     * Figures in print.
     *
     * @param parts what they are made of
     * @param earlier what earlier releases printed
     * @param prints what is in print
     */
    FreeCounts(AgeParts parts, EarlierParts earlier, PrintedFigures prints) {
        this(parts, earlier, prints, new ConcurrentHashMap<>());
    }

    /** The same with other figures in print; what is found for one is known to the other. */
    FreeCounts with(PrintedFigures others) {
        return new FreeCounts(parts, earlier, others, moved);
    }

    @Override
    public List<Held> own(AgePart part) {
        return held(part, true);
    }

    @Override
    public List<Held> shared(AgePart part) {
        return held(part, false);
    }

    private List<Held> held(AgePart part, boolean alone) {
        List<Held> held = new ArrayList<>();
        for (Within within : part.within()) {
            earlier.of(within, alone).forEach(print -> held.add(new Held(print, within.bandOf())));
            for (AgeFigure figure : prints.holding(within)) {
                if ((parts.of(figure).size() == 1) == alone) {
                    held.add(new Held(prints.made(figure), within.bandOf()));
                }
            }
        }
        return held;
    }

    @Override
    public List<AgePart> mates(AgePart part) {
        List<AgePrint> shared = shared(part).stream().map(Held::print).toList();
        Set<Integer> near = new TreeSet<>();
        part.within().forEach(within -> near.addAll(parts.of(AgeFigure.of(within))));
        return near.stream()
                .map(parts::part)
                .filter(other -> !other.name().equals(part.name())
                        && shared(other).stream().map(Held::print).allMatch(shared::contains))
                .limit(MATES)
                .toList();
    }

    @Override
    public List<double[]> moves(AgePart part) {
        List<Held> own = own(part);
        List<AgePrint> printed = own.stream().map(Held::print).toList();
        Moved known = moved.get(part.name());
        if (known == null || !known.printed.equals(printed)) {
            known = new Moved(
                    printed,
                    new Moves(part, Held.conditions(own))
                            .any(MOVES).stream()
                                    .filter(move -> Held.areAlike(own, move))
                                    .toList());
            moved.put(part.name(), known);
        }
        return known.moves;
    }
}
