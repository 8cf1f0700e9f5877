package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Midpoint displacement: makes a straight line meander like a street, a brook or a field boundary.
 *
 * <p>Each segment longer than {@code shortest} is halved and its middle moved sideways by a uniform share of the
 * segment's length between {@code -roughness} and {@code roughness}; then the halves likewise.
 *
 * @param roughness largest sideways shift as a share of the segment's length
 * @param shortest segments up to this length in metres are left as they are
 */
record Meander(double roughness, double shortest) {

    /** The line with its corners kept and its segments displaced. */
    List<Coordinate> along(List<? extends Coordinate> corners, Draws draws) {
        List<Coordinate> line = new ArrayList<>();
        line.add(corners.get(0));
        for (int i = 1; i < corners.size(); i++) {
            displace(corners.get(i - 1), corners.get(i), draws, line);
            line.add(corners.get(i));
        }
        return line;
    }

    private void displace(Coordinate from, Coordinate to, Draws draws, List<Coordinate> line) {
        if (from.distance(to) <= shortest) {
            return;
        }
        double shift = draws.uniform(-roughness, roughness);
        Coordinate middle =
                Plane.at((from.x + to.x) / 2 - shift * (to.y - from.y), (from.y + to.y) / 2 + shift * (to.x - from.x));
        displace(from, middle, draws, line);
        line.add(middle);
        displace(middle, to, draws, line);
    }
}
