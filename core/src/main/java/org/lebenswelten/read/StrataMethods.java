package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.plan.FigureMethod;
import org.lebenswelten.rate.plan.FigureMethod.Direct;
import org.lebenswelten.rate.plan.FigureMethod.Indirect;
import org.lebenswelten.rate.plan.FigureMethod.LifeYears;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.standard.AgeBand;
import org.lebenswelten.rate.standard.StandardPopulation;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.reach.TargetPopulation;

/** Checks that the age bands of a table fit the method of its indicator, and reads stated rates of a reference. */
final class StrataMethods {

    private static final List<String> REFERENCE = List.of("age_from", "age_to", "sex", "numerator", "denominator");

    private final ProjectFolder folder;
    private final ProblemLog log;
    private final Map<String, RatePlan> completed = new TreeMap<>();

    /**
     * The checks.
     *
     * @param folder the project's folder
     * @param log where to report
     */
    StrataMethods(ProjectFolder folder, ProblemLog log) {
        this.folder = folder;
        this.log = log;
    }

    /** Plans whose reference was read, by indicator. */
    Map<String, RatePlan> completed() {
        return Collections.unmodifiableMap(completed);
    }

    /**
     * Whether the strata fit the method; what does not is reported.
     *
     * @param reading the indicator
     * @param strata its strata in the periods of the indicator
     * @param place place of the indicator in its table
     * @return true if the figure can be computed
     */
    boolean fit(IndicatorReading reading, RawStrata strata, Place place) {
        FigureMethod method = reading.plan().method();
        if (method instanceof Indirect indirect) {
            return readReference(reading, indirect, strata);
        }
        if (!(method instanceof Direct || method instanceof LifeYears)) {
            return true;
        }
        YamlNode named = reading.entry().at("estimate").at("method");
        List<AgeBand> ages = new ArrayList<>();
        Map<Sex, Set<String>> bySex = new TreeMap<>();
        for (Band band : strata.bands()) {
            AgeBand age = new AgeBand(band.ageFrom(), band.ageTo());
            if (!ages.contains(age)) {
                ages.add(age);
            }
            bySex.computeIfAbsent(band.sex(), sex -> new TreeSet<>()).add(age.toString());
        }
        if (bySex.values().stream().distinct().count() > 1) {
            log.add(ProblemCode.METHOD_UNFIT, named.place(), named.written(), Words.of("unfit.sexes", place.file()));
            return false;
        }
        boolean sound = hasPersonsEverywhere(strata, place);
        if (method instanceof Direct direct) {
            return hasBands(direct.standard(), ages, place) && sound;
        }
        boolean life = ages.size() > 1
                && ages.get(0).equals(new AgeBand(0, 0))
                && ages.get(ages.size() - 1).isOpen();
        if (!life) {
            log.add(ProblemCode.METHOD_UNFIT, named.place(), named.written(), Words.of("unfit.life", place.file()));
        }
        return life && sound;
    }

    private boolean hasBands(StandardPopulation standard, List<AgeBand> ages, Place place) {
        boolean sound = true;
        for (AgeBand age : ages) {
            if (!standard.has(age)) {
                sound = false;
                log.add(
                        ProblemCode.STANDARD_LACKS_BAND,
                        place,
                        age.toString(),
                        String.join(", ", standard.bands().names()),
                        standard.id());
            }
        }
        return sound;
    }

