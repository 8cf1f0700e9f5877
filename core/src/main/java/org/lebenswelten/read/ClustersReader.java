package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.cluster.ClusterStatistic;
import org.lebenswelten.spatial.cluster.ClusterVariable;
import org.lebenswelten.spatial.cluster.NeighbourRule;
import org.lebenswelten.spatial.inference.Multiplicity;
import org.lebenswelten.spatial.inference.Multiplicity.Method;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.NeighbourList;
import org.lebenswelten.spatial.neighbour.SnappedPair;
import org.lebenswelten.spatial.neighbour.WeightStyle;

/**
 * Reads the layers of clusters and tries their neighbours on the zoning: what was snapped, who is alone, whether anything can
 * be significant. An index that no entry names has the layer of {@link ClusterDefinition#withDefaults}.
 */
final class ClustersReader {

    private final Declared<Zoning> zonings;
    private final NeighboursReader neighbours;
    private final List<Period> periods;
    private final Declared<Indicator> indicators;
    private final Declared<BurdenIndexDefinition> indices;
    private final @Nullable Crs crs;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param periods the periods of indices
     * @param zonings the zonings
     * @param indicators the indicators
     * @param indices the indices
     * @param crs the coordinate reference system, or null where it cannot be read
     * @param log where to report
     */
    ClustersReader(
            ProjectFolder folder,
            List<Period> periods,
            Declared<Zoning> zonings,
            Declared<Indicator> indicators,
            Declared<BurdenIndexDefinition> indices,
            @Nullable Crs crs,
            ProblemLog log) {
        this.neighbours = new NeighboursReader(folder, log);
        this.periods = periods;
        this.zonings = zonings;
        this.indicators = indicators;
        this.indices = indices;
        this.crs = crs;
        this.log = log;
    }

    /**
     * Reads the section.
     *
     * @param atlas the definition
     * @return the layers of indices in the order of the indices, then those of indicators as written
     */
    List<ClusterDefinition> read(YamlNode atlas) {
        List<ClusterDefinition> written = new ArrayList<>();
        Set<String> ofIndex = new HashSet<>();
        List<YamlNode> sound =
                atlas.items("clusters").stream().filter(YamlNode::isSound).toList();
        sound.forEach(entry -> ofIndex.add(entry.text("of")));
        Set<String> taken = new HashSet<>();
        for (BurdenIndexDefinition index : indices.things()) {
            if (!ofIndex.contains(index.id())) {
                taken.add(index.id());
                written.add(ClusterDefinition.withDefaults(index.id()));
            }
        }
        for (YamlNode entry : sound) {
            YamlNode name = entry.at(entry.has("id") ? "id" : "of");
            if (!taken.add(name.text())) {
                log.add(ProblemCode.DUPLICATE_ID, name.place(), name.written(), "clusters");
            }
            Zoning zoning = zoning(entry.at("of"));
            ClusterDefinition definition = definition(entry, name.text(), zoning);
            if (definition != null) {
                written.add(definition);
            }
            if (definition != null && zoning != null && crs != null) {
                check(definition, zoning, crs, entry);
            }
        }
        List<ClusterDefinition> ordered = new ArrayList<>();
        for (BurdenIndexDefinition index : indices.things()) {
            written.stream().filter(each -> each.of().equals(index.id())).forEach(ordered::add);
        }
        written.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
        return ordered;
    }

    private @Nullable Zoning zoning(YamlNode of) {
        if (indices.declares(of.text())) {
            BurdenIndexDefinition index = indices.thing(of.text());
            return index == null ? null : zonings.thing(index.zoningId());
        }
        if (!indicators.declares(of.text())) {
            List<String> known = new ArrayList<>();
            indices.things().forEach(index -> known.add(index.id()));
            indicators.things().forEach(indicator -> known.add(indicator.id()));
            log.add(
                    ProblemCode.UNKNOWN_REFERENCE,
                    of.place(),
                    of.written(),
                    "index / indicator",
                    ProblemLog.listed(known));
            return null;
        }
        Indicator indicator = indicators.thing(of.text());
        return indicator == null ? null : zonings.thing(indicator.zoningId());
    }

    /** What is compared, or null where a problem was reported. */
    private @Nullable ClusterVariable variable(YamlNode entry, ClusterStatistic statistic, @Nullable Zoning zoning) {
        if (statistic.compares() == ClusterVariable.Other.class) {
            YamlNode with = entry.at("with");
            Zoning other = zoning(with);
            if (other != null && zoning != null && !other.id().equals(zoning.id())) {
                log.add(ProblemCode.CLUSTERS_OTHER_ZONING, with.place(), with.written(), other.id(), zoning.id());
                return null;
            }
            if (other != null
                    && zoning != null
                    && periods(with).stream().noneMatch(periods(entry.at("of"))::contains)) {
                log.add(ProblemCode.CLUSTERS_NO_PERIOD, with.place(), with.written(), entry.text("of"));
                return null;
            }
            return new ClusterVariable.Other(with.text());
        }
        if (statistic.compares() == ClusterVariable.Marked.class) {
            return marked(entry);
        }
        return new ClusterVariable.Own();
    }

