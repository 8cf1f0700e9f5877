package org.lebenswelten.publish.report;

import java.util.Arrays;
import java.util.List;
import org.lebenswelten.model.Language;

/** The page that says how to read the others. */
final class HelpPages implements ReportPages {

    @Override
    public List<ReportPage> of(ReportAtlas atlas, Language language) {
        ReportTexts texts = new ReportTexts(language);
        View view = new View(Arrays.stream(ValueFlag.values())
                .filter(flag -> flag != ValueFlag.PUBLISHED)
                .toList());
        return List.of(new ReportPage("help.html", "help", texts.of("help.title"), view));
    }

    /**
     * What the page says.
     *
     * @param gaps why a value may not be there
     */
    public record View(List<ValueFlag> gaps) {}
}
