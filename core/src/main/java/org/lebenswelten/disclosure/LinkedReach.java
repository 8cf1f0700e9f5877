package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lebenswelten.disclosure.LinkedShare.Member;
import org.lebenswelten.disclosure.LinkedShare.Reading;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Relation;
import org.lebenswelten.disclosure.pattern.Relation.Term;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCatchments;
import org.lebenswelten.raw.RawCatchments.Part;

/**
 * The reached shares of all coverages of one areal unit, and how they give each other away.
 *
 * <p>A share comes from where all residents live, so the same sites reach the same share of any target group in any period:
 * one published share tells them all, and shares of nested or overlapping sites bound each other. The residents of the unit
 * are divided by the sites that reach them; the shares of these parts are the cells that nobody shows. Which catchments
 * overlap where people live is taken to be known, as everyone can draw them; only that someone may live beyond all of them is
 * left open. All shares are counted in persons of the largest target group.
 */
final class LinkedReach implements LinkedShares {

    private static final double TOLERANCE = 1e-9;

    private final List<Part> parts;
    private final Map<String, LinkedShare> shares = new TreeMap<>();
    private final String unitId;
    private double people;

    /**
     * Collects the shares of a unit.
     *
     * @param unit position of the unit
     * @param coverages all coverages over the same zoning
     * @param catchments whom the sites reach
     */
    LinkedReach(int unit, List<ReachTable> coverages, RawCatchments catchments) {
        this.unitId = catchments.unitIds().get(unit);
        this.parts = catchments.parts().get(unit);
        for (ReachTable coverage : coverages) {
            UnitPeriods frame = coverage.raw().frame();
            for (int period = 0; period < frame.periods().size(); period++) {
                int cell = frame.cell(unit, period);
                double target = coverage.raw().target()[cell];
                if (!(target > 0)) {
                    continue;
                }
                BitSet reached = reached(catchments.running().get(coverage.id()).get(period));
                if (!reached.isEmpty()) {
                    people = Math.max(people, target);
                    double value = reached.stream()
                            .mapToDouble(p -> parts.get(p).share())
                            .sum();
                    shares.computeIfAbsent(reached.toString(), k -> new LinkedShare(reached, value, new ArrayList<>()))
                            .members()
                            .add(new Member(coverage, cell));
                }
            }
        }
    }

    private BitSet reached(BitSet running) {
        BitSet reached = new BitSet();
        for (int part = 0; part < parts.size(); part++) {
            reached.set(part, parts.get(part).sites().intersects(running));
        }
        return reached;
    }

    /** Whether a share must be withheld by itself. */
    @Override
    public boolean hasWithheld() {
        return shares.values().stream().anyMatch(LinkedShare::isWithheld);
    }

    /** Where the shares stand that tell something by themselves, or have a name. */
    @Override
    public List<Member> withheld(Set<String> names) {
        return LinkedShare.members(shares.values(), share -> share.isWithheld() || names.contains(name(share)));
    }

    /** Adds the cells and relations of this unit to a system; {@code more} are to be protected besides. */
    @Override
    public void addTo(CellSystem.Builder builder, Set<String> more, List<PreviousRelease> previous) {
        if (shares.isEmpty()) {
            return;
        }
        Interval possible = Interval.of(0, people);
        List<Term> whole = new ArrayList<>();
        for (int part = 0; part <= parts.size(); part++) {
            double value = part < parts.size() ? parts.get(part).share() * people : 0;
            builder.add(Cell.latent(partName(part), Math.min(value, people), possible)
                    .withWhole(false));
            whole.add(new Term(partName(part), 1));
        }
        builder.add(new Relation(prefix() + "residents", whole, Interval.exactly(people)));
        for (LinkedShare share : shares.values()) {
            double value = Math.min(people, share.value() * people);
            Reading reading = (member, printed, decimals) -> rounded(printed, decimals, value);
            Interval known = share.knownBefore(unitId, possible, previous, member -> 100 * share.value(), reading);
            boolean hidden = share.isWithheld() || more.contains(name(share));
            builder.add(share.cell(
                    name(share),
                    value,
                    false,
                    demand(share, known),
                    known,
                    hidden ? null : share.printed(possible, reading)));
            List<String> names = new ArrayList<>();
            share.parts().stream().forEach(part -> names.add(partName(part)));
            builder.add(Relation.sum(name(share) + " by parts", name(share), names));
        }
    }

    /** The demanded width of each share by its name. */
    @Override
    public Map<String, Double> demands() {
        Map<String, Double> demands = new LinkedHashMap<>();
        shares.values().forEach(share -> demands.put(name(share), demand(share, Interval.of(0, people))));
        return demands;
    }

    /** The widest demand of its target groups, in persons of the largest; none where an earlier release has told it. */
    private double demand(LinkedShare share, Interval known) {
        double width = 0;
        for (Member member : share.members()) {
            width = Math.max(width, Math.min(1, member.coverage().profile().interval() / member.target()) * people);
        }
        return known.width() < width - TOLERANCE ? 0 : width;
    }

    /** The persons whose share in per cent prints as a value. */
    private Interval rounded(double printed, int decimals, double value) {
        Interval persons = Interval.ofRoundedRate(printed, 0.5 * Math.pow(10, -decimals), people, 100);
        return Interval.of(
                Math.min(value, Math.max(0, persons.lower())), Math.max(value, Math.min(people, persons.upper())));
    }

    private String prefix() {
        return "reach of " + unitId + ": ";
    }

    private String partName(int part) {
        return prefix() + "part " + part;
    }

    private String name(LinkedShare share) {
        return share.name(unitId, "share");
    }
}
