package org.lebenswelten.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One complete division of a city into areal units, such as its quarters. Zonings nest: each unit may lie in one unit
 * of a coarser zoning.
 *
 * <p>The order of the units is the order of every column of numbers over this zoning: ascending by key.
 */
public final class Zoning {

    private final String id;
    private final BilingualText title;
    private final @Nullable String parentZoningId;
    private final List<ArealUnit> units;
    private final Map<String, Integer> positions;

    /**
     * Makes a zoning.
     *
     * @param id name of the zoning in the project
     * @param title what people call it
     * @param parentZoningId name of the coarser zoning it nests in, or null
     * @param units the units in any order
     * @throws IllegalArgumentException if two units have the same key, or there is no unit
     */
    public Zoning(String id, BilingualText title, @Nullable String parentZoningId, List<ArealUnit> units) {
        this.id = id;
        this.title = title;
        this.parentZoningId = parentZoningId;
        this.units = units.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        this.positions = new HashMap<>();
        for (ArealUnit unit : this.units) {
            if (positions.put(unit.id(), positions.size()) != null) {
                throw new IllegalArgumentException(
                        "zoning '" + id + "': areal unit '" + unit.id() + "' stands there twice");
            }
        }
        if (this.units.isEmpty()) {
            throw new IllegalArgumentException("zoning '" + id + "' has no areal unit");
        }
    }

    /**
     * The name of the zoning in the project.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * What people call the zoning.
     *
     * @return the title
     */
    public BilingualText title() {
        return title;
    }

    /**
     * The coarser zoning that this one nests in.
     *
     * @return its id, or null for the coarsest
     */
    public @Nullable String parentZoningId() {
        return parentZoningId;
    }

    /**
     * The units, ascending by key.
     *
     * @return an unmodifiable list
     */
    public List<ArealUnit> units() {
        return units;
    }

    /**
     * The number of units.
     *
     * @return at least 1
     */
    public int size() {
        return units.size();
    }

    /**
     * The position of a unit in every column over this zoning.
     *
     * @param unitId key of a unit
     * @return its position from 0, or -1 if the zoning has no such unit
     */
    public int positionOf(String unitId) {
        return positions.getOrDefault(unitId, -1);
    }

    @Override
    public String toString() {
        return "Zoning[" + id + ", " + units.size() + " units]";
    }
}
