package org.lebenswelten.samples.musterstadt;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The generated files of the project folder: everything in {@code zonings}, {@code data} and {@code layers}. */
final class MusterstadtFolder {

    /** The folders whose whole content is generated. */
    static final List<String> GENERATED = List.of("zonings", "data", "layers");

    private static final List<String> COUNTS = List.of("area", "period", "indicator", "numerator", "denominator");

    private static final List<String> EVENTS =
            List.of("area", "period", "indicator", "age_from", "age_to", "sex", "numerator");

    private static final List<String> STRATA =
            Stream.concat(EVENTS.stream(), Stream.of("denominator")).toList();

    private final Musterstadt city;

    private MusterstadtFolder(Musterstadt city) {
        this.city = city;
    }

    /**
     * Writes the generated files.
     *
     * @param arguments the project folder
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(arguments.length + " arguments, expected one: the project folder");
        }
        write(Musterstadt.make(), Path.of(arguments[0]));
    }

    /** Writes the generated files into a folder. */
    static void write(Musterstadt city, Path folder) throws IOException {
        for (Map.Entry<String, String> file :
                new MusterstadtFolder(city).files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Contents of the files by their path in the folder. */
    private SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        for (int level = 0; level < CityAreas.LEVELS.size(); level++) {
            String name = CityAreas.LEVELS.get(level);
            files.put("zonings/" + name + ".geojson", zoning(name, city.levels().get(level)));
        }
        CountIndicators counts = new CountIndicators(city.population());
        files.put("data/social.csv", table(counts.social()));
        files.put("data/children.csv", table(counts.children()));
        files.put("data/adults.csv", table(counts.adults()));
        List<List<String>> language = rows(counts.children(), "sprache");
        files.put(
                "data/groups.csv", csv(',', COUNTS, DerivedRows.bySex(language, 0.4, "sprache_maed", "sprache_jung")));
        List<List<String>> lungs = rows(counts.adults(), "copd");
        files.put("data/rolling.csv", csv(',', COUNTS, DerivedRows.sums(lungs, Span.ROLLING, "copd_drei")));
        EventsByAge deaths = EventsByAge.deaths(city);
        files.put("data/premature.csv", csv(',', EVENTS, deaths.happened("fruehtod", 0, 15, 30, 40, 50, 55, 60, 65)));
        files.put(
                "data/deaths.csv",
                csv(
                        ',',
                        STRATA,
                        deaths.rows(
                                "lebenserw",
                                2,
                                0,
                                1,
                                5,
                                10,
                                15,
                                20,
                                25,
                                30,
                                35,
                                40,
                                45,
                                50,
                                55,
                                60,
                                65,
                                70,
                                75,
                                80,
                                85,
                                90)));
        files.put(
                "data/heartfailure.csv",
                csv(
                        ',',
                        STRATA,
                        EventsByAge.heartFailure(city)
                                .rows("herzinsuff", 4, 0, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)));
        EnvironmentIndicators environment =
                new EnvironmentIndicators(city.quarters(), city.population(), city.dwellings());
        files.put("data/environment.csv", csv(',', COUNTS, environment.exposed(city.noise(), city.green())));
        files.put(
                "data/air.csv",
                csv(
                        ';',
                        List.of("area", "period", "indicator", "value", "lower", "upper"),
                        environment.nitrogenDioxide(city.routes())));
        files.put("data/population.csv", population());
        files.put(
                "data/einrichtungen.csv",
                csv(',', List.of("unit", "type", "area", "children", "capacity"), KitaChildren.rows(city)));
        files.put("layers/residents.csv", residents());
        files.put("layers/wege.csv", streets());
        files.put("layers/laerm.geojson", noise());
        files.put("layers/gruen.geojson", green());
        files.put("layers/kitas.geojson", facilities("kitas", "traeger", city.kitas()));
        files.put("layers/schulen.geojson", facilities("schulen", "art", city.schools()));
        return files;
    }

    private static String zoning(String name, List<Area> areas) {
        GeoJsonText text = new GeoJsonText();
        for (Area area : areas) {
            List<Map.Entry<String, Object>> attributes =
                    new ArrayList<>(List.of(entry("id", area.id()), entry("name", area.name())));
            if (area.parentId() != null) {
                attributes.add(entry("parent", area.parentId()));
            }
            text.add(area.geometry(), attributes);
        }
        return text.text(name);
    }

    private String table(List<CountIndicator> indicators) {
        return csv(
                ',',
                COUNTS,
                indicators.stream()
                        .flatMap(indicator -> indicator.rows(city.quarters(), city.burden()).stream())
                        .toList());
    }

    /** The rows of one of several indicators. */
    private List<List<String>> rows(List<CountIndicator> indicators, String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .flatMap(indicator -> indicator.rows(city.quarters(), city.burden()).stream())
                .toList();
    }

    private String population() {
        Population population = city.population();
        List<List<String>> rows = new ArrayList<>();
        for (int quarter = 0; quarter < city.quarters().size(); quarter++) {
            for (int year = 0; year < Population.YEARS.size(); year++) {
                for (int sex = 0; sex < 2; sex++) {
                    for (int band = 0; band < Population.AGE_FROM.length; band++) {
                        int to = Population.ageTo(band);
                        rows.add(List.of(
                                city.quarters().get(quarter).id(),
                                Population.YEARS.get(year).toString(),
                                Integer.toString(Population.AGE_FROM[band]),
                                to < 0 ? "" : Integer.toString(to),
                                sex == 0 ? "female" : "male",
                                Integer.toString(population.inBand(quarter, year, sex, band))));
                    }
                }
            }
        }
        return csv(',', List.of("area", "period", "age_from", "age_to", "sex", "persons"), rows);
    }

    private String residents() {
        List<List<String>> rows = city.dwellings().stream()
                .map(dwelling -> List.of(
                        city.quarters().get(dwelling.quarter()).id(),
                        Long.toString((long) dwelling.place().x),
                        Long.toString((long) dwelling.place().y),
                        Integer.toString(dwelling.residents())))
                .toList();
        return csv(',', List.of("area", "x", "y", "residents"), rows);
    }

    private String streets() {
        List<List<String>> rows = city.streets().stream()
                .map(street -> List.of(
                        Long.toString((long) street.from().x),
                        Long.toString((long) street.from().y),
                        Long.toString((long) street.to().x),
                        Long.toString((long) street.to().y),
                        Integer.toString(street.metres())))
                .toList();
        return csv(',', List.of("from_x", "from_y", "to_x", "to_y", "metres"), rows);
    }

    private String noise() {
        GeoJsonText text = new GeoJsonText();
        for (NoiseMap.Band band : city.noise().bands()) {
            int from = NoiseMap.LEVELS.get(band.level());
            boolean open = band.level() + 1 == NoiseMap.LEVELS.size();
            List<Map.Entry<String, Object>> attributes = new ArrayList<>(List.of(
                    entry("id", band.id()),
                    entry("name", open ? "Lden ab " + from + " dB" : "Lden " + from + "–" + (from + 4) + " dB"),
                    entry("db_von", from)));
            if (!open) {
                attributes.add(entry("db_bis", from + 4));
            }
            text.add(band.polygon(), attributes);
        }
        return text.text("laerm");
    }

    private String green() {
        GeoJsonText text = new GeoJsonText();
        for (GreenArea area : city.green()) {
            double hectares = StrictMath.rint(area.polygon().getArea() / 1_000) / 10;
            text.add(
                    area.polygon(),
                    List.of(
                            entry("id", area.id()),
                            entry("name", area.name()),
                            entry("art", area.kind()),
                            entry("hektar", hectares)));
        }
        return text.text("gruen");
    }

    private static String facilities(String name, String kind, List<Facility> facilities) {
        GeoJsonText text = new GeoJsonText();
        for (Facility facility : facilities) {
            text.add(
                    Plane.GEOMETRIES.createPoint(facility.place()),
                    List.of(
                            entry("id", facility.id()),
                            entry("name", facility.name()),
                            entry(kind, facility.kind()),
                            entry("plaetze", facility.places()),
                            entry("quartier", facility.quarter().id())));
        }
        return text.text(name);
    }

    private static String csv(char delimiter, List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        text.append(String.join(String.valueOf(delimiter), header)).append('\n');
        for (List<String> row : rows) {
            text.append(String.join(String.valueOf(delimiter), row)).append('\n');
        }
        return text.toString();
    }
}
