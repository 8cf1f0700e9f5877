package org.lebenswelten.publish.report;

import java.util.Arrays;
import java.util.List;
import org.lebenswelten.model.Language;

/** The page that says how to read the others. */
final class HelpPages implements ReportPages {

    /** What is explained; the texts are {@code help.<topic>} and {@code help.<topic>.title}. */
    private static final List<String> TOPICS = List.of(
            "index",
            "overlap",
            "range",
            "comparison",
            "rank",
            "spine",
            "trend",
            "coverage",
            "small",
            "misuse",
            "print");

    @Override
    public List<ReportPage> of(ReportAtlas atlas, Language language) {
        List<ValueFlag> gaps = Arrays.stream(ValueFlag.values())
                .filter(flag -> flag != ValueFlag.PUBLISHED)
                .toList();
        String title = new ReportTexts(language).of("help.title");
        return List.of(new ReportPage("help.html", "help", title, new View(TOPICS, gaps)));
    }

    /**
     * What the page says.
     *
     * @param topics names of the topics in texts
     * @param gaps why a value may not be there
     */
    public record View(List<String> topics, List<ValueFlag> gaps) {}
}
