package org.lebenswelten.rate.smooth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;

/** Global, local, gamma and standardised forms; expected numbers of spdep 1.2-7 and of the Scottish lip cancer data. */
class EmpiricalBayesTest {

    private static final double NA = Double.NaN;

    @Test
    void globalRatesAgreeWithSpdep() {
        GlobalEmpiricalBayes.Result result = GlobalEmpiricalBayes.smooth(NorthCarolina.counts());
        requireEqual(result.estimates(), NorthCarolina.column("eb_global"), 1e-12);
        // nc_sids_global.json, EBest_parameters
        assertThat(result.mean(), closeTo(0.00202144489365442, 1e-16));
        assertThat(result.variance(), closeTo(7.69293064701465e-07, 1e-20));
    }

    /** parameters.json and column marshall_eb of the reference: Marshall with expected events in place of persons. */
    @Test
    void globalRatiosAgreeWithScotland() {
        GlobalEmpiricalBayes.Result result = GlobalEmpiricalBayes.smooth(scotland());
        requireEqual(result.estimates(), scotland("marshall_eb"), 1e-12);
        assertThat(result.mean(), closeTo(0.999627004848937, 1e-14));
        assertThat(result.variance(), closeTo(0.802700098694328, 1e-14));
    }

    @ParameterizedTest
    @CsvSource({"AROUND_NEIGHBOURS_MEANS, eb_local_ncCR85", "AROUND_OWN_MEAN, eb_local_geoda_ncCR85"})
    void localRatesAgreeWithSpdep(LocalEmpiricalBayes form, String column) {
        List<Estimate> rates = form.smooth(NorthCarolina.counts(), NorthCarolina.neighbours("ncCR85"));
        requireEqual(rates, NorthCarolina.column(column), 1e-12);
    }

    @Test
    void standardisedDeviationsAgreeWithSpdep() {
        requireEqual(StandardisedDeviation.of(NorthCarolina.counts()), NorthCarolina.column("assuncao_z"), 1e-11);
    }

    /** By hand: areas of one size and one rate have the variance b / n - b / n = 0; none deviates from the common rate. */
    @Test
    void ratesThatAreAllAlikeDoNotDeviate() {
        AreaCounts alike = new AreaCounts(List.of("a", "b", "c"), new double[] {8, 8, 8}, new double[] {64, 64, 64});

        for (Estimate deviation : StandardisedDeviation.of(alike)) {
            assertThat(deviation.value(), equalTo(0.0));
        }
    }

    @Test
    void gammaRatiosAgreeWithBothReferences() {
        GammaEmpiricalBayes.Result sids = GammaEmpiricalBayes.smooth(NorthCarolina.counts("expected"));
        requireEqual(sids.estimates(), NorthCarolina.column("ck_theta"), 1e-9);
        // nc_sids_global.json, clayton_kaldor_gamma
        assertThat(sids.nu(), closeTo(4.6307492318749, 1e-8));
        assertThat(sids.alpha(), closeTo(4.39574093515792, 1e-8));
        GammaEmpiricalBayes.Result lip = GammaEmpiricalBayes.smooth(scotland());
        requireEqual(lip.estimates(), scotland("clayton_kaldor_mm"), 1e-9);
        assertThat(lip.nu(), closeTo(1.64401529771001, 1e-9));
        assertThat(lip.alpha(), closeTo(1.14884300953188, 1e-9));
    }

    /** parameters.json and column negbin_ml_eb: gamma-Poisson maximum likelihood by two routes in R and SciPy, alike to 1e-8. */
    @Test
    void ratiosByMaximumLikelihoodAgreeWithScotland() {
        GammaMaximumLikelihood.Result lip = GammaMaximumLikelihood.smooth(scotland());

        requireEqual(lip.estimates(), scotland("negbin_ml_eb"), 1e-5);
        assertThat(lip.size(), closeTo(1.87948995420405, 1e-5));
        assertThat(lip.mean(), closeTo(1.42206002418075, 1e-5));
        assertThat(lip.logLikelihood(), closeTo(-181.576074140524, 1e-9));
    }

