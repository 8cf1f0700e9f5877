package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.TreeSet;
import org.geoserver.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.geotools.AtlasDataStoreFactory;
import org.objectweb.asm.Type;

/**
 * One jar runs in GeoServer 2.27 and 3.1 if all that it links to stands in both. The lists of members were written by
 * {@code javap -public} over the real jars.
 */
class GeoServerLinksTest {

    /** Absent in one of the two, or of another version there. */
    static final List<String> FORBIDDEN = List.of(
            "javax.servlet.",
            "jakarta.servlet.",
            "org.apache.wicket.",
            "javax.media.jai.",
            "org.eclipse.imagen.",
            "it.geosolutions.jaiext.",
            "net.sf.json.",
            "org.kordamp.json.",
            "com.fasterxml.jackson.",
            "tools.jackson.",
            "org.apache.http.",
            "org.apache.commons.httpclient.",
            "org.apache.hc.",
            "javax.mail.",
            "jakarta.mail.",
            "org.apache.commons.math3.",
            "org.apache.commons.lang.");

    @ParameterizedTest
    @ValueSource(strings = {"2.27", "3.1"})
    void everyMemberStandsInBothVersions(String version) throws IOException {
        RecordedApi api = RecordedApi.read(ReferenceData.path("geoserver/api-" + version + ".txt"));
        requireMembers(ClassLinks.besides(PublisherService.class), api);
    }

    /** Fails unless the list has each type and member of GeoServer that classes name. */
    static void requireMembers(ClassLinks links, RecordedApi api) {
        TreeSet<String> missing = new TreeSet<>();
        int checked = 0;
        for (String link : links.members) {
            String[] parts = link.split(" ", 2);
            if (parts[0].startsWith("org.geoserver.")) {
                checked++;
                if (!api.has(parts[0], parts[1])) {
                    missing.add(link);
                }
            }
        }
        for (String type : links.types) {
            if (type.startsWith("org.geoserver.") && !api.names(type)) {
                missing.add(type);
            }
        }
        assertThat(missing, is(empty()));
        assertThat(checked, greaterThan(80));
    }

    /** The signatures we compile against say nothing that the real ones do not say. */
    @ParameterizedTest
    @ValueSource(strings = {"2.27", "3.1"})
    void everySignatureStandsInBothVersions(String version) throws IOException {
        RecordedApi api = RecordedApi.read(ReferenceData.path("geoserver/api-" + version + ".txt"));
        TreeSet<String> missing = new TreeSet<>();
        int checked = 0;
        for (String name : ClassLinks.besides(Catalog.class).types) {
            if (!name.startsWith("org.geoserver.") || !api.names(name)) {
                continue;
            }
            Class<?> type = load(name);
            if (type.isEnum()) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    checked++;
                    if (!api.has(name, method.getName() + " " + Type.getMethodDescriptor(method))) {
                        missing.add(name + " " + method);
                    }
                }
            }
        }
        assertThat(missing, is(empty()));
        assertThat(checked, greaterThan(150));
    }

    @Test
    void nothingIsNamedThatOneOfThemLacks() throws IOException {
        ClassLinks links = ClassLinks.besides(PublisherService.class);
        TreeSet<String> found = new TreeSet<>();
        for (String type : links.types) {
            if (FORBIDDEN.stream().anyMatch(type::startsWith)) {
                found.add(type);
            }
        }
        assertThat(found, is(empty()));
        // the search sees annotations and what stands in code
        assertThat(links.types, hasItem("org.springframework.web.bind.annotation.PathVariable"));
        assertThat(links.types, hasItem("org.geoserver.catalog.DimensionDefaultValueSetting$Strategy"));
    }

    /** The store needs GeoTools only. */
    @Test
    void storeKnowsNothingOfServerAndSpring() throws IOException {
        TreeSet<String> named = ClassLinks.below(AtlasDataStoreFactory.class).types;

        assertThat(named, hasItem("org.geotools.api.data.DataStoreFactorySpi"));
        assertThat(
                named.stream()
                        .filter(t -> t.startsWith("org.geoserver.")
                                || t.startsWith("org.springframework.")
                                || t.startsWith("org.lebenswelten.geoserver."))
                        .toList(),
                is(empty()));
    }

    /** A member that differs between the two is told apart, so the lists are read as they should be. */
    @Test
    void differencesOfTheListsAreSeen() throws IOException {
        RecordedApi old = RecordedApi.read(ReferenceData.path("geoserver/api-2.27.txt"));
        RecordedApi now = RecordedApi.read(ReferenceData.path("geoserver/api-3.1.txt"));
        String category = "getCategory ()Lorg/geoserver/platform/ModuleStatus$Category;";

        assertThat(old.has("org.geoserver.platform.ModuleStatusImpl", category), is(false));
        assertThat(now.has("org.geoserver.platform.ModuleStatusImpl", category), is(true));
        // inherited, and erased: <T extends StoreInfo> T getStore(String, Class<T>)
        assertThat(old.has("org.geoserver.catalog.LayerInfo", "getTitle ()Ljava/lang/String;"), is(true));
        assertThat(
                old.has(
                        "org.geoserver.catalog.Catalog",
                        "getStore (Ljava/lang/String;Ljava/lang/Class;)Lorg/geoserver/catalog/StoreInfo;"),
                is(true));
        assertThat(old.has("org.geoserver.catalog.Keyword", "<init> (Ljava/lang/String;)V"), is(true));
        assertThat(old.names("org.geoserver.nothing.Here"), is(not(true)));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Catalog.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
