package org.lebenswelten.publish.report;

import java.util.List;
import org.lebenswelten.model.Language;

/**
 * Makes the pages of one kind. Both languages must have the same paths. {@link ReportContents} lists all kinds.
 */
public interface ReportPages {

    /**
     * The pages.
     *
     * @param atlas the atlas
     * @param language the language of all texts
     * @return the pages; none if the atlas has nothing to say on the subject
     */
    List<ReportPage> of(ReportAtlas atlas, Language language);

    /**
     * Files that stand beside the pages once for both languages, such as tables to download.
     *
     * @param atlas the atlas
     * @return the files; none unless told otherwise
     */
    default List<ReportFile> files(ReportAtlas atlas) {
        return List.of();
    }
}
