package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.BoxCox;
import org.lebenswelten.index.Denomination;
import org.lebenswelten.index.Denominator;
import org.lebenswelten.index.ImputationStep;
import org.lebenswelten.index.ImputationStep.OfGroup;
import org.lebenswelten.index.ImputationStep.Simple;
import org.lebenswelten.index.ImputationStep.Typical;
import org.lebenswelten.index.Logarithm;
import org.lebenswelten.index.OutlierTreatment;
import org.lebenswelten.index.PercentileLimits;
import org.lebenswelten.index.Preparation;
import org.lebenswelten.index.QuantileDefinition;
import org.lebenswelten.index.TreatmentStep;
import org.lebenswelten.index.Untreated;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;

/** Reads what is done to an indicator before it is normalised. */
final class PreparationReader {

    private static final Set<String> NOTHING = Set.of();

    private final YamlNode index;
    private final Declared<Indicator> indicators;
    private final Declared<Zoning> zonings;
    private final IndexProblems problems;

    /**
     * A reader.
     *
     * @param index the index, whose options hold for indicators that state none
     * @param indicators all indicators
     * @param zonings all zonings
     * @param problems where to report
     */
    PreparationReader(
            YamlNode index, Declared<Indicator> indicators, Declared<Zoning> zonings, IndexProblems problems) {
        this.index = index;
        this.indicators = indicators;
        this.zonings = zonings;
        this.problems = problems;
    }

    /**
     * Reads the preparation of an indicator.
     *
     * @param entry its entry among the children of a node
     * @return the preparation; any where it is faulty
     */
    Preparation read(YamlNode entry) {
        YamlNode imputation = (entry.has("imputation") ? entry : index).find("imputation");
        YamlNode treatment = (entry.has("treatment") ? entry : index).find("treatment");
        return new Preparation(
                denominator(entry.find("denominator")),
                imputation == null ? Simple.NONE : imputation(imputation),
                treatment == null ? Untreated.NONE : treatment(treatment));
    }

    /**
     * The zonings that hold the units of the zoning of the index.
     *
     * @return their ids, the finest first
     */
    List<String> coarser() {
        List<String> ids = new ArrayList<>();
        Zoning zoning = zonings.thing(index.text("zoning"));
        while (zoning != null && zoning.parentZoningId() != null) {
            ids.add(zoning.parentZoningId());
            zoning = zonings.thing(zoning.parentZoningId());
        }
        return ids;
    }

    /**
     * Checks that a zoning holds the units of the zoning of the index.
     *
     * @param reference the value that names it
     */
    void requireCoarser(YamlNode reference) {
        Zoning zoning = zonings.find(reference);
        if (zoning == null) {
            problems.spoil();
        } else if (!coarser().contains(reference.text())) {
            problems.add(ProblemCode.ZONING_NOT_COARSER, reference, index.text("zoning"), ProblemLog.listed(coarser()));
        }
    }

    private @Nullable Denominator denominator(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        YamlNode reference = node.at("indicator");
        Indicator indicator = indicators.find(reference);
        if (indicator == null) {
            problems.spoil();
        } else if (!indicator.zoningId().equals(index.text("zoning"))) {
            problems.add(ProblemCode.OTHER_ZONING, reference, indicator.zoningId(), index.text("zoning"));
        }
        return new Denominator(reference.text(), new Denomination(node.number("per", 1)));
    }

    private ImputationStep imputation(YamlNode node) {
        if (!node.json().isObject()) {
            return node.constant(Simple.class);
        }
        requireCoarser(node.at("zoning"));
        return new OfGroup(node.at("method").constant(Typical.class), node.text("zoning"));
    }

    private TreatmentStep treatment(YamlNode node) {
        MethodOptions options = new MethodOptions(node, problems);
        switch (options.method()) {
            case "winsorise" -> {
                options.know(NOTHING, "skewness", "kurtosis", "count");
                OutlierTreatment usual = OutlierTreatment.withDefaults();
                return new OutlierTreatment(
                        options.number("skewness", usual.skewnessLimit()),
                        options.number("kurtosis", usual.kurtosisLimit()),
                        options.integer("count", usual.allowedCount()));
            }
            case "percentiles" -> {
                options.know(NOTHING, "lower", "upper", "quantile");
                double lower = options.number("lower", 0);
                double upper = options.number("upper", 1);
                return options.areAscending("lower", lower, "upper", upper)
                        ? new PercentileLimits(lower, upper, options.constant("quantile", QuantileDefinition.HF7))
                        : Untreated.NONE;
            }
            case "log" -> {
                options.know(NOTHING);
                return Logarithm.NATURAL;
            }
            case "shiftedLog" -> {
                options.know(NOTHING);
                return Logarithm.SHIFTED;
            }
            case "boxCox" -> {
                options.know(NOTHING, "lambda");
                return new BoxCox(options.number("lambda"));
            }
            default -> {
                options.know(NOTHING);
                return Untreated.NONE;
            }
        }
    }
}
