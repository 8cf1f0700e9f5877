package org.lebenswelten.disclosure.pattern;

import java.util.Objects;

/**
 * One figure that an attacker may see or seek. Immutable; {@code toString} does not tell the value.
 *
 * @param name stable name, unique in a system; ties are broken by its natural order
 * @param value true value; a count may be an estimate and so need not be whole
 * @param whole whether everyone knows that the value is a whole number
 * @param state what becomes of it
 * @param known what everyone knows of it beforehand, such as 0 to the denominator; holds the value
 * @param shown what the printed figure says of it, where it is shown; holds the value. Without meaning, and equal to
 *     {@code known}, for cells that are never shown
 * @param demand how far its feasible interval has to reach; of {@link CellState#PUBLISHED} cells only if they are hidden, so
 *     that none is hidden which can be worked out again
 * @param loss what hiding it costs, above 0 for {@link CellState#PUBLISHED} cells and without meaning for others
 */
public record Cell(
        String name,
        double value,
        boolean whole,
        CellState state,
        Interval known,
        Interval shown,
        Protection demand,
        double loss) {

    /** Relative tolerance when a value is compared with its own intervals. */
    private static final double TOLERANCE = 1e-9;

    /**
     * Checks one cell by itself.
     *
     * @throws IllegalArgumentException if the value is not finite, lies outside an interval or is not whole although it
     *     should be, if a primary cell demands nothing, or the loss is not a finite number above 0; the message names the
     *     cell
     */
    public Cell {
        Objects.requireNonNull(name);
        Objects.requireNonNull(demand);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value of cell " + name + " is not finite");
        }
        double tolerance = TOLERANCE * Math.max(1, Math.abs(value));
        if (!known.contains(value, tolerance) || !shown.contains(value, tolerance)) {
            throw new IllegalArgumentException("value of cell " + name + " lies outside what is "
                    + (known.contains(value, tolerance) ? "shown" : "known"));
        }
        if (whole && Math.abs(value - Math.rint(value)) > tolerance) {
            throw new IllegalArgumentException("value of cell " + name + " is not whole");
        }
        if (state == CellState.PRIMARY && !demand.demandsSomething()) {
            throw new IllegalArgumentException("primary cell " + name + " demands no protection");
        }
        if (state == CellState.PUBLISHED && !(loss > 0 && loss < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("loss of cell " + name + ": " + loss + ", expected a number > 0");
        }
    }

    /**
     * A count that is shown as it is.
     *
     * @param name name of the cell
     * @param value true value
     * @param known what everyone knows
     * @param loss what hiding it costs
     * @return the cell, a whole number if the value is one
     */
    public static Cell published(String name, double value, Interval known, double loss) {
        return new Cell(
                name,
                value,
                isWhole(value),
                CellState.PUBLISHED,
                known,
                Interval.exactly(value),
                Protection.NONE,
                loss);
    }

    /**
     * A count that was shown before or elsewhere.
     *
     * @param name name of the cell
     * @param value true value
     * @param known what everyone would know had it not been shown; names the culprits when a demand cannot be met
     * @return the cell, a whole number if the value is one
     */
    public static Cell fixed(String name, double value, Interval known) {
        return new Cell(
                name, value, isWhole(value), CellState.FIXED, known, Interval.exactly(value), Protection.NONE, 0);
    }

    /**
     * A count that tells something by itself.
     *
     * @param name name of the cell
     * @param value true value
     * @param known what everyone knows
     * @param demand how far its feasible interval has to reach
     * @return the cell, a whole number if the value is one
     */
    public static Cell primary(String name, double value, Interval known, Protection demand) {
        return new Cell(name, value, isWhole(value), CellState.PRIMARY, known, known, demand, 0);
    }

    /**
     * A count that is hidden already.
     *
     * @param name name of the cell
     * @param value true value
     * @param known what everyone knows
     * @return the cell, a whole number if the value is one
     */
    public static Cell suppressed(String name, double value, Interval known) {
        return new Cell(name, value, isWhole(value), CellState.SUPPRESSED, known, known, Protection.NONE, 0);
    }

    /**
     * A count that nobody shows.
     *
     * @param name name of the cell
     * @param value true value
     * @param known what everyone knows
     * @return the cell, a whole number if the value is one
     */
    public static Cell latent(String name, double value, Interval known) {
        return new Cell(name, value, isWhole(value), CellState.LATENT, known, known, Protection.NONE, 0);
    }

    /**
     * The same cell whose printed figure leaves an interval of true values.
     *
     * @param newShown the values that print as the same figure; what is known is not repeated here
     * @return the cell
     */
    public Cell withShown(Interval newShown) {
        return new Cell(name, value, whole, state, known, newShown, demand, loss);
    }

    /**
     * The same cell with a demand of its own, whatever its state; that of a published cell holds if it is hidden.
     *
     * @param newDemand how far its feasible interval has to reach
     * @return the cell
     */
    public Cell withDemand(Protection newDemand) {
        return new Cell(name, value, whole, state, known, shown, newDemand, loss);
    }

    /**
     * The same cell, of which it is known or not that it is a whole number.
     *
     * @param newWhole whether it is
     * @return the cell
     */
    public Cell withWhole(boolean newWhole) {
        return new Cell(name, value, newWhole, state, known, shown, demand, loss);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }

    @Override
    public String toString() {
        return name + " (" + state + ")";
    }
}
