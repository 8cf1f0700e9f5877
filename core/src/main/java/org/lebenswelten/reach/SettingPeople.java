package org.lebenswelten.reach;

import java.util.List;
import java.util.Objects;
import org.lebenswelten.measure.SettingUnit;

/**
 * How many people of each setting unit come from which areal unit.
 *
 * @param zoningId the zoning of the areal units
 * @param units the setting units, ascending by id
 * @param people persons by setting unit and areal unit, 0 or more; {@code NaN} throughout a unit of which it is not known;
 *     not copied
 */
public record SettingPeople(String zoningId, List<SettingUnit> units, double[][] people) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if there is not one row a unit
     */
    public SettingPeople {
        Objects.requireNonNull(zoningId, "zoningId");
        units = List.copyOf(units);
        if (people.length != units.size()) {
            throw new IllegalArgumentException(
                    people.length + " rows of people, expected one for each of " + units.size() + " setting units");
        }
    }

    /**
     * The position of a setting unit.
     *
     * @param unitId its id
     * @return its position from 0, or -1 where there is none
     */
    public int positionOf(String unitId) {
        for (int unit = 0; unit < units.size(); unit++) {
            if (units.get(unit).id().equals(unitId)) {
                return unit;
            }
        }
        return -1;
    }

    /**
     * Whether it is known where the people of a setting unit come from.
     *
     * @param unit its position
     * @return false where only its capacity is known
     */
    public boolean isKnown(int unit) {
        return people[unit].length > 0 && !Double.isNaN(people[unit][0]);
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "SettingPeople[" + units.size() + " setting units]";
    }
}
