package org.lebenswelten.coverage.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a table of gains smaller without changing the largest sum of row maxima: rows that nothing reaches are dropped, rows
 * that the same sites reach with one gain each are merged, and a site is dropped if another brings at least as much to every
 * row and costs no more; of equal ones the first stays.
 */
final class GainReduction {

    private final GainTable table;
    private final int[] sites;

    private GainReduction(GainTable table, int[] sites) {
        this.table = table;
        this.sites = sites;
    }

    /** The smaller table. */
    GainTable table() {
        return table;
    }

    /** For each of its sites the position in the larger table. */
    int[] sites() {
        return sites;
    }

    static GainReduction of(GainTable table, double[] cost) {
        GainTable merged = mergedRows(table);
        int[] kept = undominated(merged, cost);
        int[] position = new int[merged.sites()];
        Arrays.fill(position, -1);
        for (int k = 0; k < kept.length; k++) {
            position[kept[k]] = k;
        }
        GainTable.Builder smaller = new GainTable.Builder(kept.length);
        for (int row = 0; row < merged.rows(); row++) {
            for (int k = merged.rowStart(row); k < merged.rowStart(row + 1); k++) {
                if (position[merged.rowSite(k)] >= 0) {
                    smaller.add(position[merged.rowSite(k)], merged.rowGain(k));
                }
            }
            smaller.endRow();
        }
        return new GainReduction(mergedRows(smaller.build()), kept);
    }

    static GainTable mergedRows(GainTable table) {
        Map<List<Integer>, Double> even = new LinkedHashMap<>();
        GainTable.Builder rows = new GainTable.Builder(table.sites());
        for (int row = 0; row < table.rows(); row++) {
            int first = table.rowStart(row);
            int end = table.rowStart(row + 1);
            boolean same = true;
            List<Integer> sites = new ArrayList<>();
            for (int k = first; k < end; k++) {
                same &= table.rowGain(k) == table.rowGain(first);
                sites.add(table.rowSite(k));
            }
            if (same && first < end) {
                even.merge(sites, table.rowGain(first), Double::sum);
            } else if (!same) {
                for (int k = first; k < end; k++) {
                    rows.add(table.rowSite(k), table.rowGain(k));
                }
                rows.endRow();
            }
        }
        even.forEach((sites, gain) -> {
            sites.forEach(site -> rows.add(site, gain));
            rows.endRow();
        });
        return rows.build();
    }

    private static int[] undominated(GainTable table, double[] cost) {
        boolean[] dropped = new boolean[table.sites()];
        double[] gain = new double[table.rows()];
        for (int site = 0; site < dropped.length; site++) {
            int first = table.siteStart(site);
            int end = table.siteStart(site + 1);
            dropped[site] = first == end;
            for (int k = first; k < end; k++) {
                gain[table.siteRow(k)] = table.siteGain(k);
            }
            if (!dropped[site]) {
                // a site that dominates this one is among those that reach its first row
                int row = table.siteRow(first);
                for (int k = table.rowStart(row); k < table.rowStart(row + 1) && !dropped[site]; k++) {
                    int other = table.rowSite(k);
                    dropped[site] = other != site
                            && !dropped[other]
                            && cost[other] <= cost[site]
                            && brings(table, other, gain, end - first)
                            && (other < site || cost[other] < cost[site] || !equal(table, other, gain, end - first));
                }
            }
            for (int k = first; k < end; k++) {
                gain[table.siteRow(k)] = 0;
            }
        }
        List<Integer> kept = new ArrayList<>();
        for (int site = 0; site < dropped.length; site++) {
            if (!dropped[site]) {
                kept.add(site);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether a site brings at least these gains, of which {@code count} are above 0. */
    private static boolean brings(GainTable table, int site, double[] gain, int count) {
        int met = 0;
        for (int k = table.siteStart(site); k < table.siteStart(site + 1); k++) {
            double wanted = gain[table.siteRow(k)];
            met += wanted > 0 && table.siteGain(k) >= wanted ? 1 : 0;
        }
        return met == count;
    }

    private static boolean equal(GainTable table, int site, double[] gain, int count) {
        if (table.siteStart(site + 1) - table.siteStart(site) != count) {
            return false;
        }
        for (int k = table.siteStart(site); k < table.siteStart(site + 1); k++) {
            if (table.siteGain(k) != gain[table.siteRow(k)]) {
                return false;
            }
        }
        return true;
    }
}
