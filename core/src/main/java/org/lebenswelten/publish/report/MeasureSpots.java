package org.lebenswelten.publish.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.BilingualText;
import org.locationtech.jts.geom.Geometry;

/** The sites of measures and how far each reaches, from the layers {@code measures} and {@code catchments}. */
public final class MeasureSpots {

    private MeasureSpots() {}

    /**
     * A site of a measure.
     *
     * @param measure id of the measure
     * @param title what people call the measure
     * @param site what people call the site
     * @param settingCode code of the setting, which the symbols of the layer go by
     * @param setting the setting in words
     * @param phase the phase in words
     * @param begins first day, or null if it is not stated
     * @param ends last day, or null if it goes on
     * @param point where it is
     * @param catchment whom it is for, or null if the atlas has no catchment of it
     */
    public record Spot(
            String measure,
            BilingualText title,
            String site,
            String settingCode,
            BilingualText setting,
            BilingualText phase,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends,
            Geometry point,
            @Nullable Geometry catchment) {

        /**
         * Whether it was there at a day or is planned after it.
         *
         * @param day the day
         * @return false if it had ended before
         */
        public boolean isNotOver(LocalDate day) {
            return ends == null || !ends.isBefore(day);
        }

        /**
         * Where its measure's profile stands in the report.
         *
         * @return such as {@code measures/elterncafe.html}
         */
        public String path() {
            return PagePath.of("measures", measure);
        }
    }

    /**
     * All sites.
     *
     * @param atlas the atlas
     * @return the sites in the order of the layer; none if the atlas has no measures
     */
    public static List<Spot> of(ReportAtlas atlas) {
        Map<String, Geometry> catchments = new HashMap<>();
        atlas.atlas().layer("catchments").ifPresent(layer -> {
            for (int row = 0; row < layer.size(); row++) {
                catchments.put(layer.featureId(row), layer.geometry(row));
            }
        });
        List<Spot> spots = new ArrayList<>();
        atlas.atlas().layer("measures").ifPresent(layer -> {
            for (int row = 0; row < layer.size(); row++) {
                spots.add(spot(layer, row, catchments.get(layer.featureId(row))));
            }
        });
        return List.copyOf(spots);
    }

    private static Spot spot(AtlasLayer layer, int row, @Nullable Geometry catchment) {
        return new Spot(
                text(layer, row, "measure"),
                bilingual(layer, row, "title"),
                text(layer, row, "site"),
                text(layer, row, "setting"),
                bilingual(layer, row, "setting"),
                bilingual(layer, row, "phase"),
                date(layer, row, "begins"),
                date(layer, row, "ends"),
                layer.geometry(row),
                catchment);
    }

    private static String text(AtlasLayer layer, int row, String column) {
        int position = layer.columnIndex(column);
        return position >= 0 && layer.value(row, position) instanceof String text ? text : "";
    }

    private static BilingualText bilingual(AtlasLayer layer, int row, String column) {
        String de = text(layer, row, column + "_de");
        String en = text(layer, row, column + "_en");
        return de.isBlank() || en.isBlank() ? BilingualText.same("–") : new BilingualText(de, en);
    }

    private static @Nullable LocalDate date(AtlasLayer layer, int row, String column) {
        int position = layer.columnIndex(column);
        return position >= 0 && layer.value(row, position) instanceof LocalDate date ? date : null;
    }
}
