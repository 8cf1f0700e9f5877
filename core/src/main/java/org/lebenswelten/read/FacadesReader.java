package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.derive.Computation;
import org.lebenswelten.derive.FacadeComputation;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.exposure.FacadeRule;
import org.lebenswelten.spatial.exposure.NoiseIndicator;

/** Reads how many people live behind loud facades. */
final class FacadesReader {

    private final ProjectFolder folder;
    private final Crs crs;
    private final ComputedPeople people;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, of metres
     * @param people reads who is where
     * @param log where to report
     */
    FacadesReader(ProjectFolder folder, Crs crs, ComputedPeople people, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.people = people;
        this.log = log;
    }

    /**
     * Reads the computation.
     *
     * @param entry the option {@code facades}, which is sound
     * @param zoning the zoning of the indicator
     * @return the computation, or null where a problem was reported
     */
    @Nullable
    Computation read(YamlNode entry, Zoning zoning) {
        boolean sound = NoiseBand.isSound(entry, log);
        PointsReader.Keyed buildings =
                new PointsReader(folder, crs, log).readKeyed(entry.at("buildings"), "building", "residents");
        CsvTable table = CsvTable.open(folder, entry, List.of("building", "level"), log);
        int[] cells = table == null ? null : table.columns(List.of("building", "level"));
        if (buildings == null || table == null || cells == null) {
            return null;
        }
        List<Integer> buildingOf = new ArrayList<>();
        List<Double> levels = new ArrayList<>();
        FirstSeen unknown = new FirstSeen();
        while (table.next()) {
            Integer building = buildings.positions().get(table.cell(cells[0]));
            double level = table.required(cells[1]);
            if (building == null) {
                unknown.note(table.cell(cells[0]), table.place(cells[0]));
                sound = false;
            } else if (table.isFaulty()) {
                sound = false;
            } else {
                buildingOf.add(building);
                levels.add(level);
            }
        }
        unknown.report(log, ProblemCode.BUILDING_UNKNOWN, entry.at("buildings").text("file"));
        if (!sound || !people.meets(buildings.points(), entry.at("buildings"), zoning)) {
            return null;
        }
        NoiseIndicator noise = NoiseBand.noise(entry);
        return new FacadeComputation(
                noise,
                entry.at("rule").constant(FacadeRule.class),
                buildings.points(),
                buildingOf.stream().mapToInt(Integer::intValue).toArray(),
                levels.stream().mapToDouble(Double::doubleValue).toArray(),
                NoiseBand.classFrom(noise, entry.number("from")),
                entry.has("below")
                        ? NoiseBand.classFrom(noise, entry.number("below"))
                        : noise.classes().size(),
                entry.number("minimumCovered", ComputedPeople.MINIMUM_COVERED));
    }
}
