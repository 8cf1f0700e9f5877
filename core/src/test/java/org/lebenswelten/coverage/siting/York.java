package org.lebenswelten.coverage.siting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.coverage.access.CostPairs;

/** Listed buildings of York and recorded incidents: the instance of maxcovr. Grade I buildings are open already. */
public final class York {

    private static final String FOLDER = "coverage/maxcovr_york/";

    private York() {}

    /** Pairs of incidents and buildings within 100 m on a sphere of 6,371 km. */
    public static CostPairs pairs() {
        List<String[]> incidents = rows("demand_points.csv.gz");
        List<String[]> buildings = rows("listed_buildings.csv.gz");
        IntStream.Builder area = IntStream.builder();
        IntStream.Builder site = IntStream.builder();
        List<Double> metres = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            for (int j = 0; j < buildings.size(); j++) {
                double distance = haversine(incidents.get(i), buildings.get(j));
                if (distance <= 100) {
                    area.add(i);
                    site.add(j);
                    metres.add(distance);
                }
            }
        }
        return CostPairs.of(
                incidents.size(),
                buildings.size(),
                area.build().toArray(),
                site.build().toArray(),
                metres.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** One for each incident. */
    public static double[] incidents() {
        double[] one = new double[rows("demand_points.csv.gz").size()];
        Arrays.fill(one, 1);
        return one;
    }

    /** Positions of the grade I buildings. */
    public static int[] gradeOne() {
        List<String[]> buildings = rows("listed_buildings.csv.gz");
        return IntStream.range(0, buildings.size())
                .filter(j -> buildings.get(j)[3].equals("I"))
                .toArray();
    }

    private static double haversine(String[] a, String[] b) {
        double lonA = Math.toRadians(Double.parseDouble(a[1]));
        double latA = Math.toRadians(Double.parseDouble(a[2]));
        double lonB = Math.toRadians(Double.parseDouble(b[1]));
        double latB = Math.toRadians(Double.parseDouble(b[2]));
        double sinLat = Math.sin((latB - latA) / 2);
        double sinLon = Math.sin((lonB - lonA) / 2);
        double h = sinLat * sinLat + Math.cos(latA) * Math.cos(latB) * sinLon * sinLon;
        return 2 * 6_371_000 * Math.asin(Math.sqrt(h));
    }

    private static List<String[]> rows(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ReferenceData.path(FOLDER + file))),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.replace("\"", "").split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
