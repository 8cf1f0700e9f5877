package org.lebenswelten.attack;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Publication;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawProfileFigures;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.read.InputFile;
import org.lebenswelten.read.NeedPlan;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.SpatialPlan;

/** The parts of a project that attacks need; all else is as short as can be. */
record CityProject(
        List<Zoning> zonings,
        List<Period> periods,
        List<Indicator> indicators,
        Map<String, RawCounts> counts,
        Map<String, RawValues> values,
        Map<String, RawStrata> strata,
        Map<String, RatePlan> plans,
        @Nullable RawPopulation population,
        @Nullable ResidentPoints residents,
        List<MeasureCoverageDefinition> coverages,
        List<MeasureProfile> measures,
        List<BurdenIndexDefinition> indices,
        RawProfileFigures profileFigures) {

    /** A city without figures. */
    CityProject(List<Zoning> zonings, List<Period> periods) {
        this(
                zonings,
                periods,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                RawProfileFigures.NONE);
    }

    CityProject withCounts(List<Indicator> all, Map<String, RawCounts> tables) {
        return new CityProject(
                zonings,
                periods,
                all,
                tables,
                values,
                strata,
                plans,
                population,
                residents,
                coverages,
                measures,
                indices,
                profileFigures);
    }

    CityProject withValues(Map<String, RawValues> tables) {
        return new CityProject(
                zonings,
                periods,
                indicators,
                counts,
                tables,
                strata,
                plans,
                population,
                residents,
                coverages,
                measures,
                indices,
                profileFigures);
    }

    CityProject withStrata(Map<String, RawStrata> byAge, Map<String, RatePlan> ratePlans) {
        return new CityProject(
                zonings,
                periods,
                indicators,
                counts,
                values,
                byAge,
                ratePlans,
                population,
                residents,
                coverages,
                measures,
                indices,
                profileFigures);
    }

    /** Without people there is no reach. */
    CityProject withReach(
            @Nullable RawPopulation people,
            ResidentPoints points,
            List<MeasureCoverageDefinition> definitions,
            List<MeasureProfile> profiles) {
        return people == null
                ? this
                : new CityProject(
                        zonings,
                        periods,
                        indicators,
                        counts,
                        values,
                        strata,
                        plans,
                        people,
                        points,
                        definitions,
                        profiles,
                        indices,
                        profileFigures);
    }

    CityProject withIndices(List<BurdenIndexDefinition> definitions) {
        return new CityProject(
                zonings,
                periods,
                indicators,
                counts,
                values,
                strata,
                plans,
                population,
                residents,
                coverages,
                measures,
                definitions,
                profileFigures);
    }

    CityProject withProfileFigures(RawProfileFigures figures) {
        return new CityProject(
                zonings,
                periods,
                indicators,
                counts,
                values,
                strata,
                plans,
                population,
                residents,
                coverages,
                measures,
                indices,
                figures);
    }

    /** The project under some rules. */
    Project under(DisclosurePolicy policy) {
        return new Project(
                "random_city",
                BilingualText.same("Random City"),
                BilingualText.same("An invented city"),
                Crs.of(25832).orElseThrow(),
                periods,
                zonings,
                indicators,
                counts,
                values,
                strata,
                plans,
                population,
                residents,
                policy,
                indices,
                List.of(),
                coverages,
                List.of(),
                measures,
                List.of(),
                profileFigures,
                List.of(),
                new Publication(
                        LocalDate.of(2025, 3, 31),
                        BilingualText.same("City"),
                        "health@city.example",
                        "dl-de/by-2-0",
                        URI.create("https://www.govdata.de/dl-de/by-2-0"),
                        BilingualText.same("City")),
                "{\"format\":1}",
                List.of(new InputFile("atlas.yaml", false, "a".repeat(64), null)),
                SpatialPlan.none(),
                NeedPlan.none(),
                null);
    }

    /** An indicator, of which more is worse; proportions are per cent. */
    static Indicator indicator(String id, IndicatorKind kind, String zoning, List<Period> periods) {
        return new Indicator(
                id,
                BilingualText.same(id),
                BilingualText.same("Persons with " + id + "."),
                BilingualText.same("%"),
                kind,
                kind == IndicatorKind.VALUE ? 1 : 100,
                Direction.HIGHER_IS_WORSE,
                zoning,
                periods,
                BilingualText.same("City"));
    }
}
