package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.BurdenIndexLayer;
import org.lebenswelten.coverage.access.AccessFigures;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.access.PlanePoints;
import org.lebenswelten.coverage.siting.CandidateSite;
import org.lebenswelten.coverage.siting.SitedType;
import org.lebenswelten.coverage.siting.SitingCase;
import org.lebenswelten.coverage.siting.SitingComputation;
import org.lebenswelten.coverage.siting.SitingDefinition;
import org.lebenswelten.coverage.siting.SitingFigures;
import org.lebenswelten.coverage.siting.SitingFloors;
import org.lebenswelten.coverage.siting.SitingProblem;
import org.lebenswelten.coverage.siting.SitingReason;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.pipeline.AccessStage.Offer;
import org.lebenswelten.read.Project;
import org.lebenswelten.spatial.network.WalkingNetwork;

/**
 * Proposes sites for published target groups at the centroids of their units, so that a proposal tells nothing of people that
 * the target groups do not.
 */
final class SitingStage {

    /** Metres up to which a site that is there stands at the place of a candidate. */
    private static final double SAME_PLACE = 1;

    private final Project project;
    private final Map<String, ProtectedTable> targets;
    private final List<IndexFigures> indices;

    SitingStage(Project project, Map<String, ProtectedTable> targets, List<IndexFigures> indices) {
        this.project = project;
        this.targets = targets;
        this.indices = indices;
    }

    /** Solves each siting whose target groups are told. */
    List<SitingFigures> run() {
        List<SitingFigures> figures = new ArrayList<>();
        for (SitingDefinition definition : project.need().sitings()) {
            if (definition.types().stream()
                    .allMatch(type -> targets.containsKey(type.people().id()))) {
                figures.add(figures(definition));
            }
        }
        return figures;
    }

    /** A warning for each siting without a proposal that keeps its rules. */
    static List<DataProblem> warnings(List<SitingFigures> figures) {
        return figures.stream()
                .filter(each -> each.reason() != SitingReason.NONE)
                .map(each -> DataProblem.of(
                        ProblemCode.SITING_WITHOUT_PROPOSAL,
                        Place.ofFile("atlas.yaml")
                                .at("sitings/" + each.definition().id()),
                        each.definition().id(),
                        each.reason().name()))
                .toList();
    }

    private SitingFigures figures(SitingDefinition definition) {
        double[] burden = burden(definition);
        SitingFloors floors = definition.floors();
        String zoning = definition.types().get(0).people().zoningId();
        int[] district = new int[project.zoning(zoning).size()];
        double[] shares = new double[0];
        if (floors != null) {
            Zoning districts = project.zoning(floors.zoningId());
            district = new Nesting(project.zonings())
                    .positions(zoning, districts.id())
                    .orElseThrow();
            shares = districts.units().stream()
                    .mapToDouble(unit -> floors.of(unit.id()))
                    .toArray();
        }
        return new SitingComputation(
                        definition,
                        definition.types().stream()
                                .map(type -> ofType(definition, type, burden))
                                .toList(),
                        district,
                        shares,
                        burden)
                .solve();
    }

