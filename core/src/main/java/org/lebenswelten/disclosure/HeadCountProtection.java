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
        return protect(frame, groups, List.of()).withheld();
    }

    /**
     * Sizes that must not be shown.
     *
     * @param withheld by the id of each group the cells that must be withheld, over the frame
     * @param warnings where earlier releases have told what cannot be protected any more
     */
    public record Pattern(Map<String, boolean[]> withheld, List<DataProblem> warnings) {}

    /**
     * Finds sizes that must not be shown beside those of earlier releases.
     *
     * @param frame units and periods
     * @param groups the groups over it; groups of the same ages and sexes share their fate
     * @param earlier groups whose sizes earlier releases showed
     * @return what must be withheld
     * @throws DataProblemException as {@link #withheld} does
     */
    public Pattern protect(UnitPeriods frame, List<HeadGroup> groups, List<EarlierHeads> earlier) {
        Map<String, boolean[]> withheld = new LinkedHashMap<>();
        groups.forEach(group -> withheld.put(group.id(), new boolean[frame.size()]));
        List<LinkedHeads> telling = telling(frame, groups, earlier);
        if (telling.isEmpty()) {
            return new Pattern(withheld, List.of());
        }
        Map<String, LinkedHeads> places = new TreeMap<>();
        for (LinkedHeads heads : telling) {
            heads.demands().keySet().forEach(name -> places.put(name, heads));
        }
        PatternSearch.Found found = search.find(
                more -> {
                    CellSystem.Builder builder = CellSystem.builder();
                    telling.forEach(heads -> heads.addTo(builder, more));
                    return builder.build();
                },
                name -> {
                    LinkedHeads heads = places.get(name);
                    return heads == null ? 0 : heads.demands().getOrDefault(name, 0.0);
                },
                ProblemNames.listed(groups.stream().map(HeadGroup::id).toList()),
                cells -> telling.stream().filter(heads -> heads.giveUp(cells)).count() > 0);
        for (String name : found.withheld()) {
            LinkedHeads heads = places.get(name);
            if (heads != null) {
                heads.groups(name).forEach(group -> withheld.get(group.id())[heads.cell()] = true);
            }
        }
        return new Pattern(
                withheld,
                telling.stream()
                        .filter(LinkedHeads::hasGivenUp)
                        .map(heads -> PatternSearch.problem(ProblemCode.EARLIER_SIZES_TELL, heads.place()))
                        .toList());
    }

    private static List<LinkedHeads> telling(UnitPeriods frame, List<HeadGroup> groups, List<EarlierHeads> earlier) {
        List<LinkedHeads> telling = new ArrayList<>();
        List<DataProblem> problems = new ArrayList<>();
        for (int cell = 0; cell < frame.size() && !groups.isEmpty(); cell++) {
            LinkedHeads heads = new LinkedHeads(frame, cell, groups, earlier);
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
