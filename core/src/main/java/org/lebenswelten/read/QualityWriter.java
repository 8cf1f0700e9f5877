package org.lebenswelten.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.GoodPracticeStage;
import org.lebenswelten.measure.quality.Completeness;
import org.lebenswelten.measure.quality.FindingLevel;
import org.lebenswelten.measure.quality.MeasureQuality;
import org.lebenswelten.measure.quality.PhaseProof;
import org.lebenswelten.measure.quality.ProfileBlock;
import org.lebenswelten.measure.quality.Progress;
import org.lebenswelten.measure.quality.ProgressState;
import org.lebenswelten.measure.quality.QualityFinding;
import org.lebenswelten.measure.quality.SmartScore;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;

/**
 * Writes the document {@code measures.quality}: a table over all measures, and each measure with its blocks, criteria, phases,
 * stages of good practice and findings. Shares and progress have four decimals; what is missing is null.
 */
public final class QualityWriter {

    private QualityWriter() {}

    /**
     * Writes the document.
     *
     * @param issued day of issue, to which ages are counted
     * @param measures what the check says of each measure
     * @return JSON
     */
    public static String write(LocalDate issued, List<MeasureQuality> measures) {
        ObjectNode root = ProfileJson.document(Words.of("measures.quality"), columns());
        root.put("issued", issued.toString());
        ArrayNode list = root.putArray("measures");
        for (MeasureQuality quality : measures) {
            ProfileJson.row(root, row(quality));
            write(quality, list.addObject());
        }
        return ProfileJson.write(root);
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("measure", "must", "all"));
        for (ProfileBlock block : ProfileBlock.values()) {
            columns.add(code(block) + "_must");
            columns.add(code(block) + "_all");
        }
        columns.addAll(List.of("smart", "criteria"));
        for (ProgressState state : ProgressState.values()) {
            columns.add(code(state));
        }
        columns.addAll(List.of("proof", "age_days", "errors", "warnings"));
        return columns;
    }

    private static List<@Nullable Object> row(MeasureQuality quality) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(quality.measureId());
        row.add(quality.total().mustShare());
        row.add(quality.total().share());
        for (Completeness block : quality.blocks().values()) {
            row.add(block.mustShare());
            row.add(block.share());
        }
        row.add(quality.smartShare());
        row.add(quality.smart().size());
        for (ProgressState state : ProgressState.values()) {
            row.add(quality.progress().stream()
                    .filter(progress -> progress.state() == state)
                    .count());
        }
        row.add(quality.proofShare());
        row.add(quality.ageDays());
        row.add(quality.count(FindingLevel.ERROR));
        row.add(quality.count(FindingLevel.WARNING));
        return row;
    }

    private static void write(MeasureQuality quality, ObjectNode measure) {
        measure.put("id", quality.measureId()).put("ageDays", quality.ageDays());
        ArrayNode blocks = measure.putArray("completeness");
        quality.blocks().forEach((block, completeness) -> blocks.addObject()
                .put("block", code(block))
                .put("must", completeness.must())
                .put("mustFilled", completeness.mustFilled())
                .put("should", completeness.should())
                .put("shouldFilled", completeness.shouldFilled())
                .set("title", ProfileJson.text(block.title())));
        ArrayNode criteria = measure.putArray("criteria");
        for (int i = 0; i < quality.smart().size(); i++) {
            criterion(quality.smart().get(i), quality.progress().get(i), criteria.addObject());
        }
        ArrayNode phases = measure.putArray("phases");
        for (PhaseProof proof : quality.proofs()) {
            ObjectNode phase = phases.addObject().put("phase", code(proof.phase()));
            ProfileJson.texts(
                    phase,
                    "expected",
                    proof.expected().stream().map(QualityWriter::code).toList());
            ProfileJson.texts(
                    phase,
                    "missing",
                    proof.missing().stream().map(QualityWriter::code).toList());
        }
        ArrayNode stages = measure.putArray("goodPractice");
        for (GoodPracticeStage stage : quality.goodPractice()) {
            ProfileJson.put(
                    stages.addObject()
                            .put("criterion", stage.criterion())
                            .put("stage", stage.stage())
                            .put("maxStage", stage.maxStage())
                            .put("edition", stage.edition()),
                    "share",
                    stage.share());
        }
        ArrayNode findings = measure.putArray("findings");
        quality.findings().forEach(finding -> finding(finding, findings.addObject()));
    }

    private static void criterion(SmartScore smart, Progress progress, ObjectNode criterion) {
        criterion.put("id", smart.criterionId());
        criterion
                .putObject("smart")
                .put("points", smart.points())
                .put("indicator", smart.indicator())
                .put("unit", smart.unit())
                .put("baseline", smart.baseline())
                .put("target", smart.target())
                .put("dueDate", smart.dueDate())
                .put("source", smart.source());
        ProfileJson.put(criterion, "progress", progress.value());
        ProfileJson.put(criterion, "timeGone", progress.timeGone());
        criterion.put("state", code(progress.state()));
        criterion.set("stateTitle", ProfileJson.text(progress.state().title()));
    }

    private static void finding(QualityFinding finding, ObjectNode object) {
        object.put("level", code(finding.level()))
                .put("code", finding.problem().code().id())
                .put("at", finding.problem().place().at());
        object.putObject("text")
                .put("de", new ProblemTexts(Language.DE).rule(finding.problem()))
                .put("en", new ProblemTexts(Language.EN).rule(finding.problem()));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
