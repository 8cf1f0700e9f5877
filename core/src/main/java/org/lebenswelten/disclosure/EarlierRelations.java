package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;

/** Relations that an earlier release stated between indicators that the project still has: everyone still knows them. */
public final class EarlierRelations {

    private EarlierRelations() {}

    /**
     * Adds the relations of earlier releases.
     *
     * @param policy the rules and relations, and earlier releases
     * @param indicators the indicators of the project
     * @param nesting how zonings nest
     * @return the same rules with all relations that hold over the present areal units
     */
    public static DisclosurePolicy addedTo(DisclosurePolicy policy, List<Indicator> indicators, Nesting nesting) {
        Map<String, Indicator> counted = new TreeMap<>();
        indicators.stream()
                .filter(indicator -> indicator.kind() != IndicatorKind.VALUE)
                .forEach(indicator -> counted.put(indicator.id(), indicator));
        List<CountRelation> all = new ArrayList<>(policy.relations());
        for (PreviousRelease release : policy.previous()) {
            for (CountRelation relation : release.stated().relations()) {
                Indicator total = counted.get(relation.totalId());
                Indicator part = counted.get(relation.partId());
                boolean isStated = all.stream()
                        .anyMatch(other -> other.totalId().equals(relation.totalId())
                                && other.partId().equals(relation.partId()));
                if (total != null && part != null && !isStated && holds(relation, total, part, nesting)) {
                    all.add(relation);
                }
            }
        }
        return policy.withRelations(all);
    }

    private static boolean holds(CountRelation relation, Indicator total, Indicator part, Nesting nesting) {
        return total.kind() == part.kind()
                && (relation instanceof SumOf
                        ? nesting.positions(part.zoningId(), total.zoningId()).isPresent()
                        : part.zoningId().equals(total.zoningId()));
    }
}
