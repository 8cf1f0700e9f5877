package org.lebenswelten.disclosure.age;

import java.util.List;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.FigureDigits;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Nesting;

/**
 * Prints figures by age so that no count of a single band that would be withheld by itself can be placed more closely than the
 * rules allow.
 *
 * <p>An attacker is taken to know the persons by age, the number of all events of each cell, and all figures in print: of
 * units, of coarser units, of longer periods, of groups, and of the city. Each band of each {@linkplain AgePart part} needs
 * other counts that print alike ({@link AlikeCounts}), far enough apart. Where they are not found, of the figures that hold the
 * part the one is printed in the next less telling way ({@link FigureDigits#ladder}) that loses least by it; at the end, what was
 * not needed is taken back. Ties are broken by the order of the tables and cells, so the same counts give the same figures.
 *
 * <p>This is sufficient and not necessary: counts that print alike may be missed, and only counts of one part are changed at a
 * time.
 */
public final class AgeFigureProtection {

    private final Nesting nesting;
    private final DisclosurePolicy policy;
    private final int threads;

    /**
     * Prepares the protection.
     *
     * @param nesting how zonings nest
     * @param policy the rules and relations
     * @param threads number of threads; the result is the same for any
     */
    public AgeFigureProtection(Nesting nesting, DisclosurePolicy policy, int threads) {
        this.nesting = nesting;
        this.policy = policy;
        this.threads = threads;
    }

    /**
     * Protects figures by age.
     *
     * @param tables figures by age, published as far as counts of all ages decide
     * @return the figures as they may be printed
     * @throws DataProblemException if bands of a group do not nest in those of the whole, or periods share years of which
     *     nothing is known; names indicators
     */
    public ProtectedAges protect(List<AgeTable> tables) {
        return new AgeFigureSearch(List.copyOf(tables), nesting, policy, threads).run();
    }
}
