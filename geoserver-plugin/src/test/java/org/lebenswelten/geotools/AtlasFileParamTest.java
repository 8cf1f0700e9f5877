package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AtlasFileParamTest {

    private static Object file(Object value) throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("atlas_url", value);
        return AtlasDataStoreFactory.ATLAS.lookUp(parameters);
    }

    @Test
    void takesEveryFormOfALocalFile() throws Exception {
        File expected = new File("/data/city one.gpkg");
        assertThat(file(expected), equalTo(expected));
        assertThat(file(Path.of("/data/city one.gpkg")), equalTo(expected));
        assertThat(file("/data/city one.gpkg"), equalTo(expected));
        assertThat(file(" /data/city one.gpkg "), equalTo(expected));
        assertThat(file("file:/data/city%20one.gpkg"), equalTo(expected));
        assertThat(file("file:///data/city%20one.gpkg"), equalTo(expected));
        assertThat(file("file:///data/city one.gpkg"), equalTo(expected));
        assertThat(file(URI.create("file:/data/city%20one.gpkg")), equalTo(expected));
        assertThat(file(new URL("file:/data/city%20one.gpkg")), equalTo(expected));
        assertThat(AtlasDataStoreFactory.ATLAS.handle("file:/data/city%20one.gpkg"), equalTo(expected));
    }

    @Test
    void keepsRelativePaths() throws Exception {
        assertThat(file("file:lebenswelten/city.gpkg"), equalTo(new File("lebenswelten/city.gpkg")));
        assertThat(file("lebenswelten/city.gpkg"), equalTo(new File("lebenswelten/city.gpkg")));
    }

    @Test
    void doesNotDecodePlainPaths() throws Exception {
        assertThat(file("/data/100%25+1.gpkg"), equalTo(new File("/data/100%25+1.gpkg")));
        assertThat(file("file:/data/1+1.gpkg"), equalTo(new File("/data/1+1.gpkg")));
    }

    @Test
    void isEmptyWithoutValue() throws Exception {
        assertThat(AtlasDataStoreFactory.ATLAS.lookUp(Map.of()), is(nullValue()));
        assertThat(file(null), is(nullValue()));
        assertThat(file(" "), is(nullValue()));
    }

    @Test
    void refusesWhatIsNoLocalFile() {
        for (Object value : new Object[] {
            "https://example.org/city.gpkg", URI.create("s3://bucket/city.gpkg"), "jar:file:/a.jar!/city.gpkg", 7
        }) {
            Throwable thrown = assertThrows(IOException.class, () -> file(value), String.valueOf(value));
            assertThat(thrown.getMessage(), containsString("'atlas_url'"));
            assertThat(thrown.getMessage(), containsString("expected"));
        }
    }

    @Test
    void refusesBrokenEscapes() {
        Throwable thrown = assertThrows(IOException.class, () -> file("file:/data/100%.gpkg"));
        assertThat(thrown.getMessage(), containsString("100%.gpkg"));
    }
}
