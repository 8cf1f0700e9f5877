package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.raw.RawParticipants;
import org.lebenswelten.raw.RawProfileFigures;

/**
 * Protects the numbers of participants that profiles state.
 *
 * <ol>
 *   <li>A count from 1 to one below the minimum numerator is withheld - that of the project or the small-count threshold of the
 *       measure's profile, whichever is larger -, and zero where the project withholds zero.
 *   <li>Areas, sexes and ages of one window add up to its count: what must be withheld besides, so that no withheld count
 *       follows from the others, is found as for counts of indicators, and attacked.
 *   <li>The rest is rounded half up to the project's rounding of counts.
 * </ol>
 *
 * <p>Windows of a site do not overlap and are not added up; the same people may come again, so nothing ties one to another.
 */
public final class ParticipationProtection {

    private final DisclosureProfile general;
    private final PatternSearch search;

    /**
     * Prepares the protection.
     *
     * @param policy the project's rules
     * @param threads number of threads; the result is the same for any
     */
    public ParticipationProtection(DisclosurePolicy policy, int threads) {
        this.general = policy.general();
        this.search = new PatternSearch(policy, threads);
    }

    /**
     * Protects the participants of all measures.
     *
     * @param figures what the profiles state
     * @return what may be published, by measure, in the order of the profiles
     * @throws DataProblemException if a breakdown holds more people than took part or a demand cannot be met; names measures,
     *     sites and windows, never counts
     */
    public Map<String, List<Participation>> protect(RawProfileFigures figures) {
        Map<String, List<LinkedParticipants>> windows = windows(figures);
        Set<String> withheld =
                complementary(windows.values().stream().flatMap(List::stream).toList());
        Map<String, List<Participation>> published = new TreeMap<>();
        windows.forEach((measure, all) -> published.put(
                measure, all.stream().map(window -> published(window, withheld)).toList()));
        return published;
    }

    /** The windows of each measure with the rules that hold for it. */
    Map<String, List<LinkedParticipants>> windows(RawProfileFigures figures) {
        Map<String, List<LinkedParticipants>> windows = new TreeMap<>();
        List<DataProblem> problems = new ArrayList<>();
        figures.participants().forEach((measure, participants) -> {
            DisclosureProfile profile = profile(figures.smallCounts().getOrDefault(measure, 0));
            List<LinkedParticipants> own = new ArrayList<>();
            for (RawParticipants raw : participants) {
                LinkedParticipants window = new LinkedParticipants(raw, profile);
                own.add(window);
                if (window.isContradictory()) {
                    problems.add(PatternSearch.problem(ProblemCode.CELLS_CONTRADICT, window.place(), raw.siteId()));
                }
            }
            windows.put(measure, own);
        });
        if (!problems.isEmpty()) {
            throw new DataProblemException(problems);
        }
        return windows;
    }

    /** The project's rules, with the small-count threshold of a profile where that is stricter. */
    private DisclosureProfile profile(int smallCount) {
        return general.and(new DisclosureProfile(
                0,
                smallCount,
                smallCount,
                DisclosureProfile.ZeroRule.PUBLISH,
                general.decimals(),
                general.countRounding()));
    }

    private Set<String> complementary(List<LinkedParticipants> windows) {
        List<LinkedParticipants> telling =
                windows.stream().filter(LinkedParticipants::isTelling).toList();
        if (telling.isEmpty()) {
            return Set.of();
        }
        Map<String, Double> demands = new TreeMap<>();
        telling.forEach(window -> demands.putAll(window.demands()));
        return search.find(
                        more -> system(telling, more),
                        name -> demands.getOrDefault(name, 0.0),
                        ProblemNames.listed(telling.stream()
                                .map(window -> window.raw().measureId())
                                .distinct()
                                .toList()))
                .withheld();
    }

    /** All that an attacker may know. */
    static CellSystem system(List<LinkedParticipants> windows, Set<String> more) {
        CellSystem.Builder builder = CellSystem.builder();
        windows.forEach(window -> window.addTo(builder, more));
        return builder.build();
    }

    private static Participation published(LinkedParticipants window, Set<String> withheld) {
        RawParticipants raw = window.raw();
        return new Participation(
                raw.measureId(),
                raw.siteId(),
                raw.from(),
                raw.to(),
                raw.basis(),
                published(window, window.total(), raw.count(), withheld),
                published(window, "area", raw.byArea(), withheld),
                published(window, "sex", raw.bySex(), withheld),
                published(window, "age", raw.byAge(), withheld));
    }

    private static SortedMap<String, Double> published(
            LinkedParticipants window, String breakdown, SortedMap<String, Double> parts, Set<String> withheld) {
        SortedMap<String, Double> published = new TreeMap<>();
        parts.forEach(
                (key, count) -> published.put(key, published(window, window.part(breakdown, key), count, withheld)));
        return published;
    }

    private static double published(LinkedParticipants window, String name, double count, Set<String> withheld) {
        return window.isTelling(count) || withheld.contains(name) ? Double.NaN : window.printed(count);
    }
}
