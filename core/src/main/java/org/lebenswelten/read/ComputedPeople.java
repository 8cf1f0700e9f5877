package org.lebenswelten.read;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.derive.People;
import org.lebenswelten.derive.PeopleAtPoints;
import org.lebenswelten.derive.PeopleSpread;
import org.lebenswelten.derive.Weighting;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.WeightedPoints;

/** Reads who is where: points, residents of the project, population spread over areal units. */
final class ComputedPeople {

    /** Share of a unit that must be covered unless the project says otherwise. */
    static final double MINIMUM_COVERED = 0.95;

    private final ProjectFolder folder;
    private final Crs crs;
    private final YamlNode atlas;
    private final @Nullable RawPopulation population;
    private final @Nullable ResidentPoints residents;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, of metres
     * @param atlas the definition
     * @param population the population, or null where there is none or it cannot be read
     * @param residents the points of residents, or null where there are none or they cannot be read
     * @param log where to report
     */
    ComputedPeople(
            ProjectFolder folder,
            Crs crs,
            YamlNode atlas,
            @Nullable RawPopulation population,
            @Nullable ResidentPoints residents,
            ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.atlas = atlas;
        this.population = population;
        this.residents = residents;
        this.log = log;
    }

    /** Reads the option {@code weighting} of an entry; null where a problem was reported. */
    @Nullable
    Weighting weighting(@Nullable YamlNode entry, PolygonLayer sources, Zoning zoning) {
        WeightedPoints points = null;
        if (entry != null && entry.text("by").equals("residents")) {
            points = residents(entry, zoning);
        }
        return new WeightingReader(folder, crs, log).read(entry, sources, points);
    }

    /** Reads who is exposed: points, or the population spread over areal units. */
    @Nullable
    People people(@Nullable YamlNode people, YamlNode owner, Zoning zoning) {
        if (people == null || people.has("points")) {
            return points(people == null ? null : people.at("points"), owner, zoning);
        }
        if (population == null || !population.frame().zoningId().equals(zoning.id())) {
            if (population != null || !atlas.has("population")) {
                log.add(ProblemCode.COMPUTED_WITHOUT, people.place(), null, "population", zoning.id());
            }
            return null;
        }
        Weighting weighting = weighting(people.at("spread"), PolygonLayer.from(zoning, crs), zoning);
        return weighting == null ? null : new PeopleSpread(population, weighting);
    }

    /** Reads points of people: their own, or the residents of the project. */
    @Nullable
    PeopleAtPoints points(@Nullable YamlNode own, YamlNode owner, Zoning zoning) {
        if (own == null) {
            WeightedPoints points = residents(owner, zoning);
            return points == null ? null : new PeopleAtPoints(points, residents);
        }
        WeightedPoints points = new PointsReader(folder, crs, log).read(own);
        return points == null || !meets(points, own, zoning) ? null : new PeopleAtPoints(points, null);
    }

    private @Nullable WeightedPoints residents(YamlNode owner, Zoning zoning) {
        if (residents == null) {
            if (!atlas.has("residents")) {
                log.add(ProblemCode.COMPUTED_WITHOUT, owner.place(), null, "residents", zoning.id());
            }
            return null;
        }
        return new WeightedPoints(
                atlas.at("residents").text("file"), crs, residents.x(), residents.y(), residents.residents());
    }

    /** Whether a point lies in the extent of the zoning; reports it where none does. */
    boolean meets(WeightedPoints points, YamlNode entry, Zoning zoning) {
        var extent = PolygonFile.extent(zoning);
        for (int p = 0; p < points.x().length; p++) {
            if (extent.covers(points.x()[p], points.y()[p])) {
                return true;
            }
        }
        YamlNode file = entry.at("file");
        log.add(ProblemCode.SETS_APART, file.place(), file.written(), zoning.id());
        return false;
    }
}
