package org.lebenswelten.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.derive.Computation;
import org.lebenswelten.derive.Weighting;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.layer.PolygonLayer;

/** Reads how indicators are computed from maps: exposure, facades, green, categories of land. */
final class ComputedReader {

    private final ComputedPeople people;
    private final ExposureReader exposure;
    private final FacadesReader facades;
    private final GreenReader green;
    private final CategoriesReader categories;
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
    ComputedReader(
            ProjectFolder folder,
            Crs crs,
            YamlNode atlas,
            @Nullable RawPopulation population,
            @Nullable ResidentPoints residents,
            ProblemLog log) {
        this.people = new ComputedPeople(folder, crs, atlas, population, residents, log);
        this.exposure = new ExposureReader(folder, crs, people, log);
        this.facades = new FacadesReader(folder, crs, people, log);
        this.green = new GreenReader(folder, crs, people, log);
        this.categories = new CategoriesReader(folder, crs, people, log);
        this.log = log;
    }

    /**
     * Reads a computation that needs no table.
     *
     * @param computed the option {@code computed} of an indicator, which is sound
     * @param indicator the indicator
     * @param zoning its zoning
     * @return the computation, or null where a problem was reported
     */
    @Nullable
    Computation read(YamlNode computed, Indicator indicator, Zoning zoning) {
        if (computed.has("exposure")) {
            boolean fits = isKind(computed.at("exposure"), indicator, "exposure", IndicatorKind.PROPORTION);
            Computation read = exposure.read(computed.at("exposure"), zoning);
            return fits ? read : null;
        }
        if (computed.has("facades")) {
            boolean fits = isKind(computed.at("facades"), indicator, "facades", IndicatorKind.PROPORTION);
            Computation read = facades.read(computed.at("facades"), zoning);
            return fits ? read : null;
        }
        if (computed.has("green")) {
            YamlNode entry = computed.at("green");
            boolean fits = isKind(entry, indicator, entry.text("measure"), GreenReader.kind(entry));
            Computation read = green.read(entry, zoning);
            return fits ? read : null;
        }
        boolean fits = isKind(computed.at("categories"), indicator, "categories", IndicatorKind.VALUE);
        Computation read = categories.read(computed.at("categories"), zoning);
        return fits ? read : null;
    }

    /** Reads the option {@code weighting} of an entry; null where a problem was reported. */
    @Nullable
    Weighting weighting(@Nullable YamlNode entry, PolygonLayer sources, Zoning zoning) {
        return people.weighting(entry, sources, zoning);
    }

    /** Reports a computation that gives another kind of indicator; true if it fits. */
    boolean isKind(YamlNode entry, Indicator indicator, String what, IndicatorKind... kinds) {
        if (Arrays.asList(kinds).contains(indicator.kind())) {
            return true;
        }
        List<String> names = Arrays.stream(kinds)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        log.add(
                ProblemCode.COMPUTED_KIND,
                entry.place(),
                indicator.kind().name().toLowerCase(Locale.ROOT),
                what,
                ProblemLog.listed(names));
        return false;
    }
}
