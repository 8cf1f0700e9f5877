package org.lebenswelten.publish.report.data;

import java.util.List;
import java.util.Locale;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.atlas.Provenance.Digest;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportPage;
import org.lebenswelten.publish.report.ReportPages;
import org.lebenswelten.publish.report.ReportTexts;

/** The page that says what the atlas was made of. */
public final class ProvenancePages implements ReportPages {

    @Override
    public List<ReportPage> of(ReportAtlas atlas, Language language) {
        ReportTexts texts = new ReportTexts(language);
        Provenance provenance = atlas.atlas().provenance();
        DisclosureWords disclosure = new DisclosureWords(atlas, texts);
        DocumentTree lineage = atlas.definition().at("publication").at("lineage");
        ProvenanceView view = new ProvenanceView(
                provenance.program(),
                atlas.atlas().id(),
                atlas.atlas().crs().toString(),
                String.valueOf(Atlas.FORMAT_VERSION),
                lineage.bilingual().map(both -> both.in(language)).orElse(""),
                provenance.inputs().stream().map(ProvenancePages::input).toList(),
                has(provenance, Digest.HMAC_SHA256),
                has(provenance, Digest.WITHHELD),
                new IndexParts(atlas, texts).all(),
                disclosure.rules(),
                disclosure.outcome(),
                disclosure.figures(),
                provenance.settings());
        return List.of(new ReportPage("provenance.html", "provenance", texts.of("nav.provenance"), view));
    }

    private static ProvenanceView.Input input(Provenance.Input input) {
        return new ProvenanceView.Input(
                input.path(),
                "prov.digest." + input.digest().name().toLowerCase(Locale.ROOT),
                input.value() == null ? "" : input.value());
    }

    private static boolean has(Provenance provenance, Digest digest) {
        return provenance.inputs().stream().anyMatch(input -> input.digest() == digest);
    }
}
