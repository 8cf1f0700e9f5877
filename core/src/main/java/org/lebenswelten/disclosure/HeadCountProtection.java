package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;

/**
 * Protects the published numbers of residents and of target groups together: the children up to 17 less those up to 6 are
 * those from 7 to 17, who may be few. What must be withheld besides groups that are small themselves is found as for counts of
 * indicators, and attacked; rounding that leaves the demanded interval is enough.
 */
public final class HeadCountProtection {

    private final PatternSearch search;

    /**
     * Prepares the protection.
     *
     * @param policy limits of the search
     * @param threads number of threads; the result is the same for any
     */
    public HeadCountProtection(DisclosurePolicy policy, int threads) {
        this.search = new PatternSearch(policy, threads);
    }

    /**
     * Finds sizes that must not be shown.
     *
     * @param frame units and periods
     * @param groups the groups over it; groups of the same ages and sexes share their fate
     * @return by the id of each group the cells that must be withheld, over the frame
     * @throws DataProblemException if a group is larger than one that contains it or a demand cannot be met; names groups,
     *     units and periods, never counts
     */
    public Map<String, boolean[]> withheld(UnitPeriods frame, List<HeadGroup> groups) {
        Map<String, boolean[]> withheld = new LinkedHashMap<>();
        groups.forEach(group -> withheld.put(group.id(), new boolean[frame.size()]));
        List<LinkedHeads> telling = telling(frame, groups);
        if (telling.isEmpty()) {
            return withheld;
        }
        Map<String, Double> demands = new TreeMap<>();
        Map<String, LinkedHeads> places = new TreeMap<>();
        for (LinkedHeads heads : telling) {
            demands.putAll(heads.demands());
            heads.demands().keySet().forEach(name -> places.put(name, heads));
        }
        PatternSearch.Found found = search.find(
                more -> {
                    CellSystem.Builder builder = CellSystem.builder();
                    telling.forEach(heads -> heads.addTo(builder, more));
                    return builder.build();
                },
                name -> demands.getOrDefault(name, 0.0),
                ProblemNames.listed(groups.stream().map(HeadGroup::id).toList()));
        for (String name : found.withheld()) {
            LinkedHeads heads = places.get(name);
            if (heads != null) {
                heads.groups(name).forEach(group -> withheld.get(group.id())[heads.cell()] = true);
            }
        }
        return withheld;
    }

    private static List<LinkedHeads> telling(UnitPeriods frame, List<HeadGroup> groups) {
        List<LinkedHeads> telling = new ArrayList<>();
        List<DataProblem> problems = new ArrayList<>();
        for (int cell = 0; cell < frame.size() && !groups.isEmpty(); cell++) {
            LinkedHeads heads = new LinkedHeads(frame, cell, groups);
            if (heads.isContradictory()) {
                problems.add(PatternSearch.problem(
                        ProblemCode.CELLS_CONTRADICT,
                        heads.place(),
                        ProblemNames.listed(groups.stream().map(HeadGroup::id).toList())));
            } else if (heads.isTelling()) {
                telling.add(heads);
            }
        }
        if (!problems.isEmpty()) {
            throw new DataProblemException(problems);
        }
        return telling;
    }
}