    /** Three areas of one ratio spread less than by chance; one area, and no event, are too few. */
    @Test
    void maximumLikelihoodThatDoesNotExist() {
        List<String> ids = List.of("a", "b", "c");
        double[] expected = {10, 20, 30};
        GammaMaximumLikelihood.Result alike =
                GammaMaximumLikelihood.smooth(new AreaCounts(ids, new double[] {10, 20, 30}, expected));

        assertThat(alike.estimates().get(0), equalTo(Estimate.none(Availability.NOT_CONVERGED)));
        for (double[] events : new double[][] {{0, 0, 0}, {10, NA, NA}}) {
            double[] known = {10, Double.isNaN(events[1]) ? NA : 20, Double.isNaN(events[2]) ? NA : 30};
            assertThat(
                    GammaMaximumLikelihood.smooth(new AreaCounts(ids, events, known))
                            .estimates()
                            .get(0),
                    equalTo(Estimate.none(Availability.TOO_FEW_EVENTS)));
        }
    }

    /** spdep {@code EBest(SID74, BIR74, family = "binomial")}. */
    @Test
    void proportionsAgreeWithSpdep() {
        requireEqual(
                GlobalEmpiricalBayes.smoothProportions(NorthCarolina.counts()).estimates(),
                NorthCarolina.column("eb_binomial"),
                1e-12);
    }

    /** By hand: all of one proportion spread less than by chance, so all have the common one. */
    @Test
    void proportionsThatDoNotSpreadAreTheCommonOne() {
        AreaCounts alike = counts(new double[] {2, 20}, new double[] {10, 100});
        List<Estimate> smoothed = GlobalEmpiricalBayes.smoothProportions(alike).estimates();
        assertThat(smoothed.get(0).value(), closeTo(0.2, 1e-15));
        assertThat(smoothed.get(1).value(), closeTo(0.2, 1e-15));
    }

    /** By hand: 2 of 10 and 20 of 100 have one rate, so the spread is below that of chance. */
    @Test
    void withoutSpreadAllAreasHaveTheCommonRate() {
        AreaCounts alike = counts(new double[] {2, 20}, new double[] {10, 100});
        GlobalEmpiricalBayes.Result global = GlobalEmpiricalBayes.smooth(alike);
        assertThat(global.variance(), equalTo(0.0));
        assertThat(global.estimates().get(0).value(), closeTo(0.2, 1e-15));
        for (LocalEmpiricalBayes form : LocalEmpiricalBayes.values()) {
            List<Estimate> local = form.smooth(alike, new int[][] {{1}, {0}});
            assertThat(local.get(1).value(), closeTo(0.2, 1e-15));
        }
        assertThat(
                GammaEmpiricalBayes.smooth(alike).estimates().get(0),
                equalTo(Estimate.none(Availability.NOT_CONVERGED)));
        // the variance of chance alone: (0.2 - 0.2) / sqrt(0.2 / n)
        assertThat(StandardisedDeviation.of(alike).get(0).value(), closeTo(0, 1e-7));
    }

    @Test
    void areasWithoutARateStayOutAndSayWhy() {
        AreaCounts some = counts(new double[] {3, NA, 0, 9, 1}, new double[] {10, 20, 0, 90, 40});
        AreaCounts whole = counts(new double[] {3, 9, 1}, new double[] {10, 90, 40});
        int[][] ring = {{1, 3}, {0, 2}, {1, 4}, {0, 4}, {2, 3}};
        int[][] line = {{1}, {0, 2}, {1}};
        List<Estimate> global = GlobalEmpiricalBayes.smooth(some).estimates();
        requireSameWithoutSecondAndThird(
                global, GlobalEmpiricalBayes.smooth(whole).estimates());
        requireSameWithoutSecondAndThird(
                LocalEmpiricalBayes.AROUND_OWN_MEAN.smooth(some, ring),
                LocalEmpiricalBayes.AROUND_OWN_MEAN.smooth(whole, line));
        requireSameWithoutSecondAndThird(StandardisedDeviation.of(some), StandardisedDeviation.of(whole));
        requireSameWithoutSecondAndThird(
                GammaEmpiricalBayes.smooth(some).estimates(),
                GammaEmpiricalBayes.smooth(whole).estimates());
    }

