package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.geoserver.catalog.MetadataMap;
import org.junit.jupiter.api.Test;
import org.lebenswelten.geoserver.Mark.Mode;

class MarkTest {

    private final MetadataMap metadata = new MetadataMap();
    private final List<String> edited = new ArrayList<>();
    private String title = "";

    private boolean settle(String planned, Mode mode) {
        edited.clear();
        return Mark.settle(metadata, List.of(Upkeep.of("title", planned, () -> title, v -> title = v)), mode, edited);
    }

    @Test
    void newObjectIsWritten() {
        title = "default";

        assertThat(settle("a", Mode.NEW), is(true));

        assertThat(title, is("a"));
        // SHA-256 of "a": ca978112ca1bbdca...
        assertThat(metadata.get(Mark.WRITTEN, String.class), is("title=ca978112ca1bbdca"));
    }

    @Test
    void whatIsAsPlannedIsNotSaved() {
        settle("a", Mode.NEW);

        assertThat(settle("a", Mode.KEEP_EDITS), is(false));
        assertThat(settle("a", Mode.FORCE), is(false));
    }

    @Test
    void changeOfThePlanIsWritten() {
        settle("a", Mode.NEW);

        assertThat(settle("b", Mode.KEEP_EDITS), is(true));
        assertThat(title, is("b"));
    }

    @Test
    void editStaysUntilItIsForced() {
        settle("a", Mode.NEW);
        title = "edited";

        assertThat(settle("b", Mode.KEEP_EDITS), is(false));
        assertThat(edited, contains("title"));
        assertThat(settle("b", Mode.FORCE), is(true));
        assertThat(title, is("b"));
        assertThat(edited, is(empty()));
    }

    @Test
    void editThatIsAsPlannedIsOursAgain() {
        settle("a", Mode.NEW);
        title = "b";

        assertThat(settle("b", Mode.KEEP_EDITS), is(true));
        assertThat(settle("c", Mode.KEEP_EDITS), is(true));
        assertThat(title, is("c"));
    }

    /** As after an update of the plugin that keeps a property more. */
    @Test
    void propertyThatWasNeverWrittenIsTakenOnlyIfEmpty() {
        assertThat(settle("a", Mode.KEEP_EDITS), is(true));
        assertThat(title, is("a"));

        metadata.remove(Mark.WRITTEN);
        title = "theirs";
        assertThat(settle("a", Mode.KEEP_EDITS), is(false));
        assertThat(edited, contains("title"));
    }

    @Test
    void textIsOursBeforeAndAfterItIsWritten() {
        assertThat(Mark.announce(metadata, "sld", null, "one"), is(true));
        assertThat(Mark.isOurText(metadata, "sld", null), is(true));
        assertThat(Mark.isOurText(metadata, "sld", "one"), is(true));
        assertThat(Mark.announce(metadata, "sld", "one", "one"), is(false));

        assertThat(Mark.announce(metadata, "sld", "one", "two"), is(true));
        // broken off before the file was written, or not
        assertThat(Mark.isOurText(metadata, "sld", "one"), is(true));
        assertThat(Mark.isOurText(metadata, "sld", "two"), is(true));
        assertThat(Mark.isOurText(metadata, "sld", "three"), is(false));
        assertThat(Mark.announce(metadata, "sld", "two", "two"), is(false));
    }
}
