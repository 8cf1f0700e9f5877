package org.lebenswelten.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.derive.CategoryComputation;
import org.lebenswelten.derive.Computation;
import org.lebenswelten.derive.Weighting;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;

/** Reads which share of an areal unit is land of some categories. */
final class CategoriesReader {

    private final ProjectFolder folder;
    private final Crs crs;
    private final ComputedPeople people;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, of metres
     * @param people reads who is where
     * @param log where to report
     */
    CategoriesReader(ProjectFolder folder, Crs crs, ComputedPeople people, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.people = people;
        this.log = log;
    }

    /**
     * Reads the computation.
     *
     * @param entry the option {@code categories}, which is sound
     * @param zoning the zoning of the indicator
     * @return the computation, or null where a problem was reported
     */
    @Nullable
    Computation read(YamlNode entry, Zoning zoning) {
        PolygonFile polygons = PolygonFile.read(folder, entry, crs, log);
        if (polygons == null || !polygons.meets(entry, zoning, log)) {
            return null;
        }
        List<String> texts = polygons.texts(entry.text("attribute"), log);
        YamlNode by = entry.has("weighting") ? entry.at("weighting").at("by") : null;
        if (by != null && by.text().equals("smooth")) {
            log.add(ProblemCode.COMPUTED_KIND, by.place(), "value", "smooth", "proportion, rate");
            return null;
        }
        Weighting weighting = people.weighting(entry.find("weighting"), polygons.layer(), zoning);
        Set<String> chosen = new HashSet<>();
        entry.items("values").forEach(value -> chosen.add(value.text()));
        if (texts != null && texts.stream().noneMatch(chosen::contains)) {
            YamlNode first = entry.items("values").get(0);
            log.add(
                    ProblemCode.NOTHING_SELECTED,
                    first.place(),
                    first.written(),
                    entry.text("attribute"),
                    ProblemLog.listed(new TreeSet<>(texts)));
            return null;
        }
        return texts == null || weighting == null
                ? null
                : new CategoryComputation(
                        polygons.layer(),
                        texts,
                        chosen,
                        weighting,
                        entry.number("minimumCovered", ComputedPeople.MINIMUM_COVERED));
    }
}
