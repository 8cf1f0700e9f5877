package org.lebenswelten.attack;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lebenswelten.attack.PublishedFigures.Figure;
import org.lebenswelten.coverage.CoverageNeeds;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCatchments;
import org.lebenswelten.raw.RawCatchments.Part;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.reach.CatchmentSearch;
import org.lebenswelten.reach.SettingReach;
import org.lebenswelten.reach.SharesInReach;
import org.lebenswelten.reach.TargetPopulation;
import org.lebenswelten.read.Project;

/**
 * Works withheld shares of people in reach out of the shares that other coverages, target groups and periods show (leak L8).
 *
 * <p>Anyone can draw the catchments and so knows which overlap in which unit. The residents of a unit are divided by the sites
 * that reach them; each share, be it of those in reach, of those whom two measures reach, or of those in reach of fitting
 * sites, is a sum of such parts, of which nobody knows how many persons they are. All shares are counted
 * in thousandths of a per mille of the residents.
 */
final class ReachAttack {

    private static final double ALL = 1e6;

    private final Project project;
    private final UnitPeriods frame;
    private final RawCatchments catchments;

    ReachAttack(Project project) {
        this.project = project;
        this.frame = project.population().frame();
        Map<String, List<MeasureProfile>> measures = new LinkedHashMap<>();
        for (MeasureCoverageDefinition coverage : project.coverages()) {
            List<MeasureProfile> all = project.measures().stream()
                    .filter(m -> coverage.measureIds().contains(m.id()))
                    .toList();
            if (all.stream().noneMatch(SettingReach::countsPeople)) {
                measures.put(coverage.id(), all);
                CoverageNeeds needs = coverage.options().needs();
                if (needs != null) {
                    measures.put(RawReach.acceptableOf(coverage.id()), fitting(all, needs));
                }
            }
        }
        this.catchments = SharesInReach.of(
                frame,
                new CatchmentSearch(
                        project.residents(),
                        new Nesting(project.zonings()),
                        project.network().orElse(null)),
                measures);
    }

    private static List<MeasureProfile> fitting(List<MeasureProfile> measures, CoverageNeeds needs) {
        return measures.stream()
                .map(measure -> measure.withSites(measure.sites().stream()
                        .filter(site -> needs.areMetBy(site.details().acceptability()))
                        .toList()))
                .toList();
    }

    private MeasureCoverageDefinition coverage(String figureId) {
        return project.coverages().stream()
                .filter(coverage -> coverage.id().equals(RawReach.coverageOf(figureId)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The withheld shares that are placed more closely than the rules allow, in persons of the target group.
     *
     * @throws IllegalStateException if an interval does not hold the true share: then the attack is wrong
     */
    Map<String, Bounds> recovered(PublishedFigures figures) {
        Map<String, Bounds> recovered = new TreeMap<>();
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            LinearAttack attack = new LinearAttack();
            Map<String, Double> asked = new TreeMap<>();
            Map<String, Double> truth = new TreeMap<>();
            Map<String, Double> target = new TreeMap<>();
            addParts(attack, unit);
            for (String figureId : catchments.running().keySet()) {
                if (figureId.equals(RawReach.contactOf(RawReach.coverageOf(figureId)))) {
                    continue;
                }
                MeasureCoverageDefinition coverage = coverage(figureId);
                double[] persons = TargetPopulation.of(project.population(), coverage.targetGroup());
                for (int period = 0; period < frame.periods().size(); period++) {
                    double n = persons[frame.cell(unit, period)];
                    String name = "cov_" + figureId + "/" + frame.unitIds().get(unit) + "."
                            + frame.periods().get(period);
                    Set<String> parts = new LinkedHashSet<>();
                    double share = 0;
                    BitSet running = catchments.running().get(figureId).get(period);
                    for (int part = 0; part < catchments.parts().get(unit).size(); part++) {
                        Part one = catchments.parts().get(unit).get(part);
                        if (one.sites().intersects(running)) {
                            parts.add("part " + part);
                            share += one.share();
                        }
                    }
                    if (parts.isEmpty() || !(n > 0)) {
                        continue;
                    }
                    Figure figure = figures.of(name);
                    attack.count(name, known(figure, coverage), false);
                    attack.sum(name, parts);
                    if (!figure.isShown()) {
                        double interval =
                                project.disclosure().ofCoverage(coverage.id()).interval();
                        asked.put(name, Math.min(1, interval / n) * ALL);
                        truth.put(name, share * ALL);
                        target.put(name, n);
                    }
                }
            }
            attack.place(asked).forEach((name, bounds) -> {
                if (bounds.width() < asked.get(name) - 1) {
                    if (truth.get(name) < bounds.lower() - 1 || truth.get(name) > bounds.upper() + 1) {
                        throw new IllegalStateException(name + " placed in " + bounds);
                    }
                    double n = target.get(name);
                    recovered.put(name, new Bounds(bounds.lower() * n / ALL, bounds.upper() * n / ALL));
                }
            });
        }
        return recovered;
    }

    /** The parts and, as nobody can be sure, those whom no catchment reaches. */
    private void addParts(LinearAttack attack, int unit) {
        attack.count("residents", new Bounds(ALL, ALL), false);
        Set<String> all = new LinkedHashSet<>();
        for (int part = 0; part <= catchments.parts().get(unit).size(); part++) {
            attack.count("part " + part, new Bounds(0, ALL), false);
            all.add("part " + part);
        }
        attack.sum("residents", all);
    }

    private Bounds known(Figure figure, MeasureCoverageDefinition coverage) {
        if (!figure.isShown()) {
            return new Bounds(0, ALL);
        }
        int decimals = project.disclosure().ofCoverage(coverage.id()).decimals().orElse(12);
        double half = 0.5 * Math.pow(10, -decimals);
        return new Bounds(
                Math.max(0, (figure.value() - half) / 100 * ALL), Math.min(ALL, (figure.value() + half) / 100 * ALL));
    }
}
