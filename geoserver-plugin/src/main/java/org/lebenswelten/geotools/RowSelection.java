package org.lebenswelten.geotools;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.jspecify.annotations.Nullable;

/** Finds the features that a query asks for: filter, order, first feature and number of features. */
final class RowSelection {

    private RowSelection() {}

    /**
     * The features of a query.
     *
     * @param query the query; its property names do not matter here
     * @param layer the layer
     * @param schema the layer's schema
     * @return their positions, in the order asked for
     * @throws IllegalArgumentException if the query sorts by something that is no attribute
     */
    static int[] of(Query query, LayerSnapshot layer, SimpleFeatureType schema) {
        int start = query.getStartIndex() == null ? 0 : query.getStartIndex();
        int limit = query.getMaxFeatures() < 0 ? Query.DEFAULT_MAX : query.getMaxFeatures();
        Comparator<Integer> order = RowOrder.of(query.getSortBy(), layer, schema);
        if (order != null) {
            int[] matching = matching(query.getFilter(), layer, schema, Long.MAX_VALUE);
            int[] sorted = IntStream.of(matching)
                    .boxed()
                    .sorted(order)
                    .mapToInt(Integer::intValue)
                    .toArray();
            return page(sorted, start, limit);
        }
        return page(matching(query.getFilter(), layer, schema, (long) start + limit), start, limit);
    }

    private static int[] matching(@Nullable Filter asked, LayerSnapshot layer, SimpleFeatureType schema, long enough) {
        Filter filter = asked == null ? Filter.INCLUDE : DayLiterals.resolve(asked, schema);
        int[] candidates = FilterCandidates.of(filter, layer);
        if (filter == Filter.INCLUDE || filter == Filter.EXCLUDE || filter instanceof Id) {
            return candidates;
        }
        FeatureRow row = FeatureRow.partly(layer, schema, FilterAttributes.of(filter, schema));
        return IntStream.of(candidates)
                .filter(position -> filter.evaluate(row.at(position)))
                .limit(enough)
                .toArray();
    }

    private static int[] page(int[] positions, int start, int limit) {
        if (start <= 0 && limit >= positions.length) {
            return positions;
        }
        int from = Math.min(Math.max(start, 0), positions.length);
        int to = (int) Math.min((long) from + limit, positions.length);
        return Arrays.copyOfRange(positions, from, to);
    }
}
