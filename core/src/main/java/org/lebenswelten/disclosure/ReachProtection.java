package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.LinkedShare.Member;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCatchments;
import org.lebenswelten.raw.RawCatchments.Part;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.RawSettings;

/**
 * Protects what the measures of all coverages reach, together.
 *
 * <ol>
 *   <li>Shares tell each other over coverages and periods ({@link LinkedReach}): what must be withheld besides is found as for
 *       counts, and attacked.
 *   <li>Places tell shares: the places of a site are known, so the places that go to one unit are what the others leave, and a
 *       unit has the same places for each person reached as all others the site serves. A site that reaches a unit with a
 *       withheld share, in any coverage and period, therefore gives no figure of places anywhere: places are withheld in every
 *       unit that it reaches while it runs. The shares of these units stay. So it is with a site that reaches a unit whose
 *       target group must not be told, as places and their number for 100 persons tell it.
 *   <li>Sites without anyone of the target group in reach are told only where nobody may be told of.
 * </ol>
 */
public final class ReachProtection {

    private final DisclosurePolicy policy;
    private final PatternSearch search;

    /**
     * Prepares the protection.
     *
     * @param policy the rules
     * @param threads number of threads; the result is the same for any
     */
    public ReachProtection(DisclosurePolicy policy, int threads) {
        this.policy = policy;
        this.search = new PatternSearch(policy, threads);
    }

    /**
     * Protects coverages.
     *
     * @param reaches whom the measures of each coverage reach, by its id; all over the same units and periods
     * @param catchments whom the sites reach
     * @param noTarget by the id of a coverage the cells whose target group must not be told, see {@link HeadCountProtection};
     *     where it has none, none
     * @return what may be published, by the id of the coverage
     * @throws DataProblemException if a demand cannot be met; names cells, never counts
     */
    public Map<String, ProtectedReach> protect(
            Map<String, RawReach> reaches, RawCatchments catchments, Map<String, boolean[]> noTarget) {
        return protect(reaches, catchments, RawSettings.none(catchments.unitIds()), noTarget);
    }

    /**
     * Protects coverages, their further figures and those that count people of setting units.
     *
     * @param reaches whom the measures of each coverage reach, by its id or the name of a further figure of it; all over the
     *     same units and periods
     * @param catchments whom the sites reach
     * @param settings where the people of setting units come from; a figure that it serves is no matter of catchments
     * @param noTarget by the id of a coverage the cells whose target group must not be told, see {@link HeadCountProtection};
     *     where it has none, none
     * @return what may be published, by the id of the coverage or the name of the figure
     * @throws DataProblemException if a demand cannot be met; names cells, never counts
     */
    public Map<String, ProtectedReach> protect(
            Map<String, RawReach> reaches,
            RawCatchments catchments,
            RawSettings settings,
            Map<String, boolean[]> noTarget) {
        List<ReachTable> tables = new ArrayList<>();
        reaches.forEach((id, raw) -> tables.add(ReachTable.of(id, raw, policy.ofCoverage(RawReach.coverageOf(id)))));
        List<ReachTable> ofSettings = tables.stream()
                .filter(table -> settings.serving().containsKey(table.id()))
                .toList();
        List<ReachTable> ofSites =
                tables.stream().filter(table -> !ofSettings.contains(table)).toList();
        List<LinkedShares> units = new ArrayList<>();
        List<LinkedShares> settingsOfUnits = new ArrayList<>();
        for (int unit = 0; unit < catchments.unitIds().size(); unit++) {
            units.add(new LinkedReach(unit, ofSites, catchments));
            settingsOfUnits.add(new LinkedSettings(unit, ofSettings, settings));
        }
        Set<String> withheld = search(
                Stream.concat(units.stream(), settingsOfUnits.stream()).toList(),
                ProblemNames.listed(List.copyOf(reaches.keySet())));
        Map<String, boolean[]> cells = new TreeMap<>();
        tables.forEach(
                table -> cells.put(table.id(), new boolean[table.raw().frame().size()]));
        BitSet reserved = new BitSet();
        for (int unit = 0; unit < units.size(); unit++) {
            List<Member> members = units.get(unit).withheld(withheld);
            for (Member member : members) {
                cells.get(member.coverage().id())[member.cell()] = true;
            }
            for (Member member : settingsOfUnits.get(unit).withheld(withheld)) {
                cells.get(member.coverage().id())[member.cell()] = true;
            }
            if (!members.isEmpty()
                    || isTargetWithheld(unit, catchments.unitIds().size(), noTarget)) {
                for (Part part : catchments.parts().get(unit)) {
                    reserved.or(part.sites());
                }
            }
        }
        Map<String, ProtectedReach> published = new LinkedHashMap<>();
        for (ReachTable table : tables) {
            boolean[] hidden = noTarget.getOrDefault(
                    table.id(), new boolean[table.raw().frame().size()]);
            published.put(table.id(), of(table, cells.get(table.id()), hidden, reserved, catchments));
        }
        return published;
    }

    private static boolean isTargetWithheld(int unit, int unitCount, Map<String, boolean[]> noTarget) {
        for (boolean[] cells : noTarget.values()) {
            for (int cell = unit; cell < cells.length; cell += unitCount) {
                if (cells[cell]) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<String> search(List<LinkedShares> units, String family) {
        List<LinkedShares> telling =
                units.stream().filter(LinkedShares::hasWithheld).toList();
        if (telling.isEmpty()) {
            return Set.of();
        }
        Map<String, Double> demands = new TreeMap<>();
        telling.forEach(unit -> demands.putAll(unit.demands()));
        return search.find(
                        more -> {
                            CellSystem.Builder builder = CellSystem.builder();
                            telling.forEach(unit -> unit.addTo(builder, more, policy.previous()));
                            return builder.build();
                        },
                        name -> demands.getOrDefault(name, 0.0),
                        family)
                .withheld();
    }

    private static ProtectedReach of(
            ReachTable table, boolean[] withheld, boolean[] noTarget, BitSet reserved, RawCatchments catchments) {
        RawReach raw = table.raw();
        PrimarySuppression rules = new PrimarySuppression(table.profile());
        boolean[] noPlaces = withheld.clone();
        UnitPeriods frame = raw.frame();
        for (int period = 0; period < frame.periods().size(); period++) {
            List<BitSet> sites = catchments.running().get(table.id());
            BitSet running =
                    sites == null ? new BitSet() : (BitSet) sites.get(period).clone();
            running.and(reserved);
            for (int unit = 0; unit < frame.unitCount(); unit++) {
                for (Part part : catchments.parts().get(unit)) {
                    noPlaces[frame.cell(unit, period)] |= part.sites().intersects(running);
                }
                noPlaces[frame.cell(unit, period)] |= noTarget[frame.cell(unit, period)];
            }
        }
        return new ProtectedReach(
                rules.protectCounts(frame, raw.target(), noTarget),
                table.alone().withholding(withheld),
                ReachTable.ofTarget(raw, raw.places(), table.profile()).withholding(noPlaces),
                table.profile().zero() == ZeroRule.PUBLISH ? raw.withoutDemand() : List.of());
    }
}
