package org.lebenswelten.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.ProfilesReader;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.reach.TargetPopulation;
import org.lebenswelten.read.Project;

/**
 * Works withheld shares of people in reach out of places for 100 persons and the known places of the sites, or out of the share that
 * took part and the known participants (leak L8).
 *
 * <p>A site offers each person in reach the same places, so where no other site reaches two units, their shares are to each
 * other as their places for 100 persons are. Where the places of one of the units are not told, they are what the places of
 * the site leave when those of all other units are taken away:
 *
 * <pre>{@code
 * share_u = share_v * per100_u / per100_v,      per100_u = 100 (S - sum over the others of per100_v target_v / 100) / target_u
 * }</pre>
 *
 * <p>So it is with people who took part and are spread like places. Catchments, capacities and participants are known to
 * everyone; only catchments by a radius are attacked.
 */
final class PlacesAttack {

    private final Project project;
    private final UnitPeriods frame;
    private final String column;
    private final ToDoubleBiFunction<Site, Period> supply;

    private PlacesAttack(Project project, String column, ToDoubleBiFunction<Site, Period> supply) {
        this.project = project;
        this.frame = project.population().frame();
        this.column = column;
        this.supply = supply;
    }

    /** By places for 100 persons and capacities. */
    static PlacesAttack ofPlaces(Project project) {
        return new PlacesAttack(
                project,
                "per_100",
                (site, period) -> site.place.capacity() == null
                        ? Double.NaN
                        : site.place.capacity().placesIn(site.measure.running(), period));
    }

    /**
     * By the share that took part and the participants of the sites, of whom nobody told from where they came: these are spread like
     * places. Their numbers are those in print, and a window that lies in two years counts for each by its days.
     *
     * @param project the project
     * @param atlas where the numbers of participants stand
     */
    static PlacesAttack ofContact(Project project, Atlas atlas) {
        ShownProfiles shown;
        try {
            shown = ProfilesReader.read(atlas.documents().get("measures.profiles"), "profiles");
        } catch (AtlasFileException e) {
            throw new IllegalStateException(e);
        }
        return new PlacesAttack(project, "contact", (site, period) -> shown.measures().stream()
                .filter(measure -> measure.profile().id().equals(site.measure.id()))
                .flatMap(measure -> measure.participation().stream())
                .filter(window -> window.siteId().equals(site.place.id()))
                .mapToDouble(window -> window.count() * days(window, period) / days(window, ANY))
                .sum());
    }

    private static double days(Participation window, Period period) {
        return IntStream.rangeClosed(period.firstYear(), period.lastYear())
                .mapToLong(year -> window.from()
                        .datesUntil(window.to().plusDays(1))
                        .filter(day -> day.getYear() == year)
                        .count())
                .sum();
    }

    private static final Period ANY = new Period(2000, 2030);

    private record Site(MeasureProfile measure, MeasureSite place, Set<Integer> units, Set<Integer> points) {}

    /** Where something of a coverage lies, in per cent of the target group. */
    private record Range(double lower, double upper) {}

    /**
     * The withheld shares that are placed more closely than the rules allow, in persons of the target group.
     *
     * @param figures the published shares
     * @param atlas where the places stand
     * @throws IllegalStateException if an interval does not hold the true share: then the attack is wrong
     */
    Map<String, Bounds> recovered(PublishedFigures figures, Atlas atlas) {
        Map<String, Bounds> recovered = new TreeMap<>();
        for (MeasureCoverageDefinition coverage : project.coverages()) {
            List<MeasureProfile> measures = project.measures().stream()
                    .filter(measure -> coverage.measureIds().contains(measure.id()))
                    .toList();
            if (measures.stream().allMatch(measure -> measure.catchment().kind() == Catchment.Kind.RADIUS)) {
                List<Site> sites = sites(measures);
                for (int period = 0; period < frame.periods().size(); period++) {
                    attack(coverage, sites, period, figures, places(atlas, coverage, period), recovered);
                }
            }
        }
        return recovered;
    }

    private List<Site> sites(List<MeasureProfile> measures) {
        ResidentPoints points = project.residents();
        List<Site> sites = new ArrayList<>();
        for (MeasureProfile measure : measures) {
            double radius = measure.catchment().radiusMetres();
            for (MeasureSite place : measure.sites()) {
                Set<Integer> units = new TreeSet<>();
                Set<Integer> within = new TreeSet<>();
                for (int point = 0; point < points.size(); point++) {
                    double distance = Math.hypot(points.x()[point] - place.x(), points.y()[point] - place.y());
                    boolean reached = measure.catchment().bound() == Catchment.Bound.INCLUSIVE
                            ? distance <= radius
                            : distance < radius;
                    if (reached && points.residents()[point] > 0) {
                        within.add(point);
                        units.add(points.unit()[point]);
                    }
                }
                sites.add(new Site(measure, place, units, within));
            }
        }
        return sites;
    }

