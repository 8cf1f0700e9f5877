package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.List;

/**
 * How many parts each areal unit has, down to the quarters.
 *
 * @param parts the parts; none for a quarter
 */
record Shape(List<Shape> parts) {

    private static final Shape QUARTER = new Shape(List.of());

    /** The number of quarters. */
    int size() {
        return parts.isEmpty() ? 1 : parts.stream().mapToInt(Shape::size).sum();
    }

    /** The sizes of the parts. */
    List<Integer> partSizes() {
        return parts.stream().map(Shape::size).toList();
    }

    /** A city of 4 districts, 13 localities, 32 statistical districts and 80 quarters. */
    static Shape ofCity() {
        int[][] statisticalDistricts = {{3, 2, 3, 2}, {3, 2, 2}, {3, 2, 3}, {2, 3, 2}};
        List<Shape> districts = new ArrayList<>();
        int made = 0;
        for (int[] localities : statisticalDistricts) {
            List<Shape> parts = new ArrayList<>();
            for (int count : localities) {
                List<Shape> units = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    boolean larger = made++ % 2 == 0;
                    units.add(new Shape(larger ? List.of(QUARTER, QUARTER, QUARTER) : List.of(QUARTER, QUARTER)));
                }
                parts.add(new Shape(units));
            }
            districts.add(new Shape(parts));
        }
        return new Shape(districts);
    }
}
