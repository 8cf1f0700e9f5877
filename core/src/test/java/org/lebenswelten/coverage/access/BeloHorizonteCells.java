package org.lebenswelten.coverage.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.lebenswelten.ReferenceData;

/** 898 cells of Belo Horizonte with people, jobs and schools, travel times in minutes, and their access by R accessibility. */
final class BeloHorizonteCells {

    private static final String FOLDER = "coverage/accessibility_bho/";

    private BeloHorizonteCells() {}

    static double[] column(String name) {
        return ReferenceData.column(ReferenceData.rows(FOLDER + "cells.csv"), name);
    }

    /** What R accessibility returned, in the order of the cells. */
    static double[] expected(String figure) {
        List<Map<String, String>> rows = ReferenceData.rows(FOLDER + "access_expected.csv");
        return rows.stream()
                .mapToDouble(row -> number(row.get(figure).replace("Inf", "Infinity")))
                .toArray();
    }

    static CostPairs minutes() {
        List<double[]> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ReferenceData.path(FOLDER + "travel_time_min_matrix.csv.gz"))),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                double[] row = new double[cells.length - 1];
                for (int to = 0; to < row.length; to++) {
                    row[to] = number(cells[to + 1]);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CostPairs.ofTable(rows.size(), rows.toArray(double[][]::new));
    }

    private static double number(String text) {
        return text.isBlank() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }
}
