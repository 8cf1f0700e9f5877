package org.lebenswelten.publish.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportTexts;

/** Rules and outcome of disclosure control in words, from the settings of the atlas and its document {@code disclosure}. */
final class DisclosureWords {

    private static final List<String> RULES = List.of(
            "minimumDenominator", "minimumNumerator", "minimumComplement", "interval", "countRounding", "decimals");

    private final Map<String, String> settings;
    private final DocumentTree report;
    private final ReportTexts texts;

    DisclosureWords(ReportAtlas atlas, ReportTexts texts) {
        this.settings = atlas.atlas().provenance().settings();
        this.report = atlas.document("disclosure").orElseGet(() -> DocumentTree.of("{}"));
        this.texts = texts;
    }

    /** The rules that hold unless an indicator has stricter ones. */
    List<String> rules() {
        List<String> rules = new ArrayList<>();
        for (String rule : RULES) {
            String value = settings.getOrDefault("disclosure." + rule, "");
            if (value.matches("[0-9]{1,9}") && applies(rule, Integer.parseInt(value))) {
                rules.add(texts.of("prov.rule." + rule, Integer.parseInt(value)));
            }
        }
        String zero = settings.getOrDefault("disclosure.zero", "");
        if (zero.equals("SUPPRESS")) {
            rules.add(texts.of("prov.rule.zero"));
        }
        return rules;
    }

    /** Rules that change nothing are not told. */
    private static boolean applies(String rule, int value) {
        return switch (rule) {
            case "countRounding" -> value > 1;
            case "decimals" -> true;
            default -> value > 0;
        };
    }

    /** What it did, in sentences. */
    List<String> outcome() {
        List<String> said = new ArrayList<>();
        double published = report.at("cells").at("published").number();
        double withheld = report.at("cells").at("withheld").number();
        if (published + withheld > 0) {
            said.add(texts.of(
                    "prov.outcome.cells",
                    texts.number(published + withheld, 0),
                    texts.number(withheld, 0),
                    texts.of("percent", texts.number(100 * withheld / (published + withheld), 1))));
        }
        double narrowest = report.at("interval").at("narrowest").number();
        if (narrowest >= 0) {
            said.add(texts.of("prov.outcome.interval", texts.number(narrowest, 0)));
        }
        double lost = report.at("information").at("lostPercent").number();
        if (!Double.isNaN(lost)) {
            said.add(texts.of("prov.outcome.lost", texts.of("percent", texts.number(lost, 1))));
        }
        if (report.at("information").at("provenMinimal").isTrue()) {
            said.add(texts.of("prov.outcome.minimal"));
        }
        DocumentTree pooling = report.at("pooling");
        if (pooling.at("withheldAfter").number() >= 0) {
            said.add(texts.of(
                    "prov.outcome.pooling",
                    texts.number(pooling.at("areas").number(), 0),
                    texts.number(pooling.at("periods").number(), 0),
                    texts.number(pooling.at("withheldAfter").number(), 0),
                    texts.number(withheld, 0),
                    texts.of(
                            "percent",
                            texts.number(pooling.at("lostPercentAfter").number(), 1))));
        } else if (pooling.isPresent() && withheld > 0) {
            said.add(texts.of("prov.outcome.noPooling"));
        }
        return said;
    }

    /** What it did, in figures; those that are not told are left out. */
    List<ProvenanceView.Line> figures() {
        List<ProvenanceView.Line> lines = new ArrayList<>();
        DocumentTree cells = report.at("cells");
        count(lines, "published", cells.at("published"));
        count(lines, "withheld", cells.at("withheld"));
        about(lines, "primary", cells.at("primaryAbout"));
        about(lines, "complementary", cells.at("complementaryAbout"));
        count(lines, "unreliable", cells.at("unreliable"));
        percent(lines, "lost", report.at("information").at("lostPercent"));
        percent(lines, "lostForOthers", report.at("information").at("lostForOthersPercent"));
        percent(lines, "gap", report.at("information").at("gapPercent"));
        if (report.at("pooling").at("withheldAfter").number() >= 0) {
            count(lines, "pooling.areas", report.at("pooling").at("areas"));
            count(lines, "pooling.periods", report.at("pooling").at("periods"));
            count(lines, "pooling.withheld", report.at("pooling").at("withheldAfter"));
            percent(lines, "pooling.lost", report.at("pooling").at("lostPercentAfter"));
        }
        count(lines, "ages.rounded", report.at("figuresByAge").at("rounded"));
        count(lines, "ages.withoutLimits", report.at("figuresByAge").at("withoutLimits"));
        count(lines, "ages.withheld", report.at("figuresByAge").at("withheld"));
        return lines;
    }

    private void count(List<ProvenanceView.Line> lines, String key, DocumentTree number) {
        add(lines, key, number, texts.number(number.number(), 0));
    }

    private void about(List<ProvenanceView.Line> lines, String key, DocumentTree number) {
        add(lines, key, number, texts.of("about", texts.number(number.number(), 0)));
    }

    private void percent(List<ProvenanceView.Line> lines, String key, DocumentTree number) {
        add(lines, key, number, texts.of("percent", texts.number(number.number(), 1)));
    }

    private void add(List<ProvenanceView.Line> lines, String key, DocumentTree number, String value) {
        if (number.isPresent()) {
            lines.add(new ProvenanceView.Line(texts.of("prov.figure." + key), value));
        }
    }
}
