package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.PreviousRelease.Layer;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.rate.plan.StandardStrata;
import org.lebenswelten.raw.RawPopulation.Band;

/**
 * The rates of the city by age and sex by which figures are indirectly standardised, such that they may be published.
 *
 * <p>From many figures {@code O_i / sum of n_ib X_b / N_b}, of which everyone knows the events {@code O_i} and the persons
 * {@code n_ib}, the city's events {@code X_b} of each age and sex follow by linear algebra; and were they others for each level,
 * their differences would be the events of the units that are withheld. So there is one standard for an indicator and its levels,
 * and for periods that share years. It is published itself, made of the published cells of the finest zoning that has any and
 * raised to the events of the level that tells most of the city, and its ages and sexes are joined until
 *
 * <ol>
 *   <li>no stratum has events or persons that would be withheld by themselves, nor, where it joins several bands, fewer events
 *       than the interval that withheld counts are owed;
 *   <li>the events of every band of every unit, and of every band of all units, that would be withheld by themselves keep that
 *       interval, whoever knows the events of each unit and of each stratum ({@link AgeCounts}).
 * </ol>
 *
 * <p>Indicators whose persons are part of those of others share their cells and strata, both sexes together, and what the one
 * has beside the others is held to the same rules. Where that cannot be done, as their units or periods differ, each has a single
 * stratum. A standard that an earlier release published is kept: another one would tell in what they differ.
 */
public final class CityStandards {

    private final DisclosurePolicy policy;
    private final List<DataProblem> problems = new ArrayList<>();
    private final List<DataProblem> warnings = new ArrayList<>();

    /**
     * Prepares the standards.
     *
     * @param policy the rules and relations, and what earlier releases published
     */
    public CityStandards(DisclosurePolicy policy) {
        this.policy = policy;
    }

    /**
     * Makes the standards.
     *
     * @param tables indicators standardised by the city's own rates, in the order of the project
     * @return the standard of each period by the id of the indicator; none for periods without a published cell
     * @throws DataProblemException if the ages of a table do not fit the standard of an earlier release; names indicators
     */
    public Map<String, Map<Period, StandardStrata>> of(List<StandardTable> tables) {
        return made(tables).standards();
    }

    /**
     * Standards, and where there are none.
     *
     * @param standards the standard of each period by the id of the indicator
     * @param warnings indicators whose figures an earlier release made in a way that does not allow to show them again
     */
    public record Made(Map<String, Map<Period, StandardStrata>> standards, List<DataProblem> warnings) {}

