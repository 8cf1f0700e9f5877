package org.lebenswelten.publish.report;

import java.util.List;
import org.lebenswelten.publish.report.brief.BriefPages;
import org.lebenswelten.publish.report.city.CityPages;
import org.lebenswelten.publish.report.data.DownloadPages;
import org.lebenswelten.publish.report.data.ProvenancePages;
import org.lebenswelten.publish.report.indicator.IndicatorPages;
import org.lebenswelten.publish.report.measures.MeasurePages;
import org.lebenswelten.publish.report.quarter.QuarterPages;
import org.lebenswelten.publish.report.table.TablePages;

/** All kinds of pages of the report, in one place. */
final class ReportContents {

    /** The kinds of pages. */
    static final List<ReportPages> ALL = List.of( //
            new CityPages(), //
            new QuarterPages(), //
            new TablePages(), //
            new IndicatorPages(), //
            new MeasurePages(), //
            new BriefPages(), //
            new DownloadPages(), //
            new ProvenancePages(), //
            new HelpPages());

    /** Style sheets in {@code assets}, in this order. */
    static final List<String> STYLES = List.of( //
            "report.css", //
            "measures.css", //
            "sheets.css");

    /** Scripts in {@code assets}, in this order; d3 and the outlines of areas come before them. */
    static final List<String> SCRIPTS = List.of( //
            "figures.js", "sheets.js", "tables.js");

    /** Names of the bundles with texts, without language. */
    static final List<String> BUNDLES = List.of( //
            "texts", //
            "measures", //
            "briefs", //
            "sheets");

    private ReportContents() {}
}
