package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lebenswelten.disclosure.PreviousRelease.Layer;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.CellState;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Protection;
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
    private final Map<String, Share> shares = new TreeMap<>();
    private final String unitId;
    private double people;

    /**
     * The same share in one or more coverages and periods.
     *
     * @param parts which parts of the residents it covers
     * @param value the share, 0 to 1
     * @param members where it stands
     */
    private record Share(BitSet parts, double value, List<Member> members) {}

    /**
     * A share in one coverage and period.
     *
     * @param coverage the coverage
     * @param cell position in its frame
     */
    record Member(ReachTable coverage, int cell) {}

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
                    shares.computeIfAbsent(reached.toString(), k -> new Share(reached, value, new ArrayList<>()))
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
        return shares.values().stream().anyMatch(LinkedReach::isWithheld);
    }

    private static boolean isWithheld(Share share) {
        return share.members.stream()
                .map(member -> member.coverage.alone().flag(member.cell))
                .anyMatch(flag -> flag == PublicationFlag.SUPPRESSED || flag == PublicationFlag.FEW_PEOPLE);
    }

    /** Where the shares stand that tell something by themselves, or have a name. */
    @Override
    public List<Member> withheld(Set<String> names) {
        List<Member> members = new ArrayList<>();
        shares.values().stream()
                .filter(share -> isWithheld(share) || names.contains(name(share)))
                .forEach(share -> members.addAll(share.members));
        return members;
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
        for (Share share : shares.values()) {
            double value = Math.min(people, share.value * people);
            Interval known = possible;
            for (PreviousRelease release : previous) {
                known = known.intersect(shownBefore(share, release, known));
            }
            double width = demand(share, known);
            boolean hidden = isWithheld(share) || more.contains(name(share));
            builder.add(new Cell(
                    name(share),
                    value,
                    false,
                    !hidden ? CellState.PUBLISHED : width > 0 ? CellState.PRIMARY : CellState.SUPPRESSED,
                    known,
                    hidden ? known : printed(share, value).intersect(known),
                    // a share withheld for others must not be known more closely than one that is withheld for itself
                    width > 0 ? Protection.ofWidth(width) : Protection.NONE,
                    hidden ? 0 : loss(share)));
            List<String> names = new ArrayList<>();
            share.parts.stream().forEach(part -> names.add(partName(part)));
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
    private double demand(Share share, Interval known) {
        double width = 0;
        for (Member member : share.members) {
            double target = member.coverage.raw().target()[member.cell];
            width = Math.max(width, Math.min(1, member.coverage.profile().interval() / target) * people);
        }
        return known.width() < width - TOLERANCE ? 0 : width;
    }

    private Interval printed(Share share, double value) {
        Interval printed = Interval.of(0, people);
        for (Member member : share.members) {
            printed = printed.intersect(rounded(
                    member.coverage.alone().value(member.cell),
                    member.coverage.profile().decimals().orElseThrow(),
                    value));
        }
        return printed;
    }

    private Interval shownBefore(Share share, PreviousRelease release, Interval otherwise) {
        Interval known = otherwise;
        for (Member member : share.members) {
            Layer layer = release.layer("cov_" + member.coverage.id());
            UnitPeriods frame = member.coverage.raw().frame();
            String feature = unitId + "." + frame.periods().get(member.cell / frame.unitCount());
            Printed figure = layer == null ? null : layer.features().get(feature);
            if (layer != null && figure != null && figure.shown()) {
                double scale = Math.pow(10, layer.decimals());
                double value = Math.min(people, share.value * people);
                if (Math.abs(Math.rint(100 * share.value * scale) / scale - figure.value()) < TOLERANCE) {
                    known = known.intersect(rounded(figure.value(), layer.decimals(), value));
                }
            }
        }
        return known;
    }

    /** The persons whose share in per cent prints as a value. */
    private Interval rounded(double printed, int decimals, double value) {
        Interval persons = Interval.ofRoundedRate(printed, 0.5 * Math.pow(10, -decimals), people, 100);
        return Interval.of(
                Math.min(value, Math.max(0, persons.lower())), Math.max(value, Math.min(people, persons.upper())));
    }

    private static double loss(Share share) {
        return share.members.stream()
                .mapToDouble(member -> InformationLoss.of(member.coverage.raw().target()[member.cell]))
                .sum();
    }

    private String prefix() {
        return "reach of " + unitId + ": ";
    }

    private String partName(int part) {
        return prefix() + "part " + part;
    }

    private String name(Share share) {
        Member first = share.members.get(0);
        UnitPeriods frame = first.coverage.raw().frame();
        return first.coverage.id() + " " + unitId + " " + frame.periods().get(first.cell / frame.unitCount())
                + " share " + share.parts;
    }
}