    @Test
    void anAreaWithoutNeighboursKeepsItsRate() {
        AreaCounts two = counts(new double[] {3, 9}, new double[] {10, 90});
        List<Estimate> rates = LocalEmpiricalBayes.AROUND_OWN_MEAN.smooth(two, new int[][] {{}, {}});
        assertThat(rates, equalTo(List.of(Estimate.of(0.3, Limits.NONE), Estimate.of(0.1, Limits.NONE))));
    }

    @Test
    void withoutAnyEventTheCommonRateIsZero() {
        AreaCounts none = counts(new double[] {0, 0}, new double[] {10, 90});
        assertThat(GlobalEmpiricalBayes.smooth(none).estimates().get(0).value(), equalTo(0.0));
        assertThat(
                LocalEmpiricalBayes.AROUND_NEIGHBOURS_MEANS
                        .smooth(none, new int[][] {{1}, {0}})
                        .get(0)
                        .value(),
                equalTo(0.0));
        Estimate tooFew = Estimate.none(Availability.TOO_FEW_EVENTS);
        assertThat(StandardisedDeviation.of(none), equalTo(List.of(tooFew, tooFew)));
        assertThat(GammaEmpiricalBayes.smooth(none).estimates(), equalTo(List.of(tooFew, tooFew)));
    }

    @Test
    void refusesNeighboursThatDoNotFit() {
        AreaCounts two = counts(new double[] {3, 9}, new double[] {10, 90});
        LocalEmpiricalBayes form = LocalEmpiricalBayes.AROUND_OWN_MEAN;
        assertThrows(IllegalArgumentException.class, () -> form.smooth(two, new int[][] {{1}}));
        for (int[] wrong : new int[][] {{0}, {2}, {-1}, {1, 1}}) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> form.smooth(two, new int[][] {wrong, {}}));
            assertThat(e.getMessage(), containsString("area 'a0'"));
        }
    }

    @Test
    void refusesNegativeCountsByAreaWithoutTheCount() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> counts(new double[] {1, -4711}, new double[] {10, 10}));
        assertThat(e.getMessage(), containsString("events of area 'a1'"));
        assertThat(e.getMessage(), not(containsString("4711")));
    }

    private static void requireSameWithoutSecondAndThird(List<Estimate> some, List<Estimate> whole) {
        assertThat(some.get(1), equalTo(Estimate.none(Availability.MISSING)));
        assertThat(some.get(2), equalTo(Estimate.none(Availability.ZERO_DENOMINATOR)));
        assertThat(List.of(some.get(0), some.get(3), some.get(4)), equalTo(whole));
    }

    /** The peer divides 0 by 0 where neither an area nor its neighbours have an event; the common rate is 0 there. */
    private static void requireEqual(List<Estimate> actual, double[] expected, double tolerance) {
        assertThat(actual.size(), equalTo(expected.length));
        for (int i = 0; i < expected.length; i++) {
            double number = Double.isNaN(expected[i]) ? 0 : expected[i];
            assertThat(actual.get(i).value(), closeTo(number, tolerance * Math.abs(number)));
        }
    }

    private static AreaCounts counts(double[] events, double[] denominators) {
        List<String> areas =
                IntStream.range(0, events.length).mapToObj(i -> "a" + i).toList();
        return new AreaCounts(areas, events, denominators);
    }

    private static AreaCounts scotland() {
        List<Map<String, String>> rows = ReferenceData.rows("index/scotland_lip/scotland_lip.csv");
        return new AreaCounts(
                rows.stream().map(row -> row.get("county")).toList(), scotland("cases"), scotland("expected"));
    }

    private static double[] scotland(String column) {
        return ReferenceData.column(ReferenceData.rows("index/scotland_lip/scotland_lip.csv"), column);
    }
}
