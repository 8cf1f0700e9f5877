package org.lebenswelten.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Finds where and since when a measure or project runs, in the zoning of the figure that is evaluated. Units of a coarser zoning
 * stand for all units inside; a measure runs in the units in which its sites lie.
 */
final class TreatedAreas {

    private final Declared<Zoning> zonings;
    private final Declared<MeasureProfile> measures;
    private final Declared<ProjectProfile> projects;
    private final Map<String, YamlNode> profiles = new HashMap<>();
    private final UnitReferences units;
    private final ProblemLog log;

    /**
     * A search.
     *
     * @param zonings the zonings
     * @param measures the measures
     * @param projects the projects
     * @param projectProfiles the projects as written
     * @param log where to report
     */
    TreatedAreas(
            Declared<Zoning> zonings,
            Declared<MeasureProfile> measures,
            Declared<ProjectProfile> projects,
            List<YamlNode> projectProfiles,
            ProblemLog log) {
        this.zonings = zonings;
        this.measures = measures;
        this.projects = projects;
        this.units = new UnitReferences(zonings, log);
        this.log = log;
        for (YamlNode profile : projectProfiles) {
            if (profile.isSound()) {
                profiles.put(profile.text("id"), profile);
            }
        }
    }

    /**
     * Where and since when.
     *
     * @param areaIds keys of the units, ascending
     * @param start first day, or null where only units are named
     * @param design the design that the project states, or null
     */
    record Found(List<String> areaIds, @Nullable LocalDate start, @Nullable String design) {}

    /**
     * Reads what {@code treated} names.
     *
     * @param treated the value, which is sound
     * @param zoning zoning of the figure
     * @return the units, or null where a problem was reported
     */
    @Nullable
    Found find(YamlNode treated, Zoning zoning) {
        YamlNode reference = treated.find("project");
        if (reference != null) {
            ProjectProfile project = projects.find(reference);
            YamlNode profile = profiles.get(reference.text());
            if (project == null || profile == null) {
                return null;
            }
            YamlNode evaluation = profile.find("evaluation");
            return found(
                    reference,
                    zoning,
                    units(profile.at("area"), reference, zoning),
                    project.running().start(),
                    evaluation == null ? null : evaluation.text("design"));
        }
        reference = treated.find("measure");
        if (reference != null) {
            MeasureProfile measure = measures.find(reference);
            return measure == null
                    ? null
                    : found(
                            reference,
                            zoning,
                            unitsOfSites(measure, zoning),
                            measure.running().start(),
                            null);
        }
        List<String> named = units(treated, treated.at("areaIds"), zoning);
        return named == null ? null : new Found(named, null, null);
    }

    private @Nullable Found found(
            YamlNode reference,
            Zoning zoning,
            @Nullable List<String> areaIds,
            LocalDate start,
            @Nullable String design) {
        if (areaIds == null) {
            return null;
        }
        if (areaIds.isEmpty()) {
            log.add(ProblemCode.EVALUATION_NO_AREA, reference.place(), reference.written(), zoning.id());
            return null;
        }
        return new Found(areaIds, start, design);
    }

    /**
     * Units of a zoning, or those inside the units of a coarser one.
     *
     * @param named a value with {@code zoning} and {@code areaIds}, which is sound
     * @param at where to report
     * @param zoning zoning of the figure
     * @return keys of its units, ascending, or null where a problem was reported
     */
    @Nullable
    List<String> units(YamlNode named, YamlNode at, Zoning zoning) {
        Zoning own = zonings.find(named.at("zoning"));
        if (own == null) {
            return null;
        }
        List<YamlNode> keys = named.items("areaIds");
        units.check(keys, own);
        int[] inside =
                new Nesting(zonings.things()).positions(zoning.id(), own.id()).orElse(null);
        if (inside == null) {
            log.add(ProblemCode.EVALUATION_OTHER_ZONING, at.place(), at.written(), own.id(), zoning.id());
            return null;
        }
        TreeSet<Integer> chosen = new TreeSet<>();
        keys.forEach(key -> chosen.add(own.positionOf(key.text())));
        List<String> found = new ArrayList<>();
        for (int unit = 0; unit < inside.length; unit++) {
            if (chosen.contains(inside[unit])) {
                found.add(zoning.units().get(unit).id());
            }
        }
        return found;
    }

    private static List<String> unitsOfSites(MeasureProfile measure, Zoning zoning) {
        GeometryFactory factory = new GeometryFactory();
        List<Geometry> points = new ArrayList<>();
        for (MeasureSite site : measure.sites()) {
            points.add(factory.createPoint(new Coordinate(site.x(), site.y())));
        }
        return zoning.units().stream()
                .filter(unit -> points.stream().anyMatch(unit.geometry()::covers))
                .map(ArealUnit::id)
                .toList();
    }
}
