package org.lebenswelten.read;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Holds measure profiles against the rest of the project: projects, indicators, areal units, and the city's outline. */
final class MeasureChecks {

    private final Declared<Zoning> zonings;
    private final Declared<Indicator> indicators;
    private final Declared<ProjectProfile> projects;
    private final UnitReferences units;
    private final ProblemLog log;

    /**
     * A check.
     *
     * @param zonings the zonings, coarsest first
     * @param indicators the indicators
     * @param projects the projects
     * @param log where to report
     */
    MeasureChecks(
            Declared<Zoning> zonings,
            Declared<Indicator> indicators,
            Declared<ProjectProfile> projects,
            ProblemLog log) {
        this.zonings = zonings;
        this.indicators = indicators;
        this.projects = projects;
        this.units = new UnitReferences(zonings, log);
        this.log = log;
    }

    /**
     * Checks all profiles.
     *
     * @param profiles the profiles as written
     * @param measures what could be read of them
     */
    void check(List<YamlNode> profiles, Declared<MeasureProfile> measures) {
        for (YamlNode profile : profiles) {
            if (!profile.isSound()) {
                continue;
            }
            check(profile.find("projectId"), projects::find);
            check(profile.at("targetGroup").find("denominatorIndicator"), indicators::find);
            profile.at("catchment").items("areaIds").forEach(units::check);
            for (YamlNode site : profile.items("sites")) {
                check(site.find("areaId"), units::check);
            }
            MeasureProfile measure = measures.thing(profile.text("id"));
            if (measure != null) {
                checkSites(profile, measure);
            }
        }
    }

    private static void check(@Nullable YamlNode reference, Consumer<YamlNode> lookup) {
        if (reference != null) {
            lookup.accept(reference);
        }
    }

    private void checkSites(YamlNode profile, MeasureProfile measure) {
        if (zonings.things().isEmpty()) {
            return;
        }
        Zoning city = zonings.things().get(0);
        List<YamlNode> entries = profile.items("sites");
        for (int i = 0; i < measure.sites().size(); i++) {
            MeasureSite site = measure.sites().get(i);
            Geometry point = new GeometryFactory().createPoint(new Coordinate(site.x(), site.y()));
            boolean inside = city.units().stream()
                    .map(ArealUnit::geometry)
                    .filter(unit -> unit.getEnvelopeInternal().intersects(point.getEnvelopeInternal()))
                    .anyMatch(unit -> unit.covers(point));
            if (!inside) {
                log.add(
                        ProblemCode.SITE_OUTSIDE_CITY,
                        entries.get(i).place(),
                        site.id(),
                        site.id(),
                        city.id(),
                        city.id());
            }
        }
    }
}
