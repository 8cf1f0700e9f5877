package org.lebenswelten.read;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.ResidentPoints;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads the points where people live, {@code area,x,y,residents}. The number of residents may have decimals, as it often
 * comes from spreading a block's residents over its buildings.
 */
final class ResidentsReader {

    private static final List<String> COLUMNS = List.of("area", "x", "y", "residents");

    private static final double DEFAULT_TOLERANCE = 25;

    private final ProjectFolder folder;
    private final @Nullable Crs crs;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, or null where it is not known
     * @param log where to report
     */
    ResidentsReader(ProjectFolder folder, @Nullable Crs crs, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.log = log;
    }

    /**
     * Reads the table.
     *
     * @param entry its entry in the definition, which is sound
     * @param zoning the zoning of its units
     * @return the points in the order of the file, or null where the table cannot be read
     */
    @Nullable
    ResidentPoints read(YamlNode entry, Zoning zoning) {
        CsvTable table = CsvTable.open(folder, entry, COLUMNS, log);
        int[] cells = table == null ? null : table.columns(COLUMNS);
        if (table == null || cells == null) {
            return null;
        }
        table.reportUnused();
        PointSystem system = PointSystem.of(entry, crs, folder, log);
        PlaceCheck places = new PlaceCheck(zoning, entry.number("tolerance", DEFAULT_TOLERANCE), log);
        // polygons that have been found wrong say nothing about points
        boolean judged = !log.hasErrors();
        FirstSeen unknownUnits = new FirstSeen();
        double[] x = new double[1024];
        double[] y = new double[1024];
        double[] residents = new double[1024];
        int[] units = new int[1024];
        int size = 0;
        while (table.next()) {
            int unit = zoning.positionOf(table.cell(cells[0]));
            if (unit < 0) {
                unknownUnits.note(table.cell(cells[0]), table.place(cells[0]));
            }
            double first = table.required(cells[1]);
            double second = table.required(cells[2]);
            double persons = table.isEmpty(cells[3]) ? table.required(cells[3]) : table.count(cells[3], false);
            Coordinate at = table.isFaulty() ? null : system.at(first, second, table.place(cells[1]));
            if (unit < 0 || at == null) {
                continue;
            }
            if (judged) {
                places.check(unit, at, table.place(cells[1]));
            }
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
                residents = Arrays.copyOf(residents, 2 * size);
                units = Arrays.copyOf(units, 2 * size);
            }
            x[size] = at.x;
            y[size] = at.y;
            residents[size] = persons;
            units[size++] = unit;
        }
        unknownUnits.report(log, ProblemCode.UNKNOWN_UNIT, zoning.id());
        places.report();
        return new ResidentPoints(
                zoning.id(),
                Arrays.copyOf(x, size),
                Arrays.copyOf(y, size),
                Arrays.copyOf(units, size),
                Arrays.copyOf(residents, size));
    }
}
