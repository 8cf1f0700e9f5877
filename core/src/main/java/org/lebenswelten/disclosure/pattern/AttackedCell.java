package org.lebenswelten.disclosure.pattern;

/**
 * What an attacker can say of one cell.
 *
 * @param cell the cell
 * @param feasible the interval of its possible values, ends rounded to whole numbers for whole cells
 * @param attained the interval between the smallest and the largest value of a table that was found; lies in the feasible
 *     one, and is the same where evidence is {@link Evidence#ATTAINED}
 * @param evidence how sure it is that both ends are attained
 * @param met whether the demand of the cell is met; true for a cell without a demand
 */
public record AttackedCell(Cell cell, Interval feasible, Interval attained, Evidence evidence, boolean met) {

    /** How sure it is that the ends of a feasible interval are attained. */
    public enum Evidence {

        /** A table of values was found for each end, whole where it must be, and checked against every relation. */
        ATTAINED,

        /**
         * The ends hold for tables whose whole cells may have fractions; that whole tables attain them was not shown within
         * the limit of the search. The demand of such a cell counts as not met unless whole tables were found that meet it.
         */
        RELAXED
    }
}
