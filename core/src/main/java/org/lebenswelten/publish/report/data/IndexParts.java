package org.lebenswelten.publish.report.data;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.PagePath;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportTexts;

/** How indices are put together, in words, from the definition. */
final class IndexParts {

    private static final int HUNDRED = 100;

    private final ReportAtlas atlas;
    private final ReportTexts texts;

    IndexParts(ReportAtlas atlas, ReportTexts texts) {
        this.atlas = atlas;
        this.texts = texts;
    }

    List<ProvenanceView.IndexPart> all() {
        return atlas.indices().stream().map(this::of).toList();
    }

    private ProvenanceView.IndexPart of(ReportIndex index) {
        DocumentTree stated = atlas.definition().at("indices").withId(index.id());
        List<ProvenanceView.Line> lines = new ArrayList<>();
        method(lines, stated, "normalisation");
        method(lines, stated, "aggregation");
        method(lines, stated, "weights");
        share(lines, stated, "minimumShare");
        share(lines, stated, "worstShare");
        stated.at("preset").text().ifPresent(preset -> lines.add(line("preset", preset)));
        return new ProvenanceView.IndexPart(
                index.title().in(texts.language()), index.description().in(texts.language()), lines, branches(stated));
    }

    /** A method in words where there are any, otherwise as the definition calls it. */
    private void method(List<ProvenanceView.Line> lines, DocumentTree stated, String what) {
        DocumentTree method = stated.at(what);
        method.text().or(() -> method.at("method").text()).ifPresent(name -> {
            String key = "prov." + what + "." + name;
            lines.add(line(what, texts.keys(key).contains(key) ? texts.of(key) : name));
        });
    }

    private void share(List<ProvenanceView.Line> lines, DocumentTree stated, String what) {
        double share = stated.at(what).number();
        if (!Double.isNaN(share)) {
            lines.add(line(what, percent(share)));
        }
    }

    private ProvenanceView.Line line(String what, String value) {
        return new ProvenanceView.Line(texts.of("prov.index." + what), value);
    }

    private List<ProvenanceView.Branch> branches(DocumentTree stated) {
        List<DocumentTree> children = stated.at("children").elements();
        double all = weight(children);
        List<ProvenanceView.Branch> branches = new ArrayList<>();
        for (DocumentTree child : children) {
            String dimension = child.at("dimension").text().orElse("");
            DocumentTree defined = stated.at("dimensions").withId(dimension);
            List<DocumentTree> leaves = defined.at("children").elements();
            double within = weight(leaves);
            branches.add(new ProvenanceView.Branch(
                    dimension.isEmpty()
                            ? indicator(child.at("indicator").text().orElse(""))
                            : title(defined, dimension),
                    percent(weight(child) / all),
                    leaves.stream().map(leaf -> leaf(stated, leaf, within)).toList()));
        }
        return branches;
    }

    private ProvenanceView.Leaf leaf(DocumentTree stated, DocumentTree leaf, double within) {
        String id = leaf.at("indicator").text().orElse("");
        String dimension = leaf.at("dimension").text().orElse("");
        return new ProvenanceView.Leaf(
                id.isEmpty() ? title(stated.at("dimensions").withId(dimension), dimension) : indicator(id),
                PagePath.of("indicators", id.isEmpty() ? "-" : id),
                percent(weight(leaf) / within));
    }

    private String indicator(String id) {
        return title(atlas.definition().at("indicators").withId(id), id);
    }

    private String title(DocumentTree stated, String id) {
        return stated.at("title")
                .bilingual()
                .map(both -> both.in(texts.language()))
                .orElse(id);
    }

    private String percent(double share) {
        double percent = share * HUNDRED;
        return texts.of("percent", texts.number(percent, Math.abs(percent - Math.rint(percent)) < 0.05 ? 0 : 1));
    }

    private static double weight(List<DocumentTree> children) {
        return children.stream().mapToDouble(IndexParts::weight).sum();
    }

    private static double weight(DocumentTree child) {
        double weight = child.at("weight").number();
        return Double.isNaN(weight) ? 1 : weight;
    }
}
