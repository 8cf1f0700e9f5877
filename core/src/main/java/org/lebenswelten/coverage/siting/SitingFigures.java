package org.lebenswelten.coverage.siting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.equity.EquityFigures;

/**
 * What a siting proposes and what that brings. All figures are computed from published sizes of target groups.
 *
 * @param definition what was sought
 * @param exact whether the best choice was sought, or a good one, as there are too many
 * @param reason why there is no proposal, {@link SitingReason#NONE} where there is one
 * @param value what is reached, by the problem; {@code NaN} where nothing is proposed for a reason
 * @param bound nothing within the rules reaches more, or costs less
 * @param gap distance between the two as a share of the value; 0 where proven
 * @param proven whether no other choice is better
 * @param ties how many equally good choices were found
 * @param allTies whether these are all
 * @param proposals the new sites in the order of what they add
 * @param curve value for 1, 2, ... new sites
 * @param unreachable positions of units with people that no site which may be open reaches
 * @param effects of each type what becomes of coverage and equity
 */
public record SitingFigures(
        SitingDefinition definition,
        boolean exact,
        SitingReason reason,
        double value,
        double bound,
        double gap,
        boolean proven,
        long ties,
        boolean allTies,
        List<Proposal> proposals,
        List<CurvePoint> curve,
        List<Integer> unreachable,
        List<Effect> effects) {

    /** Copies the lists. */
    public SitingFigures {
        proposals = List.copyOf(proposals);
        curve = List.copyOf(curve);
        unreachable = List.copyOf(unreachable);
        effects = List.copyOf(effects);
    }

    /**
     * A proposed site.
     *
     * @param type position of its type
     * @param site the site
     * @param order 1 for the one that adds most
     * @param gain what it adds to the value when the ones before it are open; for ways, what it takes off. {@code NaN} for the
     *     first where nobody had a way before
     * @param people people of the target group whom it covers, or whose way it shortens, when the ones before it are open
     * @param units positions of their units
     */
    public record Proposal(int type, CandidateSite site, int order, double gain, double people, List<Integer> units) {

        /** Copies the list. */
        public Proposal {
            units = List.copyOf(units);
        }
    }

    /**
     * The best value with so many new sites.
     *
     * @param sites largest number of new sites
     * @param value what is reached
     * @param proven whether it is proven
     */
    public record CurvePoint(int sites, double value, boolean proven) {}

    /**
     * What becomes of one type.
     *
     * @param people target group that is told
     * @param before covered people before, {@code NaN} where no radius is stated
     * @param after covered people after
     * @param meanWayBefore mean metres to the nearest open site before; infinite where there was none, {@code NaN} where ways are
     *     not looked at
     * @param meanWayAfter mean metres after
     * @param longestWayAfter longest metres after
     * @param equityBefore equity of coverage by burden before, or null without index or radius
     * @param equityAfter equity of coverage by burden after, or null without index or radius
     * @param sitesThere number of sites that are there already
     * @param leftOut names of sites that are there and were left out, as their places are not known
     */
    public record Effect(
            double people,
            double before,
            double after,
            double meanWayBefore,
            double meanWayAfter,
            double longestWayAfter,
            @Nullable EquityFigures equityBefore,
            @Nullable EquityFigures equityAfter,
            int sitesThere,
            List<String> leftOut) {

        /** Copies the list. */
        public Effect {
            leftOut = List.copyOf(leftOut);
        }
    }
}
