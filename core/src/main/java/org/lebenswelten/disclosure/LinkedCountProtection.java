package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.pattern.Workers;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Nesting;

/**
 * Protects the counts of a project together, over everything that is published together.
 *
 * <ol>
 *   <li>{@link PrimarySuppression} says which cells tell something by themselves.
 *   <li>Tables that are related form one system of cells ({@link LinkedCounts}); of each the pattern of least
 *       {@linkplain InformationLoss loss} is found.
 *   <li>The pattern is attacked ({@link PatternSearch}); where a withheld cell is known more closely than the profile
 *       allows, nothing is published.
 * </ol>
 */
public final class LinkedCountProtection {

    private final Nesting nesting;
    private final DisclosurePolicy policy;
    private final PatternSearch search;
    private final int threads;

    /**
     * Prepares the protection.
     *
     * @param nesting how zonings nest
     * @param policy the rules and relations
     * @param threads number of threads; the result is the same for any
     */
    public LinkedCountProtection(Nesting nesting, DisclosurePolicy policy, int threads) {
        this.nesting = nesting;
        this.policy = policy;
        this.search = new PatternSearch(policy, threads);
        this.threads = threads;
    }

    /**
     * Protects tables.
     *
     * @param tables the counts of all indicators, in the order of the project
     * @return what may be published and what it cost
     * @throws DataProblemException if totals do not add up or a demand cannot be met; names cells, never counts
     */
    public ProtectedCounts protect(List<CountTable> tables) {
        Map<String, ProtectedTable> published = new LinkedHashMap<>();
        tables.forEach(table -> published.put(table.indicator().id(), null));
        ProtectionTally tally = new ProtectionTally();
        List<DataProblem> warnings = new ArrayList<>();
        List<DataProblem> errors = new ArrayList<>();
        for (Searched searched : new Workers(threads).map(connected(tables), this::search)) {
            if (searched.linked() == null) {
                errors.addAll(searched.problems());
            } else {
                protect(searched.tables(), searched.linked(), searched.found(), published, tally);
                warnings.addAll(searched.linked().warnings());
            }
        }
        if (!errors.isEmpty()) {
            throw new DataProblemException(errors);
        }
        return new ProtectedCounts(published, tally.summary(), warnings);
    }

    /** Tables that are connected, and the pattern found; without a link if there are problems. */
    private record Searched(
            List<CountTable> tables,
            @Nullable LinkedCounts linked,
            PatternSearch.@Nullable Found found,
            List<DataProblem> problems) {}

    private Searched search(List<CountTable> tables) {
        try {
            LinkedCounts linked = new LinkedCounts(tables, nesting, policy);
            PatternSearch.Found found = null;
            if (linked.isLinked()) {
                found = search.find(
                        linked::system,
                        linked::demand,
                        ProblemNames.listed(tables.stream()
                                .map(table -> table.indicator().id())
                                .toList()),
                        linked::giveUp);
            }
            return new Searched(tables, linked, found, List.of());
        } catch (DataProblemException e) {
            return new Searched(tables, null, null, e.problems());
        }
    }

    private void protect(
            List<CountTable> tables,
            LinkedCounts linked,
            PatternSearch.@Nullable Found found,
            Map<String, ProtectedTable> published,
            ProtectionTally tally) {
        Map<String, boolean[]> withheld = new TreeMap<>();
        tables.forEach(table -> withheld.put(
                table.indicator().id(), new boolean[table.counts().frame().size()]));
        Set<String> complementary = new TreeSet<>();
        if (found != null) {
            complementary.addAll(found.withheld());
            tally.add(found.first(), found.last(), linked);
        }
        for (String name : complementary) {
            CellOfTable place = linked.place(name);
            if (place == null) {
                throw new IllegalStateException("cell '" + name + "' is withheld but belongs to no table");
            }
            withheld.get(place.indicatorId())[place.cell()] = true;
        }
        for (CountTable table : tables) {
            String id = table.indicator().id();
            ProtectedTable alone = new PrimarySuppression(policy.ofIndicator(id))
                    .table(table.estimator().apply(table.counts()), linked.flags(id));
            published.put(id, alone.withholding(withheld.get(id)));
            tally.add(table, linked, withheld.get(id));
        }
    }

    /** Tables in groups that no relation connects, each in the order of the project. */
    private List<List<CountTable>> connected(List<CountTable> tables) {
        Map<String, String> leader = new TreeMap<>();
        tables.forEach(
                table -> leader.put(table.indicator().id(), table.indicator().id()));
        for (CountRelation relation : policy.relations()) {
            String one = leader.get(relation.totalId());
            String other = leader.get(relation.partId());
            if (one != null && other != null) {
                leader.replaceAll((id, old) -> old.equals(other) ? one : old);
            }
        }
        Map<String, List<CountTable>> groups = new LinkedHashMap<>();
        for (CountTable table : tables) {
            groups.computeIfAbsent(leader.get(table.indicator().id()), k -> new ArrayList<>())
                    .add(table);
        }
        return List.copyOf(new LinkedHashSet<>(groups.values()));
    }
}
