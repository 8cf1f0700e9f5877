package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Catchment.Kind;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.network.NetworkCosts;
import org.lebenswelten.spatial.network.WalkingNetwork;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The layer {@code catchments}: one polygon per site of a measure, from where people come to it. Circles are drawn with 64
 * corners, while figures are computed with the distance itself; ground that is reached on foot is drawn in
 * squares of {@value #SQUARE} m whose middle is reached. Nothing of it depends on where people live. Settings, whose people may
 * live anywhere, are not drawn.
 */
public final class CatchmentLayer {

    /** Name of the layer. */
    public static final String NAME = "catchments";

    /** Side of the squares in which ground is drawn that is reached on foot, in metres. */
    public static final double SQUARE = 50;

    private static final GeometryFactory POINTS = new GeometryFactory();
    private static final int CORNERS_PER_QUARTER = 16;
    private static final double SMALLEST_AREA = 1e-6;

    private CatchmentLayer() {}

    /**
     * Makes the layer.
     *
     * @param measures the measures
     * @param zonings all zonings
     * @param network the ways on foot, or null where the project has none
     * @return the layer, or null where no catchment can be drawn
     */
    public static @Nullable AtlasLayer of(
            List<MeasureProfile> measures, List<Zoning> zonings, @Nullable WalkingNetwork network) {
        BilingualText title = LayerTexts.of("layer.catchments");
        AtlasLayer.Builder layer = AtlasLayer.builder(
                NAME,
                title,
                LayerTexts.of("layer.catchments.text", SQUARE),
                LayerGeometry.MULTIPOLYGON,
                new LayerStyle(NAME, title, rules(measures), null, 0),
                List.of(
                        AreaPeriodColumns.text("measure"),
                        AreaPeriodColumns.text("title_de"),
                        AreaPeriodColumns.text("title_en"),
                        AreaPeriodColumns.text("site"),
                        AreaPeriodColumns.text("catchment"),
                        AreaPeriodColumns.text("rule_de"),
                        AreaPeriodColumns.text("rule_en"),
                        AreaPeriodColumns.real("radius_m"),
                        AreaPeriodColumns.real("minutes"),
                        new AtlasColumn("begins", ColumnType.DATE, LayerTexts.of("column.begins")),
                        new AtlasColumn("ends", ColumnType.DATE, LayerTexts.of("column.ends"))));
        boolean any = false;
        for (MeasureProfile measure : measures) {
            for (MeasureSite site : measure.sites()) {
                Geometry outline = outline(measure.catchment(), site, zonings, network);
                if (outline != null && outline.getArea() > SMALLEST_AREA) {
                    layer.add(measure.id() + "." + site.id(), outline, values(measure, site));
                    any = true;
                }
            }
        }
        return any ? layer.build() : null;
    }

    private static @Nullable Object[] values(MeasureProfile measure, MeasureSite site) {
        Catchment catchment = measure.catchment();
        BilingualText rule = CatchmentTexts.of(catchment);
        return new @Nullable Object[] {
            measure.id(),
            measure.name().de(),
            measure.name().en(),
            site.name(),
            code(catchment.kind()),
            rule.de(),
            rule.en(),
            catchment.onFoot() ? null : AreaPeriodColumns.number(catchment.endMetres()),
            catchment.onFoot() ? AreaPeriodColumns.number(catchment.endMetres() / catchment.metresPerMinute()) : null,
            measure.running().start(),
            measure.running().end()
        };
    }

    private static @Nullable Geometry outline(
            Catchment catchment, MeasureSite site, List<Zoning> zonings, @Nullable WalkingNetwork network) {
        if (catchment.onFoot()) {
            return network == null ? null : walked(catchment, site, network);
        }
        return switch (catchment.kind()) {
            case RADIUS, DECAY ->
                POINTS.createPoint(new Coordinate(site.x(), site.y()))
                        .buffer(catchment.endMetres(), CORNERS_PER_QUARTER);
            case AREAS -> union(catchment, zonings);
            case WALK, SETTING -> null;
        };
    }

    /** The squares of a grid around the site whose middle is reached. */
    private static @Nullable Geometry walked(Catchment catchment, MeasureSite site, WalkingNetwork network) {
        int half = (int) Math.ceil(catchment.endMetres() / SQUARE);
        int side = 2 * half + 1;
        double[] x = new double[side * side];
        double[] y = new double[side * side];
        for (int square = 0; square < x.length; square++) {
            x[square] = site.x() + SQUARE * (square % side - half);
            y[square] = site.y() + SQUARE * (square / side - half);
        }
        NetworkCosts costs =
                network.costsTo(new double[] {site.x()}, new double[] {site.y()}, x, y, catchment.endMetres());
        List<Geometry> squares = new ArrayList<>();
        for (int pair = costs.start(0); pair < costs.start(1); pair++) {
            int square = costs.point(pair);
            squares.add(POINTS.toGeometry(new Envelope(
                    x[square] - SQUARE / 2, x[square] + SQUARE / 2, y[square] - SQUARE / 2, y[square] + SQUARE / 2)));
        }
        return UnaryUnionOp.union(squares);
    }

    private static @Nullable Geometry union(Catchment catchment, List<Zoning> zonings) {
        List<Geometry> areas = new ArrayList<>();
        for (String id : catchment.areaIds()) {
            for (Zoning zoning : zonings) {
                int unit = zoning.positionOf(id);
                if (unit >= 0) {
                    ArealUnit area = zoning.units().get(unit);
                    areas.add(area.geometry());
                    break;
                }
            }
        }
        return UnaryUnionOp.union(areas);
    }

    private static List<StyleRule> rules(List<MeasureProfile> measures) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        measures.forEach(measure -> kinds.add(measure.catchment().kind()));
        kinds.remove(Kind.SETTING);
        return kinds.stream()
                .map(kind -> new StyleRule(
                        code(kind),
                        LayerTexts.of("catchments." + code(kind)),
                        "catchment",
                        code(kind),
                        Symbols.catchment(colour(kind))))
                .toList();
    }

    private static int colour(Kind kind) {
        return switch (kind) {
            case RADIUS -> 0;
            case AREAS -> 1;
            case WALK -> 2;
            case DECAY -> 3;
            case SETTING -> 4;
        };
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
