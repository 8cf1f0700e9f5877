package org.lebenswelten.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosurePolicy.SearchLimits;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.DominanceRule;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.ReadyProfile;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.ProblemCode;

/**
 * Reads the rules of disclosure control.
 *
 * <p>A ready profile may be named and made stricter. What would make it looser is an error and not passed over in silence:
 * whoever wrote it expects another atlas than they would get. Protected groups are under the general rules and their own, the
 * stricter of each; a group may state less than the general rules, as its profile only adds to them, but not less than its own
 * profile.
 */
final class DisclosureReader {

    private final Declared<Indicator> indicators;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param indicators the indicators
     * @param log where to report
     */
    DisclosureReader(Declared<Indicator> indicators, ProblemLog log) {
        this.indicators = indicators;
        this.log = log;
    }

    /**
     * Reads the rules.
     *
     * @param atlas the definition
     * @param relations how counts bound each other
     * @param levels ids of indicators that are sums of others over coarser zonings, by the id of those
     * @param previous earlier releases
     * @return the rules, or null where they are faulty
     */
    @Nullable
    DisclosurePolicy read(
            YamlNode atlas,
            List<CountRelation> relations,
            Map<String, List<String>> levels,
            List<PreviousRelease> previous) {
        YamlNode entry = atlas.find("disclosure");
        if (entry == null || !entry.isSound()) {
            return null;
        }
        DisclosureProfile general = profile(entry);
        Map<String, DisclosureProfile> ofIndicators = new LinkedHashMap<>();
        Map<String, DisclosureProfile> ofCoverages = new LinkedHashMap<>();
        Declared<YamlNode> coverages = new Declared<>("coverage", log);
        for (YamlNode coverage : atlas.items("coverages")) {
            if (coverage.find("id") != null && coverage.at("id").isSound()) {
                coverages.declareFaulty(coverage.text("id"));
            }
        }
        for (YamlNode group : entry.items("protected")) {
            DisclosureProfile own = general.and(profile(group));
            for (YamlNode reference : group.items("indicators")) {
                indicators.find(reference);
                ofIndicators.merge(reference.text(), own, DisclosureProfile::and);
            }
            for (YamlNode reference : group.items("coverages")) {
                coverages.find(reference);
                ofCoverages.merge(reference.text(), own, DisclosureProfile::and);
            }
        }
        levels.forEach((id, sums) -> {
            DisclosureProfile own = ofIndicators.get(id);
            if (own != null) {
                sums.forEach(sum -> ofIndicators.put(sum, own));
            }
        });
        YamlNode solver = entry.find("solver");
        SearchLimits limits = solver == null
                ? SearchLimits.DEFAULT
                : new SearchLimits(
                        (int) solver.number("exactUpTo", SearchLimits.DEFAULT.exactUpTo()),
                        (int) solver.number("nodes", SearchLimits.DEFAULT.nodes()),
                        (int) solver.number("work", SearchLimits.DEFAULT.work()));
        return new DisclosurePolicy(general, ofIndicators, ofCoverages, relations, previous, limits);
    }

    private DisclosureProfile profile(YamlNode entry) {
        ReadyProfile ready = entry.has("profile") ? ReadyProfile.of(entry.text("profile")) : null;
        DisclosureProfile base = ready == null
                ? new DisclosureProfile(0, 0, 0, ZeroRule.PUBLISH, OptionalInt.empty(), 1)
                : ready.profile();
        DisclosureProfile own = new DisclosureProfile(
                whole(entry, "minimumDenominator", base.minimumDenominator(), ready),
                whole(entry, "minimumNumerator", base.minimumNumerator(), ready),
                whole(entry, "minimumComplement", base.minimumComplement(), ready),
                zero(entry, base, ready),
                decimals(entry, base, ready),
                whole(entry, "countRounding", base.countRounding(), ready));
        int interval = Math.max(own.interval(), base.interval());
        return own.withInterval(whole(entry, "interval", interval, ready))
                .withDominance(base.dominance().and(dominance(entry, base, ready)))
                .withMaximumRelativeError(relativeError(entry, base, ready));
    }

    private int whole(YamlNode entry, String name, int least, @Nullable ReadyProfile ready) {
        YamlNode given = entry.find(name);
        if (given == null) {
            return least;
        }
        int value = given.json().intValue();
        if (value < least) {
            contradict(given, name, least, ready);
        }
        return Math.max(value, least);
    }

    private ZeroRule zero(YamlNode entry, DisclosureProfile base, @Nullable ReadyProfile ready) {
        YamlNode given = entry.find("zero");
        ZeroRule rule = given == null ? base.zero() : given.constant(ZeroRule.class);
        if (given != null && rule == ZeroRule.PUBLISH && base.zero() == ZeroRule.SUPPRESS) {
            contradict(given, "zero", "suppress", ready);
        }
        return rule;
    }

    private OptionalInt decimals(YamlNode entry, DisclosureProfile base, @Nullable ReadyProfile ready) {
        YamlNode given = entry.find("decimals");
        if (given == null) {
            return base.decimals();
        }
        int value = given.json().intValue();
        if (base.decimals().isPresent() && value > base.decimals().getAsInt()) {
            contradict(given, "decimals", base.decimals().getAsInt(), ready);
        }
        return OptionalInt.of(value);
    }

    private double relativeError(YamlNode entry, DisclosureProfile base, @Nullable ReadyProfile ready) {
        double value = entry.number("maximumRelativeError", base.maximumRelativeError());
        if (value > base.maximumRelativeError()) {
            contradict(entry.at("maximumRelativeError"), "maximumRelativeError", base.maximumRelativeError(), ready);
        }
        return value;
    }

    private DominanceRule dominance(YamlNode entry, DisclosureProfile base, @Nullable ReadyProfile ready) {
        YamlNode given = entry.find("dominance");
        if (given == null) {
            return base.dominance();
        }
        DominanceRule rule = new DominanceRule(
                (int) given.number("minimumContributors", base.dominance().minimumContributors()),
                (int) given.number("largest", base.dominance().largest()),
                given.number("share", base.dominance().share()),
                given.number("p", base.dominance().p()));
        DominanceRule least = base.dominance();
        if (rule.minimumContributors() < least.minimumContributors()) {
            contradict(given, "minimumContributors", least.minimumContributors(), ready);
        }
        if (rule.share() > least.share()) {
            contradict(given, "share", least.share(), ready);
        }
        if (rule.p() < least.p()) {
            contradict(given, "p", least.p(), ready);
        }
        return rule;
    }

    private void contradict(YamlNode given, String name, Object least, @Nullable ReadyProfile ready) {
        log.add(
                ProblemCode.PROFILES_CONTRADICT,
                given.place(),
                given.written(),
                name,
                given.json().isObject() ? given.json().path(name).asText() : given.text(),
                least,
                ready == null ? "minimumNumerator, minimumComplement" : ready.id());
    }
}