    private SitingCase ofType(SitingDefinition definition, SitedType type, double @Nullable [] burden) {
        ProtectedTable target = targets.get(type.people().id());
        int period = target.frame().periods().indexOf(definition.period());
        double[] people = AccessFigures.demand(target, period);
        List<CandidateSite> sites = new ArrayList<>(definition.candidates());
        List<Integer> fixed = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Offer offer : AccessStage.offers(project, type.people().measureIds())) {
            double places = offer.places(definition.period());
            if (definition.problem() == SitingProblem.CAPACITATED && Double.isNaN(places)) {
                leftOut.add(offer.name());
            } else if (offer.measure().running().touches(definition.period())) {
                add(offer, definition, sites, fixed);
            }
        }
        int[] forbidden = definition.forbidden().stream()
                .mapToInt(id -> definition.candidates().stream()
                        .map(CandidateSite::id)
                        .toList()
                        .indexOf(id))
                .filter(site -> !fixed.contains(site))
                .distinct()
                .toArray();
        PlanePoints areas = Ways.of(project.zoning(type.people().zoningId()));
        PlanePoints points = new PlanePoints(
                sites.stream().mapToDouble(CandidateSite::x).toArray(),
                sites.stream().mapToDouble(CandidateSite::y).toArray());
        WalkingNetwork network = definition.alongNetwork() ? project.network().orElseThrow() : null;
        double limit = definition.problem().isOfWays() ? everywhere(areas, points, network) : type.radius();
        CostPairs pairs = Ways.between(areas, points, limit, network);
        return new SitingCase(
                type,
                sites,
                fixed.stream().mapToInt(Integer::intValue).toArray(),
                forbidden,
                people,
                need(definition, people, burden),
                pairs,
                leftOut);
    }

    /** Puts a site that is there among the sites: at its candidate, by id or place, otherwise behind them. */
    private static void add(Offer offer, SitingDefinition definition, List<CandidateSite> sites, List<Integer> fixed) {
        double places = offer.places(definition.period());
        MeasureSite site = offer.site();
        for (int c = 0; c < definition.candidates().size(); c++) {
            CandidateSite candidate = definition.candidates().get(c);
            boolean same = candidate.id().equals(site.settingUnitId())
                    || Math.hypot(candidate.x() - site.x(), candidate.y() - site.y()) <= SAME_PLACE;
            if (same) {
                if (!fixed.contains(c)) {
                    fixed.add(c);
                    sites.set(c, at(candidate, places));
                } else {
                    sites.set(c, at(candidate, sites.get(c).capacity() + places));
                }
                return;
            }
        }
        fixed.add(sites.size());
        sites.add(new CandidateSite(offer.name(), site.name(), site.x(), site.y(), Double.NaN, places));
    }

    private static CandidateSite at(CandidateSite site, double places) {
        return new CandidateSite(site.id(), site.name(), site.x(), site.y(), site.cost(), places);
    }

    /** A limit that no way in the city exceeds; along a network there is none. */
    private static double everywhere(PlanePoints areas, PlanePoints sites, @Nullable WalkingNetwork network) {
        if (network != null) {
            return Double.MAX_VALUE;
        }
        double[] x = concat(areas.x(), sites.x());
        double[] y = concat(areas.y(), sites.y());
        return 1
                + Math.hypot(
                        Arrays.stream(x).max().orElse(0)
                                - Arrays.stream(x).min().orElse(0),
                        Arrays.stream(y).max().orElse(0)
                                - Arrays.stream(y).min().orElse(0));
    }

    private static double[] concat(double[] a, double[] b) {
        double[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    /**
     * What each person counts: 1, or the burden above the smallest where one is negative, divided by the mean of all people.
     * Units without a score count as the mean.
     */
    static double[] need(SitingDefinition definition, double[] people, double @Nullable [] burden) {
        double[] need = new double[people.length];
        Arrays.fill(need, 1);
        if (!definition.byBurden() || burden == null) {
            return need;
        }
        double least = Math.min(
                0, Arrays.stream(burden).filter(b -> !Double.isNaN(b)).min().orElse(0));
        double sum = 0;
        double known = 0;
        for (int unit = 0; unit < need.length; unit++) {
            if (!Double.isNaN(burden[unit])) {
                sum += people[unit] * (burden[unit] - least);
                known += people[unit];
            }
        }
        for (int unit = 0; unit < need.length && sum > 0; unit++) {
            need[unit] = Double.isNaN(burden[unit]) ? 1 : (burden[unit] - least) * known / sum;
        }
        return need;
    }

    private double @Nullable [] burden(SitingDefinition definition) {
        for (IndexFigures index : indices) {
            if (index.definition().id().equals(definition.indexId())) {
                return Arrays.stream(index.results()
                                .get(project.periods().indexOf(definition.period()))
                                .scores())
                        .map(BurdenIndexLayer::rounded)
                        .toArray();
            }
        }
        return null;
    }
}
