package org.lebenswelten.disclosure;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.PreviousRelease.Layer;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.CellState;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Protection;
import org.lebenswelten.model.UnitPeriods;

/**
 * The same people of one areal unit in reach, in one or more coverages and periods: one published share tells the others.
 *
 * @param parts which parts of the people these are
 * @param value how many, as a share or in persons
 * @param members where it stands, one or more
 */
record LinkedShare(BitSet parts, double value, List<Member> members) {

    private static final double TOLERANCE = 1e-9;

    /**
     * A share in one coverage and period.
     *
     * @param coverage the coverage
     * @param cell position in its frame
     */
    record Member(ReachTable coverage, int cell) {

        /** The persons of whom it is a share. */
        double target() {
            return coverage.raw().target()[cell];
        }

        /** The share as it would be printed, in per cent. */
        double printed() {
            return coverage.alone().value(cell);
        }

        /** The decimals in which it is printed. */
        int decimals() {
            return coverage.profile().decimals().orElseThrow();
        }

        private boolean isWithheld() {
            PublicationFlag flag = coverage.alone().flag(cell);
            return flag == PublicationFlag.SUPPRESSED || flag == PublicationFlag.FEW_PEOPLE;
        }

        private String period() {
            UnitPeriods frame = coverage.raw().frame();
            return frame.periods().get(cell / frame.unitCount()).toString();
        }
    }

    /** What a printed share says of the people behind it. */
    @FunctionalInterface
    interface Reading {

        /** How many there can be where it is printed as a value. */
        Interval of(Member member, double printed, int decimals);
    }

    /** Whether it must be withheld by itself. */
    boolean isWithheld() {
        return members.stream().anyMatch(Member::isWithheld);
    }

    /** Where some shares stand. */
    static List<Member> members(Collection<LinkedShare> shares, Predicate<LinkedShare> which) {
        return shares.stream()
                .filter(which)
                .flatMap(share -> share.members.stream())
                .toList();
    }

    /** Its name in a unit. */
    String name(String unitId, String kind) {
        Member first = members.get(0);
        return first.coverage.id() + " " + unitId + " " + first.period() + " " + kind + " " + parts;
    }

    /** The information in it. */
    double loss() {
        return members.stream()
                .mapToDouble(member -> InformationLoss.of(member.target()))
                .sum();
    }

    /** What is told if it is printed wherever it stands. */
    Interval printed(Interval possible, Reading reading) {
        Interval printed = possible;
        for (Member member : members) {
            printed = printed.intersect(reading.of(member, member.printed(), member.decimals()));
        }
        return printed;
    }

    /**
     * What earlier releases told, where their figures are what the present ones print as.
     *
     * @param unitId the unit
     * @param possible what is known without them
     * @param releases the releases
     * @param exact the present share in per cent before it is rounded
     * @param reading what a share in print tells
     */
    Interval knownBefore(
            String unitId,
            Interval possible,
            List<PreviousRelease> releases,
            ToDoubleFunction<Member> exact,
            Reading reading) {
        Interval known = possible;
        for (PreviousRelease release : releases) {
            for (Member member : members) {
                Layer layer = release.layer("cov_" + member.coverage.id());
                Printed figure = layer == null ? null : layer.features().get(unitId + "." + member.period());
                if (layer != null && figure != null && figure.shown()) {
                    double scale = Math.pow(10, layer.decimals());
                    if (Math.abs(Math.rint(exact.applyAsDouble(member) * scale) / scale - figure.value()) < TOLERANCE) {
                        known = known.intersect(reading.of(member, figure.value(), layer.decimals()));
                    }
                }
            }
        }
        return known;
    }

    /**
     * Its cell, published or withheld.
     *
     * @param name its name
     * @param persons how many the people are
     * @param whole whether they are a whole number
     * @param width the demanded width of its interval, 0 for none
     * @param known what is known of it anyway
     * @param printed what is told if it is printed, null where it is not
     */
    Cell cell(String name, double persons, boolean whole, double width, Interval known, @Nullable Interval printed) {
        return new Cell(
                name,
                persons,
                whole,
                printed != null ? CellState.PUBLISHED : width > 0 ? CellState.PRIMARY : CellState.SUPPRESSED,
                known,
                printed == null ? known : printed.intersect(known),
                // a share withheld for others must not be known more closely than one that is withheld for itself
                width > 0 ? Protection.ofWidth(width) : Protection.NONE,
                printed == null ? 0 : loss());
    }
}
