package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.publish.GeoPackageWriter;

/**
 * The finished jar, with relocated libraries, beside what the webapps of GeoServer 2.27 and 3.1 have: the lists of their jars
 * were written from {@code WEB-INF/lib} of both.
 */
class PluginJarIT {

    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));

    /** Packages that the plugin may name, and the jar of both webapps that has them. The longest package counts. */
    private static final Map<String, String> SUPPLIED = Map.ofEntries(
            Map.entry("org.geotools.api.", "gt-api"),
            Map.entry("org.geotools.util.", "gt-metadata"),
            Map.entry("org.geotools.metadata.", "gt-metadata"),
            Map.entry("org.geotools.data.", "gt-main"),
            Map.entry("org.geotools.feature.", "gt-main"),
            Map.entry("org.geotools.filter.", "gt-main"),
            Map.entry("org.geotools.factory.", "gt-main"),
            Map.entry("org.geotools.geometry.", "gt-main"),
            Map.entry("org.geotools.process.", "gt-process"),
            Map.entry("org.geotools.referencing.", "gt-referencing"),
            Map.entry("org.locationtech.jts.", "jts-core"),
            Map.entry("javax.measure.", "unit-api"),
            Map.entry("org.sqlite.", "sqlite-jdbc"),
            Map.entry("org.slf4j.", "slf4j-api"),
            Map.entry("org.jspecify.annotations.", "jspecify"),
            Map.entry("org.springframework.core.", "spring-core"),
            Map.entry("org.springframework.util.", "spring-core"),
            Map.entry("org.springframework.beans.", "spring-beans"),
            Map.entry("org.springframework.context.", "spring-context"),
            Map.entry("org.springframework.stereotype.", "spring-context"),
            Map.entry("org.springframework.http.", "spring-web"),
            Map.entry("org.springframework.web.", "spring-web"),
            Map.entry("org.geoserver.catalog.", "gs-main"),
            Map.entry("org.geoserver.config.", "gs-main"),
            Map.entry("org.geoserver.platform.", "gs-platform"),
            Map.entry("org.geoserver.gwc.", "gs-gwc"));

    /** All that is used of sqlite-jdbc, with the same descriptors in 3.41.2.2 (2.27), 3.50.3.0 and 3.53.1.0 (3.1): javap. */
    private static final List<String> SQLITE = List.of(
            "org.sqlite.SQLiteConfig <init> ()V",
            "org.sqlite.SQLiteConfig createConnection (Ljava/lang/String;)Ljava/sql/Connection;",
            "org.sqlite.SQLiteConfig setReadOnly (Z)V");

    /** Jars of the test's class path that stand for the webapp's. */
    private static final Pattern WEBAPP = Pattern.compile(
            "(geotools-wrapper|jts-core|sqlite-jdbc|slf4j-api|jspecify|geoserver-api|spring-\\w+|gt-\\w+|gs-\\w+)-\\d.*\\.jar");

    @ParameterizedTest
    @ValueSource(strings = {"2.27", "3.1"})
    void everyTypeIsInTheJarTheJdkOrTheWebapp(String version) throws IOException {
        List<String> jars = Files.readAllLines(ReferenceData.path("geoserver/webapp-" + version + "-jars.txt"));
        TreeSet<String> own = new TreeSet<>(classes());
        TreeSet<String> unknown = new TreeSet<>();
        TreeSet<String> absent = new TreeSet<>();
        for (String type : ClassLinks.inJar(JAR).types) {
            if (own.contains(type) || isOfJdk(type)) {
                continue;
            }
            String supplier = SUPPLIED.entrySet().stream()
                    .filter(e -> type.startsWith(e.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (supplier == null) {
                unknown.add(type);
            } else if (jars.stream().noneMatch(jar -> jar.matches(Pattern.quote(supplier) + "-\\d.*\\.jar"))) {
                absent.add(supplier);
            }
        }
        assertThat(unknown, is(empty()));
        assertThat(absent, is(empty()));
        assertThat(own, hasSize(greaterThan(500)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.27", "3.1"})
    void everyMemberOfGeoServerStandsInBothVersions(String version) throws IOException {
        GeoServerLinksTest.requireMembers(
                ClassLinks.inJar(JAR), RecordedApi.read(ReferenceData.path("geoserver/api-" + version + ".txt")));
    }

    @Test
    void nothingIsNamedThatOneWebappLacks() throws IOException {
        List<String> found = ClassLinks.inJar(JAR).types.stream()
                .filter(type -> GeoServerLinksTest.FORBIDDEN.stream().anyMatch(type::startsWith))
                .toList();

        assertThat(found, is(empty()));
    }

    @Test
    void usesOfSqliteWhatItsVersionsShare() throws IOException {
        List<String> used = ClassLinks.inJar(JAR).members.stream()
                .filter(member -> member.startsWith("org.sqlite."))
                .toList();

        assertThat(used, is(SQLITE));
    }

    /** No class of the way from counts to protected values, of the command line or of what only reads projects. */
    @Test
    void nothingThatReadsOrProtectsCountsIsShipped() throws IOException {
        Pattern rooms = Pattern.compile("org\\.lebenswelten\\.(cli|read|raw|reach|pipeline|derive)\\..*");

        assertThat(classes().stream().filter(c -> rooms.matcher(c).matches()).toList(), is(empty()));
    }

    /** With nothing but the jar and what stands for the webapp, so a class that was left out would be missed. */
    @Test
    void everyClassLoadsBesideTheWebapp() throws IOException {
        List<String> failed = new ArrayList<>();
        int methods = 0;
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = webapp()) {
            Thread.currentThread().setContextClassLoader(loader);
            for (String name : classes()) {
                try {
                    methods += Class.forName(name, !name.startsWith("org.lebenswelten.shaded."), loader)
                            .getDeclaredMethods()
                            .length;
                } catch (ClassNotFoundException | LinkageError e) {
                    failed.add(name + ": " + e);
                }
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(failed, is(empty()));
        assertThat(methods, is(greaterThan(5_000)));
    }

    @Test
    void servesAnAtlasBesideTheWebapp(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("musterdorf.gpkg");
        GeoPackageWriter.write(SampleAtlases.musterdorf(), file);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = webapp()) {
            // as a servlet container does; GeoTools looks for its parts there
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> spi = loader.loadClass("org.geotools.api.data.DataStoreFactorySpi");
            Object factory = ServiceLoader.load(spi, loader).stream()
                    .filter(p -> p.type().getName().startsWith("org.lebenswelten."))
                    .findFirst()
                    .orElseThrow()
                    .get();
            Class<?> store = loader.loadClass("org.geotools.api.data.DataStore");
            Object atlas = spi.getMethod("createDataStore", Map.class)
                    .invoke(factory, Map.of("atlas_url", file.toUri().toString()));
            try {
                String[] layers = (String[]) store.getMethod("getTypeNames").invoke(atlas);
                assertThat(layers.length, is(4)); // as SampleAtlases.musterdorf() lists them
            } finally {
                store.getMethod("dispose").invoke(atlas);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void jarIsSmall() throws IOException {
        assertThat(Files.size(JAR), is(lessThan(6_000_000L)));
    }

    private static List<String> classes() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .map(e -> e.getName())
                    .filter(n -> n.endsWith(".class"))
                    .map(n -> n.substring(0, n.length() - ".class".length()).replace('/', '.'))
                    .collect(Collectors.toList());
        }
    }

    private static boolean isOfJdk(String type) {
        return ClassLoader.getPlatformClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }

    private static URLClassLoader webapp() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        urls.add(JAR.toUri().toURL());
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(part);
            boolean classes = part.contains("geoserver-api") && Files.isDirectory(path);
            if (classes || WEBAPP.matcher(String.valueOf(path.getFileName())).matches()) {
                urls.add(path.toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
