package org.lebenswelten.attack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lebenswelten.attack.CountAttack.Means;
import org.lebenswelten.attack.PublishedFigures.Figure;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.read.Project;

/**
 * A project, its releases and what an attacker finds in them.
 *
 * @param project the project; its numerators are only used to say whether a recovered count is the true one
 * @param releases the figures of all releases, the oldest first
 */
record Attacked(Project project, List<PublishedFigures> releases) {

    /** A project as it is published. */
    static Attacked of(Project project) {
        return new Attacked(project, List.of(published(project)));
    }

    static PublishedFigures published(Project project) {
        return PublishedFigures.of(AtlasPipeline.run(project, stage -> () -> {}).atlas());
    }

    /** Rules that withhold nothing, with the decimals of the strict ones. */
    static DisclosurePolicy open(DisclosurePolicy policy) {
        return DisclosurePolicy.of(new DisclosureProfile(
                0, 0, 0, ZeroRule.PUBLISH, policy.general().decimals(), 1));
    }

    /** Rules that withhold nothing, with the decimals that each indicator has under its own. */
    static DisclosurePolicy openLike(Project project) {
        DisclosurePolicy policy = project.disclosure();
        Map<String, DisclosureProfile> indicators = new TreeMap<>();
        policy.indicators()
                .forEach((id, rules) ->
                        indicators.put(id, new DisclosureProfile(0, 0, 0, ZeroRule.PUBLISH, rules.decimals(), 1)));
        return new DisclosurePolicy(
                open(policy).general(), indicators, Map.of(), List.of(), List.of(), policy.limits());
    }

    /** A project with other figures under other rules. */
    static Project with(
            Project project,
            List<Indicator> indicators,
            DisclosurePolicy policy,
            Map<String, RawCounts> counts,
            Map<String, RawValues> values,
            Map<String, RawStrata> strata,
            Map<String, RatePlan> plans) {
        return new Project(
                project.id(),
                project.title(),
                project.description(),
                project.crs(),
                project.periods(),
                project.zonings(),
                indicators,
                counts,
                values,
                strata,
                plans,
                project.population(),
                project.residents(),
                policy,
                project.indices(),
                project.clusters(),
                project.coverages(),
                project.evaluations(),
                project.measures(),
                project.projects(),
                project.profileFigures(),
                project.contextLayers(),
                project.publication(),
                project.definition(),
                project.inputs(),
                project.spatial(),
                project.need(),
                project.settings());
    }

    /** The same with an earlier release. */
    Attacked after(PublishedFigures earlier) {
        List<PublishedFigures> all = new ArrayList<>(List.of(earlier));
        all.addAll(releases);
        return new Attacked(project, all);
    }

    /** The same with other figures of the only release. */
    Attacked with(PublishedFigures figures) {
        return new Attacked(project, List.of(figures));
    }

    /** What an earlier release showed, as the product reads it. */
    static PreviousRelease asPrevious(PublishedFigures figures) {
        Map<String, Map<String, Printed>> layers = new TreeMap<>();
        figures.figures().forEach((name, figure) -> {
            boolean indicator = name.startsWith("ind_");
            layers.computeIfAbsent(name.substring(0, name.lastIndexOf('/')), k -> new TreeMap<>())
                    .put(
                            name.substring(name.lastIndexOf('/') + 1),
                            new Printed(
                                    figure.isShown(),
                                    figure.value(),
                                    indicator ? figure.lower() : Double.NaN,
                                    indicator ? figure.upper() : Double.NaN));
        });
        Map<String, PreviousRelease.Layer> all = new TreeMap<>();
        layers.forEach((name, features) -> all.put(name, PreviousRelease.Layer.of(features)));
        return new PreviousRelease("before.gpkg", all);
    }

    /**
     * The figures if only those were withheld that tell something by themselves, by the arithmetic of this class alone:
     * few persons, few with the property, few without it, and nobody or everybody where that is withheld.
     */
    PublishedFigures withoutComplementary(PublishedFigures open) {
        Map<String, Figure> shown = new TreeMap<>();
        PublishedFigures last = releases.get(releases.size() - 1);
        for (PublicTable table : PublicTable.of(project)) {
            double[] numerator = project.counts().get(table.indicator().id()).numerator();
            for (int cell = 0; cell < numerator.length; cell++) {
                String name = table.name(cell);
                boolean secret = last.of(name).flag().equals(PublicationFlag.SUPPRESSED.code());
                if (secret && !isTelling(table, numerator[cell], table.denominator()[cell])) {
                    shown.put(name, open.of(name));
                }
            }
        }
        return last.with(shown);
    }

    private static boolean isTelling(PublicTable table, double x, double n) {
        DisclosureProfile rules = table.profile();
        boolean zero = rules.zero() == ZeroRule.SUPPRESS;
        boolean proportion = table.indicator().kind() == IndicatorKind.PROPORTION;
        return n < rules.minimumDenominator()
                || (x == 0 ? zero : x < rules.minimumNumerator())
                || (proportion && (n - x == 0 ? zero : n - x < rules.minimumComplement()));
    }

    /**
     * The withheld counts that are placed in a narrower interval than the rules allow, each with that interval.
     *
     * @param means what the attacker makes use of
     * @throws IllegalStateException if an interval does not hold the true count: then the attack is wrong
     */
    Map<String, Bounds> recovered(Set<Means> means) {
        List<PublicTable> tables = PublicTable.of(project);
        Map<String, Bounds> placed = new CountAttack(
                        tables, project.disclosure().relations(), new Nesting(project.zonings()), means)
                .run(releases);
        Map<String, Bounds> recovered = new TreeMap<>();
        for (PublicTable table : tables) {
            for (int cell = 0; cell < table.frame().size(); cell++) {
                Bounds bounds = placed.get(table.name(cell));
                if (bounds != null && bounds.width() < CountAttack.demand(table, cell) - 1e-6) {
                    if (!bounds.contains(
                            project.counts().get(table.indicator().id()).numerator()[cell])) {
                        throw new IllegalStateException(table.name(cell) + " placed in " + bounds);
                    }
                    recovered.put(table.name(cell), bounds);
                }
            }
        }
        return recovered;
    }

    Map<String, Bounds> recovered() {
        return recovered(EnumSet.allOf(Means.class));
    }
}
