package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lebenswelten.atlas.BurdenIndexLayer;
import org.lebenswelten.coverage.MeasureCoverage;
import org.lebenswelten.coverage.access.AccessFigures;
import org.lebenswelten.coverage.access.AccessFlag;
import org.lebenswelten.coverage.equity.CriterionKind;
import org.lebenswelten.coverage.equity.PriorityComputation;
import org.lebenswelten.coverage.equity.PriorityDefinition;
import org.lebenswelten.coverage.equity.PriorityFigures;
import org.lebenswelten.coverage.equity.PriorityFigures.Columns;
import org.lebenswelten.coverage.equity.WeightedCriterion;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Period;
import org.lebenswelten.read.Project;

/**
 * Holds burden against coverage or access. What goes in is what the layers of these show, so nothing else can come out.
 */
final class PriorityStage {

    private static final double PER_CENT = 100;

    private final Project project;
    private final List<IndexFigures> indices;
    private final ProtectStage.Protected figures;
    private final List<AccessFigures> access;

    PriorityStage(
            Project project, List<IndexFigures> indices, ProtectStage.Protected figures, List<AccessFigures> access) {
        this.project = project;
        this.indices = indices;
        this.figures = figures;
        this.access = access;
    }

    /** The figures of each priority whose coverage or access is told. */
    List<PriorityFigures> run() {
        return project.need().priorities().stream()
                .flatMap(definition -> of(definition).stream())
                .toList();
    }

    private Optional<PriorityFigures> of(PriorityDefinition definition) {
        List<Columns> columns = definition.isAccess() ? ofAccess(definition) : ofCoverage(definition);
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PriorityComputation(definition).of(project.periods(), columns, indicators(definition)));
    }

    private List<Columns> ofCoverage(PriorityDefinition definition) {
        List<Columns> columns = new ArrayList<>();
        for (MeasureCoverage coverage : figures.coverages()) {
            if (coverage.definition().id().equals(definition.ofId())) {
                ProtectedTable share = coverage.reach().reachedShare();
                for (int p = 0; p < project.periods().size(); p++) {
                    double[] people = coverage.reach().target().values(p);
                    double[] value = share.values(p);
                    double[] served = new double[people.length];
                    List<String> flags = new ArrayList<>();
                    for (int u = 0; u < people.length; u++) {
                        served[u] = people[u] * value[u] / PER_CENT;
                        flags.add(share.flag(share.frame().cell(u, p)).code());
                    }
                    columns.add(new Columns(burden(definition, p), people, value, served, flags));
                }
            }
        }
        return columns;
    }

    private List<Columns> ofAccess(PriorityDefinition definition) {
        List<Columns> columns = new ArrayList<>();
        for (AccessFigures each : access) {
            if (each.definition().id().equals(definition.ofId())) {
                for (int p = 0; p < project.periods().size(); p++) {
                    double[] people = each.target().values(p);
                    double[] value = new double[people.length];
                    double[] places = new double[people.length];
                    List<String> flags = new ArrayList<>();
                    for (int u = 0; u < people.length; u++) {
                        AccessFlag flag = each.flag(u, p);
                        boolean known = flag == AccessFlag.OK || (flag == AccessFlag.NO_SUPPLY && people[u] > 0);
                        places[u] = known ? each.places(u, p) : Double.NaN;
                        value[u] = PER_CENT * places[u] / people[u];
                        flags.add(flag.code());
                    }
                    columns.add(new Columns(burden(definition, p), people, value, places, flags));
                }
            }
        }
        return columns;
    }

    /** The scores as they are published. */
    private double[] burden(PriorityDefinition definition, int period) {
        IndexFigures index = indices.stream()
                .filter(each -> each.definition().id().equals(definition.indexId()))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(index.results().get(period).scores())
                .map(BurdenIndexLayer::rounded)
                .toArray();
    }

    private List<Map<String, double[]>> indicators(PriorityDefinition definition) {
        IndexColumns columns = new IndexColumns(project, figures.tables());
        List<Map<String, double[]>> all = new ArrayList<>();
        for (Period period : project.periods()) {
            Map<String, double[]> values = new LinkedHashMap<>();
            for (WeightedCriterion criterion : definition.criteria()) {
                if (criterion.kind() == CriterionKind.INDICATOR) {
                    boolean turned = project.indicator(criterion.id())
                            .orElseThrow()
                            .direction()
                            .equals(Direction.LOWER_IS_WORSE);
                    values.put(
                            criterion.id(),
                            Arrays.stream(columns.values(criterion.id(), period))
                                    .map(value -> turned ? 0 - value : value)
                                    .toArray());
                }
            }
            all.add(values);
        }
        return all;
    }
}
