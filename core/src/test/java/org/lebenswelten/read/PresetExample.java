package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Severity;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** An index that names a preset, read as a project's is, over whose indicators a test has the figures. */
final class PresetExample {

    /** The periods of the atlas. */
    static final List<Period> PERIODS = List.of(Period.ofYear(2010), Period.ofYear(2011));

    private PresetExample() {}

    /**
     * Reads an index.
     *
     * @param preset name of the preset
     * @param more further lines of its entry, each with four blanks before it
     * @param further ids of indicators that the preset does not know, whose high values count
     */
    static BurdenIndexDefinition read(String preset, String more, String... further) {
        ProblemLog log = new ProblemLog();
        String text = "indices:\n  - id: index\n    zoning: area\n    preset: " + preset + "\n" + more;
        YamlDocument document =
                YamlDocument.parse(new SourceFile("atlas.yaml", text.getBytes(StandardCharsets.UTF_8)), log);
        YamlNode entry =
                Objects.requireNonNull(document).root().items("indices").get(0);
        Declared<Indicator> indicators = new Declared<>("indicator", log);
        IndexPreset.find(preset).orElseThrow().columns().forEach((id, column) -> {
            indicators.define(id, indicator(id, column.direction()));
        });
        for (String id : further) {
            indicators.define(id, indicator(id, Direction.HIGHER_IS_WORSE));
        }
        Declared<Zoning> zonings = new Declared<>("zoning", log);
        ArealUnit unit = new ArealUnit("1", "One", null, new GeometryFactory().createPoint(new Coordinate(0, 0)));
        zonings.define("area", new Zoning("area", BilingualText.same("Area"), null, List.of(unit)));
        PresetReader.WrittenOut all = Objects.requireNonNull(PresetReader.read(entry, indicators, log));
        BurdenIndexDefinition definition = new IndexReader(
                        new ProjectFolder(Path.of("nowhere"), log),
                        all.index(),
                        all.indicators(),
                        zonings,
                        PERIODS,
                        log)
                .read();
        assertThat(
                log.sorted().stream()
                        .filter(problem -> problem.code().severity() == Severity.ERROR)
                        .toList(),
                is(empty()));
        assertThat(definition, is(notNullValue()));
        return Objects.requireNonNull(definition);
    }

    private static Indicator indicator(String id, Direction direction) {
        BilingualText text = BilingualText.same(id);
        return new Indicator(id, text, text, text, IndicatorKind.VALUE, 1, direction, "area", PERIODS, text);
    }

    /** A packed table of the reference data. */
    static List<Map<String, String>> unpacked(String relative) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ReferenceData.path(relative))), StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares a column, missing with missing. */
    static void requireEqual(String column, double[] actual, double[] expected, double tolerance) {
        assertThat(column, actual.length, is(expected.length));
        for (int i = 0; i < actual.length; i++) {
            assertThat(
                    column + " of row " + i,
                    actual[i],
                    Double.isNaN(expected[i]) ? notANumber() : closeTo(expected[i], tolerance));
        }
    }
}
