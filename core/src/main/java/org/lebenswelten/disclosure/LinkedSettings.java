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
import org.lebenswelten.disclosure.pattern.CellState;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Protection;
import org.lebenswelten.disclosure.pattern.Relation;
import org.lebenswelten.disclosure.pattern.Relation.Term;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawSettings;

/**
 * The shares of one areal unit that count people of setting units, and how they give each other away.
 *
 * <p>How many children of which Kita come from the unit is a number that nobody shows, but each share is a sum of such numbers
 * over its denominator, which everyone knows: the same Kitas are the same children for any target group, in any period, and as
 * a share of all children in Kitas. A number of few children of one setting unit is protected like a published one. Which
 * setting units have anyone at all from here is taken to be known.
 */
final class LinkedSettings implements LinkedShares {

    private static final double TOLERANCE = 1e-9;

    private final String unitId;
    private final Map<Integer, Double> people = new TreeMap<>();
    private final Map<String, LinkedShare> shares = new TreeMap<>();
    private final Map<String, Relation> denominators = new TreeMap<>();
    private final List<BitSet> attending = new ArrayList<>();
    private boolean whole = true;
    private double most;

    /**
     * Collects the shares of a unit.
     *
     * @param unit position of the areal unit
     * @param figures all figures that count people of settings
     * @param settings where they come from
     */
    LinkedSettings(int unit, List<ReachTable> figures, RawSettings settings) {
        this.unitId = settings.unitIds().get(unit);
        for (int k = 0; k < settings.people().length; k++) {
            double persons = settings.people()[k][unit];
            if (persons > 0) {
                people.put(k, persons);
                whole &= persons == Math.rint(persons);
                most += persons;
            }
        }
        for (ReachTable figure : figures) {
            UnitPeriods frame = figure.raw().frame();
            for (int period = 0; period < frame.periods().size(); period++) {
                int cell = frame.cell(unit, period);
                double target = figure.raw().target()[cell];
                BitSet counted = from(settings.serving().get(figure.id()).get(period));
                if (target > 0 && !counted.isEmpty()) {
                    most = Math.max(most, target);
                    shares.computeIfAbsent(
                                    counted.toString(), k -> new LinkedShare(counted, sum(counted), new ArrayList<>()))
                            .members()
                            .add(new Member(figure, cell));
                }
            }
        }
        settings.attending().values().forEach(this::addDenominator);
    }

    private BitSet from(BitSet settings) {
        BitSet here = new BitSet();
        settings.stream().filter(people::containsKey).forEach(here::set);
        return here;
    }

    private double sum(BitSet settings) {
        return settings.stream().mapToDouble(people::get).sum();
    }

    private void addDenominator(BitSet settings) {
        BitSet here = from(settings);
        if (!here.isEmpty()) {
            attending.add(here);
            String name = prefix() + "all of " + here;
            List<Term> terms =
                    here.stream().mapToObj(k -> new Term(settingName(k), 1)).toList();
            denominators.put(name, new Relation(name, terms, Interval.exactly(sum(here))));
        }
    }

    /** How many the people of some setting units can be, as everyone knows: no more than a denominator that holds them all. */
    private double most(BitSet settings) {
        double least = most;
        for (BitSet all : attending) {
            BitSet others = (BitSet) settings.clone();
            others.andNot(all);
            least = others.isEmpty() ? Math.min(least, sum(all)) : least;
        }
        return least;
    }

    private double most(int setting) {
        BitSet alone = new BitSet();
        alone.set(setting);
        return most(alone);
    }

    @Override
    public boolean hasWithheld() {
        return !shares.isEmpty()
                && (shares.values().stream().anyMatch(LinkedShare::isWithheld)
                        || people.keySet().stream().anyMatch(k -> demandOf(k) > 0));
    }

    @Override
    public List<Member> withheld(Set<String> names) {
        return LinkedShare.members(shares.values(), share -> share.isWithheld() || names.contains(name(share)));
    }

    @Override
    public void addTo(CellSystem.Builder builder, Set<String> more, List<PreviousRelease> previous) {
        if (shares.isEmpty()) {
            return;
        }
        people.forEach((k, persons) -> {
            double width = demandOf(k);
            Interval possible = Interval.of(0, most(k));
            builder.add(new Cell(
                    settingName(k),
                    persons,
                    whole,
                    CellState.LATENT,
                    possible,
                    possible,
                    width > 0 ? Protection.ofWidth(width) : Protection.NONE,
                    0));
        });
        denominators.values().forEach(builder::add);
        for (LinkedShare share : shares.values()) {
            Reading reading = (member, printed, decimals) -> rounded(member, printed, decimals, share.value());
            Interval known = share.knownBefore(
                    unitId,
                    Interval.of(0, most(share.parts())),
                    previous,
                    member -> 100 * Math.min(1, share.value() / member.target()),
                    reading);
            boolean hidden = share.isWithheld() || more.contains(name(share));
            builder.add(share.cell(
                    name(share),
                    share.value(),
                    whole,
                    demand(share, known),
                    known,
                    hidden ? null : share.printed(Interval.of(0, most), reading)));
            builder.add(Relation.sum(
                    name(share) + " by settings",
                    name(share),
                    share.parts().stream().mapToObj(this::settingName).toList()));
        }
    }

    @Override
    public Map<String, Double> demands() {
        Map<String, Double> demands = new LinkedHashMap<>();
        shares.values().forEach(share -> demands.put(name(share), demand(share, Interval.of(0, most(share.parts())))));
        return demands;
    }

    /** How wide the interval of few people of one setting unit must be, by the strictest rules of a figure; 0 for many. */
    private double demandOf(int setting) {
        double persons = people.getOrDefault(setting, 0.0);
        double width = 0;
        for (LinkedShare share : shares.values()) {
            for (Member member : share.members()) {
                DisclosureProfile profile = member.coverage().profile();
                if (share.parts().get(setting) && persons < profile.minimumNumerator()) {
                    width = Math.max(width, Math.min(most(setting), profile.interval()));
                }
            }
        }
        return width;
    }

    private double demand(LinkedShare share, Interval known) {
        double width = 0;
        for (Member member : share.members()) {
            width = Math.max(
                    width, Math.min(member.target(), member.coverage().profile().interval()));
        }
        width = Math.min(width, most(share.parts()));
        return known.width() < width - TOLERANCE ? 0 : width;
    }

    /** The persons whose share of a target group in per cent prints as a value; of more than there are it says no more. */
    private Interval rounded(Member member, double value, int decimals, double persons) {
        double target = member.target();
        Interval range = Interval.ofRoundedRate(value, 0.5 * Math.pow(10, -decimals), target, 100);
        double upper = persons > target ? most : Math.min(most, range.upper());
        return Interval.of(Math.min(persons, Math.max(0, range.lower())), Math.max(persons, upper));
    }

    private String prefix() {
        return "settings of " + unitId + ": ";
    }

    private String settingName(int setting) {
        return prefix() + "setting " + setting;
    }

    private String name(LinkedShare share) {
        return share.name(unitId, "settings");
    }
}
