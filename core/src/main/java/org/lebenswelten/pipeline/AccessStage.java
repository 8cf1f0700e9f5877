package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lebenswelten.coverage.access.AccessDefinition;
import org.lebenswelten.coverage.access.AccessFigures;
import org.lebenswelten.coverage.access.AccessMethod;
import org.lebenswelten.coverage.access.AccessPlan;
import org.lebenswelten.coverage.access.AccessResult;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.access.PlanePoints;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.read.Project;
import org.lebenswelten.spatial.network.WalkingNetwork;

/** Computes access to places from published target groups. */
final class AccessStage {

    private static final int LISTED = 12;

    private final Project project;
    private final Map<String, ProtectedTable> targets;

    AccessStage(Project project, Map<String, ProtectedTable> targets) {
        this.project = project;
        this.targets = targets;
    }

    /**
     * Computes all access.
     *
     * @return one a definition whose target group is told
     * @throws DataProblemException if places got lost in computing
     */
    List<AccessFigures> run() {
        List<AccessFigures> figures = new ArrayList<>();
        for (AccessDefinition definition : project.need().access()) {
            ProtectedTable target = targets.get(definition.people().id());
            if (target != null) {
                figures.add(figures(definition, target));
            }
        }
        return figures;
    }

    /** A warning for each access with units whose points lie too far from any way. */
    static List<DataProblem> warnings(List<AccessFigures> figures) {
        return figures.stream()
                .filter(each -> !each.offNetwork().isEmpty())
                .map(each -> DataProblem.of(
                        ProblemCode.UNITS_OFF_NETWORK,
                        Place.ofFile("atlas.yaml")
                                .at("access/" + each.definition().id()),
                        each.definition().id(),
                        each.offNetwork().size(),
                        each.offNetwork().stream()
                                .sorted()
                                .limit(LISTED)
                                .map(unit -> each.target().frame().unitIds().get(unit))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private AccessFigures figures(AccessDefinition definition, ProtectedTable target) {
        List<Offer> offers = offers(project, definition.people().measureIds());
        PlanePoints areas = Ways.of(project.zoning(definition.people().zoningId()));
        AccessPlan plan = definition.plan();
        WalkingNetwork network = definition.alongNetwork() ? project.network().orElseThrow() : null;
        CostPairs toSites = Ways.between(areas, points(offers), plan.limit(), network);
        CostPairs toAreas = plan.method() == AccessMethod.CATCHMENT_RATIO
                ? Ways.between(areas, areas, plan.limit(), network)
                : CostPairs.ofTable(0, new double[areas.size()][0]);
        List<Period> periods = target.frame().periods();
        List<AccessResult> results = new ArrayList<>();
        for (int p = 0; p < periods.size(); p++) {
            double[] demand = AccessFigures.demand(target, p);
            double[] capacity = capacity(offers, periods.get(p));
            try {
                results.add(plan.access(demand, capacity, toSites, toAreas));
            } catch (IllegalStateException lost) {
                throw new DataProblemException(List.of(DataProblem.of(
                        ProblemCode.PLACES_NOT_CONSERVED,
                        Place.ofFile("atlas.yaml").at("access/" + definition.id()),
                        definition.id(),
                        periods.get(p),
                        String.valueOf(lost.getMessage()))));
            }
        }
        return new AccessFigures(
                definition,
                target,
                offers.stream().map(Offer::name).toList(),
                results,
                network == null ? Set.of() : Ways.offNetwork(areas, network));
    }

    /** A site with the measure it belongs to. */
    record Offer(MeasureProfile measure, MeasureSite site) {

        /** What it is called, unique in the project. */
        String name() {
            return measure.id() + "/" + site.id();
        }

        /** Its places in a period: none where the measure does not run, {@code NaN} where not known. */
        double places(Period period) {
            Capacity capacity = site.capacity();
            if (!measure.running().touches(period)) {
                return 0;
            }
            return capacity == null ? Double.NaN : capacity.placesIn(measure.running(), period);
        }
    }

    /** The sites of some measures. */
    static List<Offer> offers(Project project, List<String> measureIds) {
        return project.measures().stream()
                .filter(measure -> measureIds.contains(measure.id()))
                .flatMap(measure -> measure.sites().stream().map(site -> new Offer(measure, site)))
                .toList();
    }

    private static double[] capacity(List<Offer> offers, Period period) {
        double[] capacity = new double[offers.size()];
        Arrays.setAll(capacity, j -> offers.get(j).places(period));
        return capacity;
    }

    private static PlanePoints points(List<Offer> offers) {
        return new PlanePoints(
                offers.stream().mapToDouble(offer -> offer.site().x()).toArray(),
                offers.stream().mapToDouble(offer -> offer.site().y()).toArray());
    }
}
