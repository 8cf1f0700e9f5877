package org.lebenswelten.index.inequality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.ReferenceData;

/** 820 inhabited cells of Belo Horizonte with incomes, and the inequality of their access by R accessibility. */
final class BeloHorizonte {

    private static final String FOLDER = "coverage/accessibility_bho/";

    private BeloHorizonte() {}

    record Measure(double[] access, Map<String, String> figures) {

        double expected(String figure) {
            String text = figures.get(figure);
            return text == null || text.isBlank() ? Double.NaN : Double.parseDouble(text);
        }
    }

    static List<Measure> measures() {
        Map<String, Map<String, String>> access = new HashMap<>();
        ReferenceData.rows(FOLDER + "access_expected.csv").forEach(row -> access.put(row.get("id"), row));
        List<Map<String, String>> rows =
                cells().stream().map(cell -> access.get(cell.get("id"))).toList();
        return ReferenceData.rows(FOLDER + "inequality_expected.csv").stream()
                .map(figures -> new Measure(ReferenceData.column(rows, figures.get("measure")), figures))
                .toList();
    }

    static double[] population() {
        return ReferenceData.column(cells(), "population");
    }

    static double[] income() {
        return ReferenceData.column(cells(), "income_per_capita");
    }

    static List<String> deciles() {
        return cells().stream().map(cell -> cell.get("income_decile")).toList();
    }

    private static List<Map<String, String>> cells() {
        return ReferenceData.rows(FOLDER + "cells.csv").stream()
                .filter(cell -> !cell.get("income_per_capita").isBlank())
                .toList();
    }
}
