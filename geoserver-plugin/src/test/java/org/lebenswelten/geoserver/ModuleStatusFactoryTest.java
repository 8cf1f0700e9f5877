package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.geoserver.platform.ModuleStatusImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleStatusFactoryTest {

    @TempDir
    private Path directory;

    /** As in GeoServer 3. */
    public enum Category {
        CORE,
        EXTENSION,
        PENDING,
        COMMUNITY
    }

    /** As in GeoServer 3. */
    public static class WithCategory {

        private @Nullable Category category;

        /** Keeps it. */
        public void setCategory(Category value) {
            category = value;
        }
    }

    /** Categories that we do not know. */
    public static class WithOther {

        private Thread.@Nullable State state;

        /** Keeps it. */
        public void setCategory(Thread.State value) {
            state = value;
        }
    }

    @Test
    void categoryIsSetWhereThereIsOne() {
        WithCategory status = new WithCategory();

        ModuleStatusFactory.setCategory(status);

        assertThat(status.category, is(Category.COMMUNITY));
    }

    @Test
    void otherCategoriesAreAFault() {
        WithOther status = new WithOther();

        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> ModuleStatusFactory.setCategory(status));

        assertThat(e.getMessage(), containsString("expected a constant COMMUNITY"));
        assertThat(status.state, is(nullValue()));
    }

    /** As in GeoServer 2. */
    @Test
    void entryWithoutCategoryIsWhole() {
        ModuleStatusImpl status = ModuleStatusFactory.of(new TestService(directory, Map.of()).service());

        assertThat(status.getModule(), is("gs-lebenswelten"));
        assertThat(status.getName(), is("Lebenswelten"));
        assertThat(status.isEnabled(), is(true));
        assertThat(status.getComponent().isPresent(), is(true));
        assertThat(status.getVersion().isPresent(), is(true));
        assertThat(status.getDocumentation().isPresent(), is(true));
        assertThat(status.getMessage().orElseThrow(), containsString("For GeoServer 2.27 to 3.1, tried in 3.1."));
    }
}
