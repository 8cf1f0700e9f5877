package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.DisclosureReport;

/** Writes the report of disclosure control as JSON; a number that is not told is null. */
public final class DisclosureReportWriter {

    private static final int FORMAT = 1;

    private DisclosureReportWriter() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @return JSON
     */
    public static String write(DisclosureReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.putObject("cells")
                .put("published", report.published())
                .put("withheld", report.withheld())
                .put("unreliable", report.unreliable())
                .put("primaryAbout", boxed(report.primary()))
                .put("complementaryAbout", boxed(report.complementary()));
        ObjectNode information = root.putObject("information");
        information
                .putObject("measure")
                .put("de", "Summe über die Werte: Wurzel aus der Zahl der Personen dahinter")
                .put("en", "sum over values: square root of the number of people behind");
        information
                .put("lostPercent", report.lostPercent())
                .put(
                        "lostForOthersPercent",
                        report.lostForOthersPercent().isPresent()
                                ? Double.valueOf(report.lostForOthersPercent().getAsDouble())
                                : null)
                .put("gapPercent", report.gapPercent())
                .put("provenMinimal", report.provenMinimal());
        root.putObject("interval")
                .put("narrowest", report.narrowestInterval())
                .put("demanded", report.demandedInterval());
        root.putObject("pooling")
                .put("areas", report.pooling().areas())
                .put("periods", report.pooling().periods())
                .put("withheldAfter", report.pooling().withheldAfter())
                .put("lostPercentAfter", report.pooling().lostPercentAfter());
        root.putObject("figuresByAge")
                .put("rounded", report.ages().rounded())
                .put("withoutLimits", report.ages().withoutLimits())
                .put("withheld", report.ages().withheld());
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
