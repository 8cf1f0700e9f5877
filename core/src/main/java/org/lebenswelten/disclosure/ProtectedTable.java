package org.lebenswelten.disclosure;

import java.util.Objects;
import org.lebenswelten.model.UnitPeriods;

/**
 * Values of one indicator that have passed disclosure control: anyone may see all of it.
 *
 * <p>Only this package makes such tables. A cell whose flag is not {@link PublicationFlag#PUBLISHED} holds {@code NaN}.
 */
public final class ProtectedTable {

    private final UnitPeriods frame;
    private final double[] value;
    private final double[] lower;
    private final double[] upper;
    private final PublicationFlag[] flag;

    ProtectedTable(UnitPeriods frame, double[] value, double[] lower, double[] upper, PublicationFlag[] flag) {
        this.frame = Objects.requireNonNull(frame, "frame");
        this.value = value;
        this.lower = lower;
        this.upper = upper;
        this.flag = flag;
    }

    /** This table with further cells withheld; those that are not published anyway stay as they are. */
    ProtectedTable withholding(boolean[] cells) {
        double[] newValue = value.clone();
        double[] newLower = lower.clone();
        double[] newUpper = upper.clone();
        PublicationFlag[] newFlag = flag.clone();
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] && flag[cell] == PublicationFlag.PUBLISHED) {
                newValue[cell] = Double.NaN;
                newLower[cell] = Double.NaN;
                newUpper[cell] = Double.NaN;
                newFlag[cell] = PublicationFlag.SUPPRESSED;
            }
        }
        return new ProtectedTable(frame, newValue, newLower, newUpper, newFlag);
    }

    /**
     * Units and periods.
     *
     * @return the frame
     */
    public UnitPeriods frame() {
        return frame;
    }

    /**
     * The published value of a cell.
     *
     * @param cell position in the frame
     * @return the value, {@code NaN} where it is not published
     */
    public double value(int cell) {
        return value[cell];
    }

    /**
     * The lower 95 % limit of a cell.
     *
     * @param cell position in the frame
     * @return the limit, {@code NaN} where there is none
     */
    public double lower(int cell) {
        return lower[cell];
    }

    /**
     * The upper 95 % limit of a cell.
     *
     * @param cell position in the frame
     * @return the limit, {@code NaN} where there is none
     */
    public double upper(int cell) {
        return upper[cell];
    }

    /**
     * Whether the cell is published, and why not.
     *
     * @param cell position in the frame
     * @return the flag
     */
    public PublicationFlag flag(int cell) {
        return flag[cell];
    }

    /**
     * The values of all units in one period.
     *
     * @param period position of the period
     * @return a new column, one value a unit, {@code NaN} where not published
     */
    public double[] values(int period) {
        int n = frame.unitCount();
        double[] column = new double[n];
        System.arraycopy(value, period * n, column, 0, n);
        return column;
    }
}
