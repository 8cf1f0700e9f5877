package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.siting.SitedType;
import org.lebenswelten.coverage.siting.SitingDefinition;
import org.lebenswelten.coverage.siting.SitingFigures;
import org.lebenswelten.coverage.siting.SitingFigures.Proposal;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The layer {@code proposals}: one point per proposed site of each siting, with what it adds for whom. */
public final class ProposalLayer {

    /** Name of the layer. */
    public static final String NAME = "proposals";

    private static final GeometryFactory POINTS = new GeometryFactory();
    private static final double DECIMALS = 100;
    private static final double GAP_DECIMALS = 1e4;
    private static final double LABEL_SCALE = 30_000;

    private ProposalLayer() {}

    /**
     * Makes the layer.
     *
     * @param sitings the sitings
     * @param zonings of each the zoning of its units
     * @return the layer
     */
    public static AtlasLayer of(List<SitingFigures> sitings, List<Zoning> zonings) {
        BilingualText title = LayerTexts.of("layer.proposals");
        AtlasLayer.Builder layer = AtlasLayer.builder(
                NAME,
                title,
                description(sitings),
                LayerGeometry.POINT,
                new LayerStyle(NAME, title, rules(sitings), "name", LABEL_SCALE),
                columns());
        for (int s = 0; s < sitings.size(); s++) {
            SitingFigures figures = sitings.get(s);
            for (Proposal proposal : figures.proposals()) {
                layer.add(
                        figures.definition().id() + "." + proposal.order(),
                        POINTS.createPoint(new Coordinate(
                                proposal.site().x(), proposal.site().y())),
                        values(figures, proposal, zonings.get(s)));
            }
        }
        return layer.build();
    }

    private static List<AtlasColumn> columns() {
        List<AtlasColumn> columns = new ArrayList<>();
        for (String text : List.of("siting", "title_de", "title_en", "site", "name", "for_de", "for_en")) {
            columns.add(column(text, ColumnType.TEXT));
        }
        columns.add(column("ord", ColumnType.INTEGER));
        columns.add(column("gain", ColumnType.REAL));
        columns.add(column("people", ColumnType.REAL));
        columns.add(column("units", ColumnType.TEXT));
        columns.add(column("proven", ColumnType.INTEGER));
        columns.add(column("gap", ColumnType.REAL));
        columns.add(column("years", ColumnType.TEXT));
        return columns;
    }

    private static AtlasColumn column(String name, ColumnType type) {
        return new AtlasColumn(name, type, LayerTexts.of("proposal." + name));
    }

    private static @Nullable Object[] values(SitingFigures figures, Proposal proposal, Zoning zoning) {
        SitingDefinition definition = figures.definition();
        SitedType type = definition.types().get(proposal.type());
        BilingualText ages = AccessTexts.ages(type.people().targetGroup());
        BilingualText whom = definition.types().size() == 1
                ? LayerTexts.of("proposal.ages", ages)
                : LayerTexts.of("proposal.whom", type.title(), ages);
        return new @Nullable Object[] {
            definition.id(),
            definition.title().de(),
            definition.title().en(),
            proposal.site().id(),
            proposal.site().name(),
            whom.de(),
            whom.en(),
            proposal.order(),
            rounded(proposal.gain(), DECIMALS),
            rounded(proposal.people(), DECIMALS),
            proposal.units().stream().map(unit -> zoning.units().get(unit).id()).collect(Collectors.joining(" ")),
            figures.proven() ? 1 : 0,
            rounded(figures.gap(), GAP_DECIMALS),
            definition.period().toString()
        };
    }

    private static @Nullable Double rounded(double value, double decimals) {
        return Double.isFinite(value) ? Double.valueOf(Math.rint(value * decimals) / decimals + 0.0) : null;
    }

    private static List<StyleRule> rules(List<SitingFigures> sitings) {
        List<StyleRule> rules = new ArrayList<>();
        for (SitingFigures figures : sitings) {
            SitingDefinition definition = figures.definition();
            rules.add(new StyleRule(
                    definition.id(), definition.title(), "siting", definition.id(), Symbols.marker(rules.size())));
        }
        return rules;
    }

    private static BilingualText description(List<SitingFigures> sitings) {
        List<BilingualText> texts = new ArrayList<>(List.of(LayerTexts.of("layer.proposals.text")));
        for (SitingFigures figures : sitings) {
            SitingDefinition definition = figures.definition();
            texts.add(LayerTexts.of(
                    "proposal.siting." + definition.problem(),
                    definition.title(),
                    LayerTexts.of(
                            "proposal.reason." + figures.reason(),
                            figures.proposals().size())));
        }
        return LayerTexts.joined(" ", texts.toArray(BilingualText[]::new));
    }
}