    /** Whether every band of every unit with people has people. */
    private boolean hasPersonsEverywhere(RawStrata strata, Place place) {
        boolean sound = true;
        UnitPeriods frame = strata.frame();
        Set<String> ages = new TreeSet<>();
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            for (int period = 0; period < frame.periods().size(); period++) {
                Map<Integer, Double> persons = new TreeMap<>();
                ages.clear();
                for (int band = 0; band < strata.bands().size(); band++) {
                    persons.merge(
                            strata.bands().get(band).ageFrom(),
                            strata.persons()[band][frame.cell(unit, period)],
                            Double::sum);
                }
                for (Band band : strata.bands()) {
                    if (persons.getOrDefault(band.ageFrom(), 1.0) == 0) {
                        ages.add(BandCells.ages(band));
                    }
                }
                if (!ages.isEmpty()) {
                    sound = false;
                    Place row = log.rows()
                            .of(
                                    String.valueOf(place.at()),
                                    frame.unitIds().get(unit),
                                    frame.periods().get(period),
                                    place);
                    log.add(
                            ProblemCode.STRATUM_WITHOUT_PERSONS,
                            row.at(String.valueOf(place.at())),
                            frame.unitIds().get(unit),
                            frame.periods().get(period),
                            ProblemLog.listed(ages));
                }
            }
        }
        return sound;
    }

    private boolean readReference(IndicatorReading reading, Indirect indirect, RawStrata strata) {
        YamlNode entry = reading.entry().at("estimate").find("reference");
        if (entry == null) {
            return true;
        }
        Reference reference = rows(entry);
        if (reference == null) {
            return false;
        }
        boolean sound = true;
        double[][] events = new double[strata.bands().size()][];
        double[][] persons = new double[events.length][];
        for (int i = 0; i < events.length; i++) {
            Band band = strata.bands().get(i);
            TargetGroup group = new TargetGroup(band.ageFrom(), band.ageTo(), band.sex());
            boolean has = TargetPopulation.fits(reference.bands(), group);
            if (has) {
                events[i] = TargetPopulation.of(reference.of(reference.events()), group);
                persons[i] = TargetPopulation.of(reference.of(reference.persons()), group);
            }
            if (!has || !(persons[i][0] > 0)) {
                sound = false;
                log.add(
                        ProblemCode.STANDARD_LACKS_BAND,
                        entry.place(),
                        BandCells.written(band),
                        String.join(
                                ", ",
                                reference.bands().stream()
                                        .map(BandCells::written)
                                        .toList()),
                        entry.text("file"));
            }
        }
        if (sound) {
            RatePlan plan = reading.plan();
            RawStrata stated = new RawStrata(Reference.FRAME, strata.bands(), events, null, persons);
            completed.put(
                    reading.indicator().id(),
                    new RatePlan(
                            new Indirect(indirect.form(), indirect.interval(), stated),
                            plan.comparison(),
                            plan.relative(),
                            plan.trend(),
                            plan.smoothing()));
        }
        return sound;
    }

    /** Events and persons of a reference by band. */
    private record Reference(List<Band> bands, List<Double> events, List<Double> persons) {

        static final UnitPeriods FRAME = new UnitPeriods("reference", List.of("all"), List.of(Period.ofYear(1000)));

        RawPopulation of(List<Double> column) {
            return new RawPopulation(
                    FRAME,
                    bands,
                    column.stream().map(count -> new double[] {count}).toArray(double[][]::new));
        }
    }

    private @Nullable Reference rows(YamlNode entry) {
        CsvTable table = CsvTable.open(folder, entry, REFERENCE, log);
        int[] cells = table == null ? null : table.columns(REFERENCE);
        if (table == null || cells == null) {
            return null;
        }
        table.reportUnused();
        Reference reference = new Reference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean sound = true;
        while (table.next()) {
            Band band = BandCells.read(table, cells[0], cells[1], cells[2]);
            double events = table.count(cells[3], false);
            double persons = table.count(cells[4], false);
            if (band == null || table.isFaulty()) {
                sound = false;
                continue;
            }
            if (Double.isNaN(events) || Double.isNaN(persons)) {
                sound = false;
                int empty = Double.isNaN(events) ? 3 : 4;
                table.report(ProblemCode.NOT_A_NUMBER, cells[empty], entry.text("decimal", "."));
                continue;
            }
            for (Band other : reference.bands()) {
                if (BandCells.overlap(band, other)) {
                    sound = false;
                    table.report(ProblemCode.AGE_BAND_OVERLAP, cells[0], BandCells.written(other));
                }
            }
            reference.bands().add(band);
            reference.events().add(events);
            reference.persons().add(persons);
        }
        return sound ? reference : null;
    }
}
