package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.describedAs;
import static org.hamcrest.Matchers.notANumber;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.model.Direction;

/** The ASEM example of COINr 1.1.14: 51 countries, 49 indicators; every table is output of that package, 15 digits. */
final class AsemExample {

    private static final String FOLDER = "index/coinr_asem/";

    private AsemExample() {}

    /** An indicator, pillar or sub-index of the example. */
    record Node(String code, int level, Direction direction, double weight, String parent) {}

    static List<Map<String, String>> table(String name) {
        return ReferenceData.rows(FOLDER + name + ".csv");
    }

    static List<Node> nodes(int level) {
        List<Node> nodes = new ArrayList<>();
        for (Map<String, String> row : table("iMeta")) {
            if (row.get("Level").equals(Integer.toString(level))) {
                nodes.add(new Node(
                        row.get("iCode"),
                        level,
                        row.get("Direction").equals("-1") ? Direction.LOWER_IS_WORSE : Direction.HIGHER_IS_WORSE,
                        Double.parseDouble(row.get("Weight")),
                        row.get("Parent")));
            }
        }
        return nodes;
    }

    static double[] column(List<Map<String, String>> table, String code) {
        return ReferenceData.column(table, code);
    }

    /** A way to aggregate the children of a level. */
    @FunctionalInterface
    interface Step {
        double[] aggregate(double[][] columns, double[] weights, MissingValuePolicy missing);
    }

    /** The columns of all nodes, aggregated from normalised indicators to pillars, sub-indices and the index. */
    static Map<String, double[]> aggregateLevels(String indicators, List<Step> byLevel) {
        List<Map<String, String>> table = table(indicators);
        Map<String, double[]> columns = new HashMap<>();
        for (Node node : nodes(1)) {
            columns.put(node.code(), column(table, node.code()));
        }
        for (int level = 2; level <= 4; level++) {
            for (Node node : nodes(level)) {
                List<Node> children = nodes(level - 1).stream()
                        .filter(child -> child.parent().equals(node.code()))
                        .toList();
                columns.put(
                        node.code(),
                        byLevel.get(level - 2)
                                .aggregate(
                                        children.stream()
                                                .map(child -> columns.get(child.code()))
                                                .toArray(double[][]::new),
                                        children.stream()
                                                .mapToDouble(Node::weight)
                                                .toArray(),
                                        new MissingValuePolicy(0)));
            }
        }
        return columns;
    }

    /** Compares columns at a relative tolerance, or an absolute one of the same size below 1. */
    static void requireEqual(String name, double[] actual, double[] expected, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(actual[i], describedAs("%0[%1] missing", notANumber(), name, i));
            } else {
                double allowed = tolerance * Math.max(1, Math.abs(expected[i]));
                assertThat(name + "[" + i + "]", actual[i], closeTo(expected[i], allowed));
            }
        }
    }
}