    private double[] places(Atlas atlas, MeasureCoverageDefinition coverage, int period) {
        AtlasLayer layer = atlas.layer("cov_" + coverage.id()).orElseThrow();
        Map<String, Double> byFeature = new TreeMap<>();
        for (int row = 0; row < layer.size(); row++) {
            byFeature.put(layer.featureId(row), layer.number(row, layer.columnIndex(column)));
        }
        double[] places = new double[frame.unitCount()];
        for (int unit = 0; unit < places.length; unit++) {
            places[unit] = byFeature.getOrDefault(feature(unit, period), Double.NaN);
        }
        return places;
    }

    private String feature(int unit, int period) {
        return frame.unitIds().get(unit) + "." + frame.periods().get(period);
    }

    private void attack(
            MeasureCoverageDefinition coverage,
            List<Site> sites,
            int period,
            PublishedFigures figures,
            double[] places,
            Map<String, Bounds> recovered) {
        Period when = frame.periods().get(period);
        double[] persons = TargetPopulation.of(project.population(), coverage.targetGroup());
        double half = 0.5
                * Math.pow(
                        10,
                        -project.disclosure()
                                .ofCoverage(coverage.id())
                                .decimals()
                                .orElse(12));
        List<Site> running = sites.stream()
                .filter(site -> site.measure.running().touches(when))
                .toList();
        for (Site site : running) {
            List<Integer> alone = site.units.stream()
                    .filter(unit ->
                            running.stream().allMatch(other -> other.equals(site) || !other.units.contains(unit)))
                    .toList();
            for (int unit : alone) {
                double n = persons[frame.cell(unit, period)];
                String name = "cov_" + coverage.id() + "/" + feature(unit, period);
                if (figures.of(name).isShown() || !(n > 0)) {
                    continue;
                }
                Range own = placesOf(unit, site, alone, period, persons, places, half);
                Range share = new Range(0, 100);
                for (int other : alone) {
                    double known = figures.of("cov_" + coverage.id() + "/" + feature(other, period))
                            .value();
                    if (!Double.isNaN(known) && places[other] > 2 * half) {
                        share = new Range(
                                Math.max(share.lower, (known - half) * Math.max(0, own.lower) / (places[other] + half)),
                                Math.min(share.upper, (known + half) * own.upper / (places[other] - half)));
                    }
                }
                Bounds bounds = new Bounds(share.lower * n / 100, share.upper * n / 100);
                double demand = project.disclosure().ofCoverage(coverage.id()).interval();
                if (bounds.width() < Math.min(n, demand) - 1e-6) {
                    double truth = n * reachedShare(unit, site);
                    if (truth < bounds.lower() - 1e-6 || truth > bounds.upper() + 1e-6) {
                        throw new IllegalStateException(name + " placed in " + bounds);
                    }
                    recovered.put(name, bounds);
                }
            }
        }
    }

    /** The places for 100 persons of a unit: as printed, or what all others leave of the places of its site. */
    private Range placesOf(
            int unit, Site site, List<Integer> alone, int period, double[] persons, double[] places, double half) {
        if (!Double.isNaN(places[unit])) {
            return new Range(places[unit] - half, places[unit] + half);
        }
        double left = supply.applyAsDouble(site, frame.periods().get(period));
        if (alone.size() < site.units.size() || Double.isNaN(left)) {
            return new Range(0, Double.POSITIVE_INFINITY);
        }
        double error = 0;
        for (int other : alone) {
            double n = persons[frame.cell(other, period)];
            if (other != unit && n > 0) {
                if (Double.isNaN(places[other])) {
                    return new Range(0, Double.POSITIVE_INFINITY);
                }
                left -= places[other] * n / 100;
                error += half * n / 100;
            }
        }
        double n = persons[frame.cell(unit, period)];
        return new Range(100 * (left - error) / n, 100 * (left + error) / n);
    }

    /** The true share of a unit that one site reaches. */
    private double reachedShare(int unit, Site site) {
        ResidentPoints points = project.residents();
        double all = 0;
        double reached = 0;
        for (int point = 0; point < points.size(); point++) {
            if (points.unit()[point] == unit) {
                all += points.residents()[point];
                reached += site.points.contains(point) ? points.residents()[point] : 0;
            }
        }
        return reached / all;
    }
}
