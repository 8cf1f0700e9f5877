package org.lebenswelten.measure;

/**
 * A Kita, school or other unit of a setting.
 *
 * @param id id that sites name as {@code settingUnitId}
 * @param type kind of setting
 * @param capacity how many people it has places for, 0 or more; {@code NaN} where unknown, which is not zero
 */
public record SettingUnit(String id, Setting type, double capacity) {

    /**
     * Checks the capacity.
     *
     * @throws IllegalArgumentException if it is negative or infinite
     */
    public SettingUnit {
        if (capacity < 0 || Double.isInfinite(capacity)) {
            throw new IllegalArgumentException(
                    "setting unit '" + id + "': capacity " + capacity + ", expected a finite number >= 0");
        }
    }
}
