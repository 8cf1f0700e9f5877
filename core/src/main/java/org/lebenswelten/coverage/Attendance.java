package org.lebenswelten.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;

/**
 * Who took part in the measures of a coverage, from published numbers of participants only: by areal unit and period, and in
 * the city as a whole. The columns are not copied.
 *
 * <p>The persons of a window that lies partly in a period count for it by the share of the window's days. Persons who came in
 * two windows count twice. A count is unknown ({@code NaN}) where one of its parts is withheld, or a measure that runs in the
 * period states no participants in it: that is not zero.
 *
 * @param byUnit participants over the frame of the coverage
 * @param inCity participants one a period
 * @param success share of participants who met the criterion of success, 0 to 1, one a period; {@code NaN} where unknown
 */
public record Attendance(double[] byUnit, double[] inCity, double[] success) {

    /**
     * How many of the persons of a window count for a period.
     *
     * @param participation the persons
     * @param period the period
     * @return 0 to 1
     */
    public static double shareIn(Participation participation, Period period) {
        LocalDate from = participation.from().isAfter(period.start()) ? participation.from() : period.start();
        LocalDate to = participation.to().isBefore(period.end()) ? participation.to() : period.end();
        double days = ChronoUnit.DAYS.between(from, to) + 1.0;
        double all = ChronoUnit.DAYS.between(participation.from(), participation.to()) + 1.0;
        return Math.max(0, days / all);
    }

    /**
     * Whether it is stated in which units of a zoning the persons of a window live.
     *
     * @param participation the persons
     * @param frame the units
     * @return true if at least one of the areas that it names is one of them
     */
    public static boolean hasOrigin(Participation participation, UnitPeriods frame) {
        return participation.byArea().keySet().stream().anyMatch(frame.unitIds()::contains);
    }

    /**
     * Participants of stated origin in a unit and period; 0 for windows that name other units but not this one, and for windows
     * without origin.
     *
     * @param windows the persons by site and window
     * @param frame the units
     * @param unit position of the unit
     * @param period the period
     * @return persons, or {@code NaN} where one of the counts is withheld
     */
    public static double ofStatedOrigin(List<Participation> windows, UnitPeriods frame, int unit, Period period) {
        double sum = 0;
        for (Participation window : windows) {
            double share = shareIn(window, period);
            if (share > 0 && hasOrigin(window, frame)) {
                sum += share * window.byArea().getOrDefault(frame.unitIds().get(unit), 0.0);
            }
        }
        return sum;
    }

    /**
     * Stated and spread participants together.
     *
     * @param stated participants of stated origin over the frame
     * @param spread participants without origin for 100 of the target group, as published
     * @param target the target group, as published
     * @return participants over the frame; {@code NaN} where a part is withheld
     */
    public static double[] together(double[] stated, ProtectedTable spread, ProtectedTable target) {
        double[] all = stated.clone();
        for (int cell = 0; cell < all.length; cell++) {
            all[cell] += spread.value(cell) * target.value(cell) / 100;
        }
        return all;
    }
}
