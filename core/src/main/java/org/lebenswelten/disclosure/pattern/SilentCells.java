package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cells that nobody shows or protects and that no attack needs: whatever the others are, they have values that fit.
 *
 * <p>An example are the single years behind rolling sums, where the years themselves are cells, too: the sums of the years'
 * cells will do. In general, let the rows of a group of such cells x be, with all {@linkplain Substitution sums written out},
 *
 * <pre>{@code
 * sum of a_rj x_j = sum of b_rk y_k   for every row r
 * }</pre>
 *
 * <p>and let each y_k have the same coefficients as some x_j in all of them. Then x_j = sum of such y_k satisfies the rows
 * for every y. Where it is whole if it has to be, and the bounds of the y_k keep it within its own, group and rows tell
 * nothing of any other cell and are left out.
 */
final class SilentCells {

    private static final double EXACT = 1e-9;

    private final CellNetwork network;
    private final Knowledge knowledge;
    private final boolean[] isSilent;
    private final Substitution sums;
    private final List<List<Integer>> rowsOf = new ArrayList<>();
    private final boolean[] isNeedlessRow;
    private final boolean[] isNeedlessCell;

    private SilentCells(CellNetwork network, Knowledge knowledge, boolean[] isLatent) {
        this.network = network;
        this.knowledge = knowledge;
        isSilent = new boolean[network.size()];
        for (int i = 0; i < isSilent.length; i++) {
            isSilent[i] = isLatent[i] && !knowledge.hasDemand()[i];
            rowsOf.add(new ArrayList<>());
        }
        sums = Substitution.of(network, isSilent);
        isNeedlessRow = new boolean[sums.rows().size()];
        isNeedlessCell = new boolean[network.size()];
    }

    /**
     * A network without needless cells.
     *
     * @param network the network
     * @param knowledge what is known of its cells
     * @param isLatent which cells nobody shows
     * @return a network that says the same of all other cells; its {@code cell} counts the cells of the given one
     */
    static CellNetwork without(CellNetwork network, Knowledge knowledge, boolean[] isLatent) {
        return new SilentCells(network, knowledge, isLatent).run();
    }

    private CellNetwork run() {
        for (int i = 0; i < isSilent.length; i++) {
            if (sums.isSum(i)) {
                isSilent[i] = false;
                for (int part : sums.unknown(i)) {
                    isSilent[part] = false;
                }
            }
        }
        for (int row = 0; row < isNeedlessRow.length; row++) {
            for (int j : sums.rows().get(row).cell()) {
                rowsOf.get(j).add(row);
            }
        }
        boolean[] isSeen = new boolean[isNeedlessRow.length];
        for (int row = 0; row < isSeen.length; row++) {
            if (!isSeen[row]) {
                List<Integer> group = group(row, isSeen);
                if (isNeedless(group)) {
                    group.forEach(r -> isNeedlessRow[r] = true);
                }
            }
        }
        boolean[] isGone = new boolean[network.rows()];
        for (int row = 0; row < isNeedlessRow.length; row++) {
            isGone[sums.rows().get(row).relation()] = isNeedlessRow[row];
        }
        return network.without(isNeedlessCell, isGone);
    }

    /** The rows that hang together by silent cells. */
    private List<Integer> group(int first, boolean[] isSeen) {
        List<Integer> group = new ArrayList<>(List.of(first));
        isSeen[first] = true;
        for (int k = 0; k < group.size(); k++) {
            for (int j : sums.rows().get(group.get(k)).cell()) {
                if (isSilent[j]) {
                    for (int row : rowsOf.get(j)) {
                        if (!isSeen[row]) {
                            isSeen[row] = true;
                            group.add(row);
                        }
                    }
                }
            }
        }
        return group;
    }

    private boolean isNeedless(List<Integer> group) {
        Map<Integer, Map<Integer, Double>> columns = new TreeMap<>();
        for (int r : group) {
            Substitution.Row row = sums.rows().get(r);
            if (Math.abs(row.lower()) > EXACT || Math.abs(row.upper()) > EXACT) {
                return false;
            }
            for (int k = 0; k < row.cell().length; k++) {
                double sign = isSilent[row.cell()[k]] ? 1 : -1;
                columns.computeIfAbsent(row.cell()[k], j -> new TreeMap<>()).put(r, sign * row.entry()[k]);
            }
        }
        Map<Map<Integer, Double>, Integer> silentOf = new HashMap<>();
        columns.forEach((j, column) -> {
            if (isSilent[j]) {
                silentOf.putIfAbsent(column, j);
            }
        });
        double[] least = new double[network.size()];
        double[] most = new double[network.size()];
        boolean[] isFine = new boolean[network.size()];
        Arrays.fill(isFine, true);
        for (Map.Entry<Integer, Map<Integer, Double>> column : columns.entrySet()) {
            int k = column.getKey();
            if (!isSilent[k]) {
                Integer j = silentOf.get(column.getValue());
                if (j == null) {
                    return false;
                }
                least[j] += knowledge.hiddenLower()[k];
                most[j] += knowledge.hiddenUpper()[k];
                isFine[j] &= network.whole()[k] || !network.whole()[j];
            }
        }
        List<Integer> silent =
                columns.keySet().stream().filter(j -> isSilent[j]).toList();
        for (int j : silent) {
            if (!isFine[j]
                    || least[j] < knowledge.hiddenLower()[j]
                    || most[j] > knowledge.hiddenUpper()[j]) {
                return false;
            }
        }
        silent.forEach(j -> isNeedlessCell[j] = true);
        return !silent.isEmpty();
    }
}
