package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.Attendance;
import org.lebenswelten.coverage.CoverageOptions.SuccessShare;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.disclosure.ProtectedReach;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.ProfileFigures;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;

/**
 * Who took part in the measures of one coverage, from published numbers of participants.
 *
 * @param definition the coverage
 * @param measures its measures
 * @param frame units and periods
 * @param profiles what profiles tell of people in numbers, as published
 */
record Attendances(
        MeasureCoverageDefinition definition,
        List<MeasureProfile> measures,
        UnitPeriods frame,
        ProfileFigures profiles) {

    /** The measures of a coverage. */
    static List<MeasureProfile> measuresOf(MeasureCoverageDefinition definition, List<MeasureProfile> all) {
        return all.stream()
                .filter(measure -> definition.measureIds().contains(measure.id()))
                .toList();
    }

    /** Persons without stated origin by {@code <measure>/<site>}, one number a period; empty where all have one. */
    Map<String, double[]> withoutOrigin() {
        Map<String, double[]> persons = new LinkedHashMap<>();
        for (int period = 0; period < frame.periods().size(); period++) {
            for (Participation window : windows(frame.periods().get(period))) {
                if (!Attendance.hasOrigin(window, frame)) {
                    persons.computeIfAbsent(
                                            window.measureId() + "/" + window.siteId(),
                                            site -> new double[frame.periods().size()])[period] +=
                            Attendance.shareIn(window, frame.periods().get(period)) * window.count();
                }
            }
        }
        return persons;
    }

    /**
     * Joins stated and spread participants.
     *
     * @param reach the published figures of the coverage
     * @param spread the published figures of participants without origin, or null where there are none or they cannot be spread
     */
    Attendance of(ProtectedReach reach, @Nullable ProtectedReach spread) {
        Map<String, double[]> withoutOrigin = withoutOrigin();
        double[] byUnit = new double[frame.size()];
        double[] inCity = new double[frame.periods().size()];
        double[] joined = spread == null
                ? byUnit.clone()
                : Attendance.together(new double[frame.size()], spread.placesPer100(), reach.target());
        for (int p = 0; p < inCity.length; p++) {
            int period = p;
            Period when = frame.periods().get(period);
            boolean told = isTold(when);
            List<Participation> windows = windows(when);
            double lost = withoutOrigin.values().stream()
                    .mapToDouble(persons -> persons[period])
                    .sum();
            inCity[period] = told
                    ? windows.stream()
                            .mapToDouble(window -> Attendance.shareIn(window, when) * window.count())
                            .sum()
                    : Double.NaN;
            for (int unit = 0; unit < frame.unitCount(); unit++) {
                int cell = frame.cell(unit, period);
                double stated = Attendance.ofStatedOrigin(windows, frame, unit, when);
                double others = lost == 0 ? 0 : spread == null || Double.isNaN(lost) ? Double.NaN : joined[cell];
                byUnit[cell] = told ? stated + others : Double.NaN;
            }
        }
        return new Attendance(byUnit, inCity, success());
    }

    /** The latest published value of the criterion of success in each period, as a share. */
    private double[] success() {
        double[] success = new double[frame.periods().size()];
        Arrays.fill(success, Double.NaN);
        SuccessShare stated = definition.options().success();
        if (stated == null) {
            return success;
        }
        for (CriterionResult result : profiles.ofMeasures().getOrDefault(stated.measureId(), List.of())) {
            if (result.criterionId().equals(stated.criterionId())) {
                for (int period = 0; period < success.length; period++) {
                    Period when = frame.periods().get(period);
                    success[period] = result.measured().stream()
                            .filter(value -> value.date() != null
                                    && !value.date().isBefore(when.start())
                                    && !value.date().isAfter(when.end()))
                            .max(Comparator.comparing(value -> Objects.requireNonNull(value.date())))
                            .map(value -> share(value.value()))
                            .orElse(Double.NaN);
                }
            }
        }
        return success;
    }

    private static double share(double percent) {
        return percent >= 0 && percent <= 100 ? percent / 100 : Double.NaN;
    }

    /** Whether each measure that runs in a period states participants in it. */
    private boolean isTold(Period period) {
        return measures.stream()
                .filter(measure -> measure.running().touches(period))
                .allMatch(measure -> profiles.participationIn(measure.id()).stream()
                        .anyMatch(window -> Attendance.shareIn(window, period) > 0));
    }

    private List<Participation> windows(Period period) {
        List<Participation> windows = new ArrayList<>();
        for (MeasureProfile measure : measures) {
            profiles.participationIn(measure.id()).stream()
                    .filter(window -> Attendance.shareIn(window, period) > 0)
                    .forEach(windows::add);
        }
        return windows;
    }
}
