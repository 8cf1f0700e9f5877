package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.spatial.network.WalkingNetwork;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads a network from a table of edges, {@code from_x,from_y,to_x,to_y} and, where they are longer than the straight line,
 * {@code metres}.
 */
final class EdgeListReader {

    private static final List<String> ENDS = List.of("from_x", "from_y", "to_x", "to_y");
    private static final String METRES = "metres";

    private final ProjectFolder folder;
    private final Crs crs;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system
     * @param log where to report
     */
    EdgeListReader(ProjectFolder folder, Crs crs, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.log = log;
    }

    /**
     * Reads the table.
     *
     * @param entry the section of the network, which is sound and names {@code edges}
     * @return the network, or null where the table cannot be read
     */
    @Nullable
    WalkingNetwork read(YamlNode entry) {
        List<String> names = new ArrayList<>(ENDS);
        names.add(METRES);
        CsvTable table = CsvTable.open(folder, entry, entry.at("edges"), false, names, log);
        if (table == null) {
            return null;
        }
        boolean measured = table.has(METRES);
        int[] cells = table.columns(measured ? names : ENDS);
        if (cells == null) {
            return null;
        }
        table.reportUnused();
        PointSystem system = PointSystem.of(entry, table.path(), crs, folder, log);
        WayBuilder ways = new WayBuilder();
        while (table.next()) {
            Coordinate one = end(table, cells[0], cells[1], system);
            Coordinate other = end(table, cells[2], cells[3], system);
            double metres = measured ? table.number(cells[4]) : Double.NaN;
            if (metres < 0) {
                table.report(ProblemCode.EDGE_LENGTH, cells[4]);
            }
            if (one != null && other != null && !table.isFaulty()) {
                add(ways, one, other, metres, table, cells);
            }
        }
        return ways.network();
    }

    private static @Nullable Coordinate end(CsvTable table, int xCell, int yCell, PointSystem system) {
        double x = table.required(xCell);
        double y = table.required(yCell);
        return Double.isNaN(x) || Double.isNaN(y) ? null : system.at(x, y, table.place(xCell));
    }

    private void add(WayBuilder ways, Coordinate one, Coordinate other, double metres, CsvTable table, int[] cells) {
        int from = ways.node(one);
        int to = ways.node(other);
        if (from == to) {
            log.add(ProblemCode.EDGE_WITHOUT_EXTENT, table.place(cells[2]), table.cell(cells[2]));
            return;
        }
        double straight = ways.straight(from, to);
        // rounded lengths and coordinates may well be a little shorter
        if (metres < 0.99 * straight - 1) {
            log.add(
                    ProblemCode.EDGE_TOO_SHORT,
                    table.place(cells[4]),
                    table.cell(cells[4]),
                    String.format(Locale.ROOT, "%.1f", straight));
        }
        ways.edge(from, to, Double.isNaN(metres) ? straight : metres);
    }
}