    /**
     * Makes the standards. Periods have none in which an earlier release showed figures by rates of the city that it does not
     * tell, or figures of all ages made by another method: what both together tell nobody can know.
     *
     * @param tables indicators standardised by the city's own rates, in the order of the project
     * @return the standards
     * @throws DataProblemException as {@link #of} does
     */
    public Made made(List<StandardTable> tables) {
        Map<String, Map<Period, StandardStrata>> standards = new LinkedHashMap<>();
        tables.forEach(table -> standards.put(table.indicator().id(), new TreeMap<>()));
        List<List<StandardTable>> families = families(tables);
        for (List<List<StandardTable>> related : related(families)) {
            for (Set<Period> block : blocks(related)) {
                List<List<StandardTable>> counted = related.stream()
                        .filter(family -> StandardCells.of(family, block) != null)
                        .toList();
                if (isShownOtherwise(counted, block)) {
                    continue;
                }
                List<StandardStrata> found = counted.isEmpty() ? List.of() : standards(counted, block);
                for (int family = 0; family < counted.size(); family++) {
                    put(standards, counted.get(family), block, found.get(family));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new DataProblemException(problems);
        }
        return new Made(standards, List.copyOf(warnings));
    }

    /** Whether an earlier release showed figures of some families in some periods by another method, or does not tell its standard. */
    private boolean isShownOtherwise(List<List<StandardTable>> families, Set<Period> block) {
        boolean any = false;
        for (PreviousRelease release : policy.previous()) {
            for (List<StandardTable> family : families) {
                for (StandardTable table : family) {
                    String id = table.indicator().id();
                    boolean untold = Map.of().equals(release.standards().get(id));
                    boolean otherwise = release.stated().otherwise().contains(id);
                    if ((untold || otherwise) && isShown(release.layer("ind_" + id), block)) {
                        any = true;
                        warn(
                                untold ? ProblemCode.EARLIER_STANDARD_UNTOLD : ProblemCode.EARLIER_METHOD_DIFFERS,
                                id,
                                release);
                    }
                }
            }
        }
        return any;
    }

    private static boolean isShown(@Nullable Layer layer, Set<Period> block) {
        return layer != null
                && layer.features().entrySet().stream().anyMatch(entry -> {
                    String feature = entry.getKey();
                    Period period = Period.of(feature.substring(feature.lastIndexOf('.') + 1));
                    return entry.getValue().shown() && block.stream().anyMatch(period::overlaps);
                });
    }

    private void warn(ProblemCode code, String indicator, PreviousRelease release) {
        DataProblem warning = DataProblem.of(code, Place.ofFile("atlas.yaml").at(indicator), null, release.file());
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private static void put(
            Map<String, Map<Period, StandardStrata>> standards,
            List<StandardTable> family,
            Set<Period> block,
            StandardStrata standard) {
        for (StandardTable table : family) {
            for (Period period : table.frame().periods()) {
                if (block.contains(period)) {
                    standards
                            .computeIfAbsent(table.indicator().id(), k -> new TreeMap<>())
                            .put(period, standard);
                }
            }
        }
    }

    /** Tables of the same events over other units or periods, those over the most units first. */
    private List<List<StandardTable>> families(List<StandardTable> tables) {
        Map<String, String> leader = new TreeMap<>();
        tables.forEach(
                table -> leader.put(table.indicator().id(), table.indicator().id()));
        for (CountRelation relation : policy.relations()) {
            if (relation instanceof SumOf) {
                join(leader, relation);
            }
        }
        Map<String, List<StandardTable>> families = new LinkedHashMap<>();
        tables.forEach(
                table -> families.computeIfAbsent(leader.get(table.indicator().id()), k -> new ArrayList<>())
                        .add(table));
        families.values()
                .forEach(family -> family.sort(
                        Comparator.comparingInt(table -> -table.frame().unitCount())));
        return List.copyOf(families.values());
    }

    private static void join(Map<String, String> leader, CountRelation relation) {
        String one = leader.get(relation.totalId());
        String other = leader.get(relation.partId());
        if (one != null && other != null) {
            leader.replaceAll((id, old) -> old.equals(other) ? one : old);
        }
    }

    /** Families of which one holds persons of another. */
    private List<List<List<StandardTable>>> related(List<List<StandardTable>> families) {
        Map<String, String> leader = new TreeMap<>();
        for (List<StandardTable> family : families) {
            family.forEach(table ->
                    leader.put(table.indicator().id(), family.get(0).indicator().id()));
        }
        policy.relations().forEach(relation -> join(leader, relation));
        Map<String, List<List<StandardTable>>> related = new LinkedHashMap<>();
        families.forEach(family -> related.computeIfAbsent(
                        leader.get(family.get(0).indicator().id()), k -> new ArrayList<>())
                .add(family));
        return List.copyOf(related.values());
    }

    /** Periods that share years, directly or through others. */
    private static List<Set<Period>> blocks(List<List<StandardTable>> families) {
        TreeSet<Period> all = new TreeSet<>();
        families.forEach(
                family -> family.forEach(table -> all.addAll(table.frame().periods())));
        List<Set<Period>> blocks = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (Period period : all) {
            if (period.firstYear() > end) {
                blocks.add(new TreeSet<>());
            }
            blocks.get(blocks.size() - 1).add(period);
            end = Math.max(end, period.lastYear());
        }
        return blocks;
    }

    /** The standard of each family over some periods in which all have published cells. */
    private List<StandardStrata> standards(List<List<StandardTable>> families, Set<Period> block) {
        List<@Nullable StandardStrata> earlier = new ArrayList<>();
        families.forEach(family -> earlier.add(earlier(family, block)));
        List<StandardCells> cells = families.stream()
                .map(family -> Objects.requireNonNull(StandardCells.of(family, block)))
                .toList();
        boolean isNew = earlier.stream().allMatch(Objects::isNull);
        List<StandardCells> common = families.size() > 1 ? StandardCells.inCommon(cells) : cells;
        StandardSearch search = new StandardSearch(policy, common);
        List<StandardStrata> found = new ArrayList<>();
        AgeCut cut = isNew && !common.isEmpty() ? search.cut(bands(families)) : null;
        for (int family = 0; family < families.size(); family++) {
            StandardStrata before = earlier.get(family);
            found.add(
                    before != null
                            ? before
                            : cut != null
                                    ? ofCity(common.get(family), cut, families.get(family), block)
                                    : ofCity(
                                            cells.get(family),
                                            AgeCut.of(bands(families)).whole(),
                                            families.get(family),
                                            block));
        }
        return found;
    }

    /**
     * The standard of some cells, raised or lowered to the events of as much of the city as is published: those whose quarters are
     * withheld, which are often few, belong to the city, too.
     *
     * <pre>{@code
     * rate_b = X_b / N_b * O / (sum over strata of n_b X_b / N_b)
     * }</pre>
     *
     * with {@code X_b} events and {@code N_b} persons of the cells, and {@code O} events and {@code n_b} persons of the published
     * units of the level that holds most persons.
     */
    private static StandardStrata ofCity(
            StandardCells cells, AgeCut cut, List<StandardTable> family, Set<Period> block) {
        StandardStrata own = cells.in(cut);
        StandardCells largest = StandardCells.largest(family, block);
        double[] persons = largest.persons(cut);
        double all = 0;
        double[] events = new double[persons.length];
        for (int stratum = 0; stratum < events.length; stratum++) {
            events[stratum] = persons[stratum] * own.events()[stratum] / own.persons()[stratum];
            all += events[stratum];
            if (!(persons[stratum] > 0)) {
                return own;
            }
        }
        double scale = largest.events() / all;
        return all > 0
                ? new StandardStrata(
                        cut.strata(),
                        Arrays.stream(events).map(count -> count * scale).toArray(),
                        persons)
                : own;
    }

    private static List<List<Band>> bands(List<List<StandardTable>> families) {
        return families.stream()
                .flatMap(List::stream)
                .map(table -> table.strata().bands())
                .toList();
    }

    private @Nullable StandardStrata earlier(List<StandardTable> family, Set<Period> block) {
        for (PreviousRelease release : policy.previous()) {
            for (StandardTable table : family) {
                Map<Period, StandardStrata> standards =
                        release.standards().getOrDefault(table.indicator().id(), Map.of());
                for (Period period : block) {
                    StandardStrata standard = standards.get(period);
                    if (standard != null && fits(family, standard, release)) {
                        return standard;
                    }
                }
            }
        }
        return null;
    }

    private boolean fits(List<StandardTable> family, StandardStrata standard, PreviousRelease release) {
        boolean fits = true;
        for (StandardTable table : family) {
            for (Band band : table.strata().bands()) {
                if (!standard.fits(band)) {
                    fits = false;
                    problems.add(DataProblem.of(
                            ProblemCode.EARLIER_STANDARD_UNFIT,
                            Place.ofFile("atlas.yaml").at(table.indicator().id()),
                            null,
                            StandardCells.written(band),
                            release.file()));
                }
            }
        }
        return fits;
    }
}