    private @Nullable ClusterVariable marked(YamlNode entry) {
        if (!entry.has("from") && !entry.has("below")) {
            log.add(ProblemCode.OPTION_NEEDED, entry.at("statistic").place(), entry.text("statistic"), "from");
            return null;
        }
        double from = entry.number("from", Double.NEGATIVE_INFINITY);
        double below = entry.number("below", Double.POSITIVE_INFINITY);
        if (!(from < below)) {
            YamlNode at = entry.at("below");
            log.add(ProblemCode.EMPTY_BAND, at.place(), at.written(), entry.text("from"), at.text());
            return null;
        }
        return new ClusterVariable.Marked(from, below);
    }

    /** The periods of an index or indicator, which is known. */
    private List<Period> periods(YamlNode of) {
        Indicator indicator = indices.declares(of.text()) ? null : indicators.thing(of.text());
        return indicator == null ? periods : indicator.periods();
    }

    private @Nullable ClusterDefinition definition(YamlNode entry, String id, @Nullable Zoning zoning) {
        String of = entry.text("of");
        ClusterDefinition otherwise = ClusterDefinition.withDefaults(of);
        ClusterStatistic statistic = constant(entry, "statistic", ClusterStatistic.class, otherwise.statistic());
        boolean marks = statistic.compares() == ClusterVariable.Marked.class;
        PermutationPlan plan = marks ? otherwise.plan().with(PValueConvention.GREATER) : otherwise.plan();
        ClusterVariable variable = variable(entry, statistic, zoning);
        NeighbourRule rule =
                entry.has("neighbours") ? neighbours.read(entry.at("neighbours"), zoning) : otherwise.neighbours();
        if (variable == null || rule == null) {
            return null;
        }
        return new ClusterDefinition(
                id,
                of,
                statistic,
                rule,
                constant(entry, "style", WeightStyle.class, marks ? WeightStyle.BINARY : otherwise.style()),
                constant(entry, "islands", IslandRule.class, otherwise.islands()),
                new PermutationPlan(
                        entry.has("permutations") ? entry.integer("permutations") : plan.permutations(),
                        entry.has("seed") ? entry.integer("seed") : plan.seed(),
                        constant(entry, "pValue", PValueConvention.class, plan.convention())),
                otherwise
                        .control()
                        .with(constant(
                                entry,
                                "multiplicity",
                                Method.class,
                                otherwise.control().method()))
                        .withAlpha(entry.number("alpha", otherwise.control().alpha())),
                variable);
    }

    private static <E extends Enum<E>> E constant(YamlNode entry, String option, Class<E> type, E otherwise) {
        return entry.has(option) ? entry.at(option).constant(type) : otherwise;
    }

    private void check(ClusterDefinition definition, Zoning zoning, Crs system, YamlNode entry) {
        if (zoning.size() < 3) {
            log.add(
                    ProblemCode.TOO_FEW_UNITS_FOR_CLUSTERS,
                    entry.at("of").place(),
                    entry.at("of").written(),
                    zoning.id(),
                    zoning.size());
            return;
        }
        YamlNode at = entry.has("neighbours") ? entry.at("neighbours") : entry.at("of");
        if (system.geographic() && definition.neighbours().needsMetres()) {
            log.add(ProblemCode.CRS_GEOGRAPHIC, at.place(), system.code(), "clusters");
            return;
        }
        if (!neighbours.areApart(definition.neighbours(), zoning, system, at)) {
            return;
        }
        NeighbourRule.Found found = definition
                .neighbours()
                .find(zoning.units().stream().map(ArealUnit::geometry).toList(), system, definition.style());
        for (SnappedPair pair : found.snapped()) {
            log.add(
                    ProblemCode.BORDER_SNAPPED,
                    at.place(),
                    null,
                    zoning.units().get(pair.first()).id(),
                    zoning.units().get(pair.second()).id(),
                    String.format(Locale.ROOT, "%.3g", pair.gap()));
        }
        checkIslands(definition, found.weights().neighbours(), zoning, at);
        checkPower(definition, zoning.size(), entry);
    }

    private void checkIslands(ClusterDefinition definition, NeighbourList list, Zoning zoning, YamlNode at) {
        int[] islands = list.islands();
        if (islands.length == list.size()) {
            log.add(ProblemCode.NO_NEIGHBOURS_AT_ALL, at.place(), null, zoning.id());
        }
        if (definition.islands() == IslandRule.REFUSED && islands.length > 0) {
            List<String> ids = Arrays.stream(islands)
                    .mapToObj(unit -> zoning.units().get(unit).id())
                    .toList();
            log.add(ProblemCode.UNIT_WITHOUT_NEIGHBOUR, at.place(), null, ProblemLog.listed(ids));
        }
    }

    private void checkPower(ClusterDefinition definition, int units, YamlNode entry) {
        Multiplicity control = definition.control();
        PermutationPlan plan = definition.plan();
        int tails = plan.convention() == PValueConvention.TWO_SIDED ? 2 : 1;
        double smallest = tails / (plan.permutations() + 1.0);
        boolean never =
                control.method() == Method.BONFERRONI ? smallest * units > control.alpha() : smallest > control.alpha();
        if (never) {
            YamlNode of = entry.at("of");
            log.add(
                    ProblemCode.NEVER_SIGNIFICANT,
                    of.place(),
                    of.written(),
                    plan.permutations(),
                    units,
                    control.alpha());
        }
    }
}
