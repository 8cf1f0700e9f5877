package org.lebenswelten.publish.report.city;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The overview of the city. A part that the atlas has nothing for is null or empty.
 *
 * @param zoning what people call the areas, in plural
 * @param period the latest period, empty if there is none
 * @param facts figures to begin with
 * @param index the map of the index
 * @param overlap where burdens overlap
 * @param changes what has changed most
 * @param gaps the gap between fifths
 * @param measures the measures
 * @param worsening what is worse than the city and getting worse
 * @param hidden what is not published
 * @param inequality inequality in words
 */
public record CityView(
        String zoning,
        String period,
        List<Fact> facts,
        @Nullable IndexMap index,
        @Nullable Overlap overlap,
        @Nullable Changes changes,
        @Nullable Gaps gaps,
        @Nullable MeasureMap measures,
        List<Worsening> worsening,
        @Nullable Hidden hidden,
        @Nullable Inequality inequality) {}
