package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.PoolingProposal.Kind;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;

/**
 * Finds which neighbouring areas or which periods to merge so that fewer values are withheld.
 *
 * <p>Areas: of all pairs that share a border and lie in the same unit of the next coarser zoning, pairs are chosen one after the
 * other by how many values they save, no area twice. Periods: of two or three consecutive periods joined into one the better
 * is chosen where it saves at least half of the values withheld. What is saved is counted for areas and periods as they are
 * now: a merged value that is withheld counts for each of them. It is counted from primary suppression of the merged tables;
 * what all proposals save together, from protecting the merged tables anew with everything that belongs to it.
 *
 * <p>Such advice tells which counts are small together and is for those who hold them. {@link #ofPublished} finds what everyone
 * can find: from which values are withheld, and the people behind them.
 */
public final class PoolingAdvice {

    private static final int MOST_JOINED = 3;

    /** So many such marks as there are values never outweigh one 1. */
    private static final double WITHHELD = -1e-9;

    private final List<Zoning> zonings;
    private final DisclosurePolicy policy;
    private final int threads;

    /**
     * Prepares the advice.
     *
     * @param zonings all zonings
     * @param policy the rules and relations
     * @param threads number of threads; the result is the same for any
     */
    public PoolingAdvice(List<Zoning> zonings, DisclosurePolicy policy, int threads) {
        this.zonings = List.copyOf(zonings);
        this.policy = policy.withPrevious(List.of());
        this.threads = threads;
    }

    /**
     * The proposals, and what they save together.
     *
     * @param proposals the proposals, those that save most first
     * @param withheldAfter number of values that are withheld if all are followed, counted for areas and periods as they are
     *     now; -1 if the merged tables could not be protected
     * @param lossAfter how much information is lost then, likewise, and at most: a withheld value that stands for k areas and
     *     periods with n people in all counts {@code sqrt(k n)}, which is the sum of their square roots if they are equal and
     *     more otherwise; {@code NaN} if the merged tables could not be protected
     */
    public record Advice(List<PoolingProposal> proposals, int withheldAfter, double lossAfter) {

        /** No proposal. */
        public static final Advice NONE = new Advice(List.of(), 0, 0);

        /** Copies the list. */
        public Advice {
            proposals = List.copyOf(proposals);
        }
    }

    /** Which of the values of a table's counts, as they are or merged, are withheld for themselves. */
    private interface Withholding {
        boolean[] of(CountTable table, RawCounts counts);
    }

    /** What is withheld in all once tables are merged. */
    private interface Outcome {
        Withheld of(List<CountTable> tables, Map<String, Merging> merged, Map<String, List<Period>> joined);
    }

    /**
     * Finds proposals for those who hold the counts.
     *
     * @param tables the counts of all indicators
     * @param withheldNow number of values that are withheld as areas and periods are now
     * @return the proposals; none where they would save nothing together
     */
    public Advice of(List<CountTable> tables, int withheldNow) {
        Advice advice = advice(tables, this::tooSmall, this::protectedAnew);
        return advice.withheldAfter >= withheldNow ? Advice.NONE : advice;
    }

    /**
     * Finds what merging would change as everyone can see: a merged value is taken to be withheld unless one of those it is made
     * of is published with a count that is neither 0 nor everybody, as that count and all it is added to pass the rules on
     * numbers. What must then be withheld to protect others is not counted, and nor is that two withheld counts may be enough
     * together. Nothing in it depends on a withheld count.
     *
     * @param tables the counts of all indicators
     * @param published the same tables after disclosure control, by indicator
     * @return the proposals; none where they would save nothing together
     */
    public Advice ofPublished(List<CountTable> tables, Map<String, ProtectedTable> published) {
        List<CountTable> marked = tables.stream()
                .map(table -> marked(table, published.get(table.indicator().id())))
                .toList();
        int now = 0;
        for (CountTable table : marked) {
            now += count(withheldByMark(table, table.counts()), 1);
        }
        Advice advice = advice(marked, PoolingAdvice::withheldByMark, this::leftByMarks);
        return advice.withheldAfter >= now ? Advice.NONE : advice;
    }

    /** Marks in place of numerators: below 0 where the value is withheld, 1 where it makes any sum publishable, else 0. */
    private static CountTable marked(CountTable table, ProtectedTable published) {
        RawCounts counts = table.counts();
        double[] marks = new double[counts.numerator().length];
        for (int cell = 0; cell < marks.length; cell++) {
            double count = counts.numerator()[cell];
            boolean part =
                    count > 0 && (table.indicator().kind() == IndicatorKind.RATE || count < counts.denominator()[cell]);
            marks[cell] = isWithheld(published.flag(cell)) ? WITHHELD : part ? 1 : 0;
        }
        return new CountTable(
                table.indicator(), new RawCounts(counts.frame(), marks, counts.denominator()), table.estimator());
    }

    private static boolean[] withheldByMark(CountTable table, RawCounts counts) {
        boolean[] withheld = new boolean[counts.numerator().length];
        for (int cell = 0; cell < withheld.length; cell++) {
            withheld[cell] = counts.numerator()[cell] < 0;
        }
        return withheld;
    }

    private Advice advice(List<CountTable> tables, Withholding withholding, Outcome outcome) {
        List<CountTable> own = tables.stream().filter(table -> !isSum(table)).toList();
        List<PoolingProposal> proposals = new ArrayList<>();
        Map<String, Merging> merged = new LinkedHashMap<>();
        for (Zoning zoning : zonings) {
            List<CountTable> here = own.stream()
                    .filter(table -> table.indicator().zoningId().equals(zoning.id()))
                    .toList();
            List<PoolingProposal> pairs = here.isEmpty() ? List.of() : areas(zoning, here, withholding);
            if (!pairs.isEmpty()) {
                merged.put(zoning.id(), Merging.of(zoning, pairs));
                proposals.addAll(pairs);
            }
        }
        Map<String, List<Period>> joined = new LinkedHashMap<>();
        for (CountTable table : own) {
            if (!isRelated(table)) {
                PoolingProposal proposal = periods(table, withholding);
                if (proposal != null) {
                    proposals.add(proposal);
                    joined.put(
                            table.indicator().id(),
                            proposal.merged().stream().map(Period::of).toList());
                }
            }
        }
        proposals.sort(Comparator.comparingInt(
                        (PoolingProposal proposal) -> proposal.withheldAfter() - proposal.withheldBefore())
                .thenComparing(PoolingProposal::subject)
                .thenComparing(proposal -> proposal.merged().toString()));
        if (proposals.isEmpty()) {
            return Advice.NONE;
        }
        Withheld after = outcome.of(tables, merged, joined);
        return new Advice(proposals, after.values, after.loss);
    }

    private boolean isSum(CountTable table) {
        return policy.relations().stream()
                .anyMatch(relation -> relation instanceof SumOf
                        && relation.totalId().equals(table.indicator().id()));
    }

    /** Whether other tables than sums over coarser areas must keep the same periods. */
    private boolean isRelated(CountTable table) {
        String id = table.indicator().id();
        for (CountRelation relation : policy.relations()) {
            boolean involved =
                    relation.partId().equals(id) || relation.totalId().equals(id);
            if (involved && !(relation.partId().equals(id) && isLevel(relation))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a relation is that of an indicator to its sum over a coarser zoning. */
    private boolean isLevel(CountRelation relation) {
        return relation instanceof SumOf
                && zonings.stream()
                        .anyMatch(zoning -> relation.totalId().equals(relation.partId() + "_" + zoning.id()));
    }

    private List<PoolingProposal> areas(Zoning zoning, List<CountTable> tables, Withholding withholding) {
        int[] withheld = new int[zoning.size()];
        for (CountTable table : tables) {
            boolean[] cells = withholding.of(table, table.counts());
            for (int cell = 0; cell < cells.length; cell++) {
                withheld[cell % zoning.size()] += cells[cell] ? 1 : 0;
            }
        }
        List<PoolingProposal> candidates = new ArrayList<>();
        List<ArealUnit> units = zoning.units();
        for (int one = 0; one < units.size(); one++) {
            for (int other = one + 1; other < units.size(); other++) {
                int before = withheld[one] + withheld[other];
                if (before > 0 && areNeighbours(units.get(one), units.get(other))) {
                    int after = 2 * withheldTogether(zoning, tables, one, other, withholding);
                    if (after < before) {
                        candidates.add(new PoolingProposal(
                                Kind.AREAS,
                                zoning.id(),
                                List.of(units.get(one).id(), units.get(other).id()),
                                before,
                                after));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingInt((PoolingProposal p) -> p.withheldAfter() - p.withheldBefore())
                .thenComparing(p -> p.merged().toString()));
        Set<String> taken = new HashSet<>();
        List<PoolingProposal> chosen = new ArrayList<>();
        for (PoolingProposal candidate : candidates) {
            if (candidate.merged().stream().noneMatch(taken::contains)) {
                chosen.add(candidate);
                taken.addAll(candidate.merged());
            }
        }
        return chosen;
    }

    private static boolean areNeighbours(ArealUnit one, ArealUnit other) {
        return one.parentId() != null
                && one.parentId().equals(other.parentId())
                && one.geometry()
                        .getEnvelopeInternal()
                        .intersects(other.geometry().getEnvelopeInternal())
                && one.geometry()
                                .getBoundary()
                                .intersection(other.geometry().getBoundary())
                                .getLength()
                        > 0;
    }

    private static int withheldTogether(
            Zoning zoning, List<CountTable> tables, int one, int other, Withholding withholding) {
        int withheld = 0;
        for (CountTable table : tables) {
            UnitPeriods frame = table.counts().frame();
            UnitPeriods pair = new UnitPeriods(zoning.id(), List.of("pair"), frame.periods());
            int[] cellOf = new int[frame.size()];
            Arrays.fill(cellOf, -1);
            for (int period = 0; period < frame.periods().size(); period++) {
                cellOf[frame.cell(one, period)] = period;
                cellOf[frame.cell(other, period)] = period;
            }
            for (boolean cell : withholding.of(table, table.counts().summed(pair, cellOf))) {
                withheld += cell ? 1 : 0;
            }
        }
        return withheld;
    }

    private static @Nullable PoolingProposal periods(CountTable table, Withholding withholding) {
        List<Period> periods = table.indicator().periods();
        for (int p = 1; p < periods.size(); p++) {
            if (periods.get(p - 1).lastYear() + 1 != periods.get(p).firstYear()) {
                return null;
            }
        }
        int before = count(withholding.of(table, table.counts()), 1);
        PoolingProposal best = null;
        for (int length = 2; length <= Math.min(MOST_JOINED, periods.size()) && before > 0; length++) {
            List<Period> longer = joined(periods, length);
            RawCounts counts = table.counts().summed(frame(table, longer), cellsOf(table, longer));
            int after = 0;
            boolean[] cells = withholding.of(table, counts);
            for (int cell = 0; cell < cells.length; cell++) {
                Period period = longer.get(cell / counts.frame().unitCount());
                int parts = (int) periods.stream().filter(period::contains).count();
                after += cells[cell] ? parts : 0;
            }
            if (2 * after <= before && (best == null || after < best.withheldAfter())) {
                best = new PoolingProposal(
                        Kind.PERIODS,
                        table.indicator().id(),
                        longer.stream().map(Period::toString).toList(),
                        before,
                        after);
            }
        }
        return best;
    }

    private static UnitPeriods frame(CountTable table, List<Period> periods) {
        UnitPeriods frame = table.counts().frame();
        return new UnitPeriods(frame.zoningId(), frame.unitIds(), periods);
    }

    private static int[] cellsOf(CountTable table, List<Period> longer) {
        UnitPeriods frame = table.counts().frame();
        UnitPeriods sums = frame(table, longer);
        int[] cellOf = new int[frame.size()];
        for (int cell = 0; cell < cellOf.length; cell++) {
            Period period = frame.periods().get(cell / frame.unitCount());
            for (int p = 0; p < longer.size(); p++) {
                if (longer.get(p).contains(period)) {
                    cellOf[cell] = sums.cell(cell % frame.unitCount(), p);
                }
            }
        }
        return cellOf;
    }

    private boolean[] tooSmall(CountTable table, RawCounts counts) {
        PublicationFlag[] flags = new PrimarySuppression(
                        policy.ofIndicator(table.indicator().id()))
                .flags(table.indicator().kind(), table.estimator().apply(counts), counts.contributors());
        boolean[] withheld = new boolean[flags.length];
        for (int cell = 0; cell < flags.length; cell++) {
            withheld[cell] = isWithheld(flags[cell]);
        }
        return withheld;
    }

    private static boolean isWithheld(PublicationFlag flag) {
        return flag == PublicationFlag.SUPPRESSED || flag == PublicationFlag.FEW_PEOPLE;
    }

    private static int count(boolean[] cells, int weight) {
        int count = 0;
        for (boolean cell : cells) {
            count += cell ? weight : 0;
        }
        return count;
    }

    /** Values that are withheld, and the information in them. */
    private record Withheld(int values, double loss) {

        Withheld plus(Withheld other) {
            return new Withheld(values + other.values, loss + other.loss);
        }
    }

    /** The tables with all areas merged and periods joined. */
    private List<CountTable> after(
            List<CountTable> tables, Map<String, Merging> merged, Map<String, List<Period>> joined) {
        List<CountTable> after = new ArrayList<>();
        for (CountTable table : tables) {
            CountTable longer = table;
            for (Map.Entry<String, List<Period>> entry : joined.entrySet()) {
                if (table.indicator().id().equals(entry.getKey()) || isLevelOf(table, entry.getKey())) {
                    longer = joined(table, entry.getValue());
                }
            }
            Merging merging = merged.get(table.indicator().zoningId());
            after.add(merging == null ? longer : merging.merged(longer));
        }
        return after;
    }

    /** What the marks of merged tables leave withheld. */
    private Withheld leftByMarks(
            List<CountTable> tables, Map<String, Merging> merged, Map<String, List<Period>> joined) {
        List<CountTable> after = after(tables, merged, joined);
        Withheld withheld = new Withheld(0, 0);
        for (int t = 0; t < after.size(); t++) {
            boolean[] cells = withheldByMark(after.get(t), after.get(t).counts());
            withheld = withheld.plus(withheld(tables.get(t), after.get(t), cells, merged));
        }
        return withheld;
    }

    /** Protects the merged tables. */
    private Withheld protectedAnew(
            List<CountTable> tables, Map<String, Merging> merged, Map<String, List<Period>> joined) {
        List<CountTable> after = after(tables, merged, joined);
        List<Zoning> coarser = new ArrayList<>();
        for (Zoning zoning : zonings) {
            Merging own = merged.get(zoning.id());
            Zoning units = own == null ? zoning : own.zoning();
            Merging parents = zoning.parentZoningId() == null ? null : merged.get(zoning.parentZoningId());
            coarser.add(parents == null ? units : parents.under(units));
        }
        try {
            ProtectedCounts counts = new LinkedCountProtection(new Nesting(coarser), policy, threads).protect(after);
            Withheld withheld = new Withheld(0, 0);
            for (int t = 0; t < after.size(); t++) {
                boolean[] cells =
                        withheld(counts.tables().get(after.get(t).indicator().id()));
                withheld = withheld.plus(withheld(tables.get(t), after.get(t), cells, merged));
            }
            return withheld;
        } catch (DataProblemException e) {
            return new Withheld(-1, Double.NaN);
        }
    }

    private static boolean[] withheld(ProtectedTable table) {
        boolean[] withheld = new boolean[table.frame().size()];
        for (int cell = 0; cell < withheld.length; cell++) {
            withheld[cell] = isWithheld(table.flag(cell));
        }
        return withheld;
    }

    private static Withheld withheld(
            CountTable before, CountTable after, boolean[] cells, Map<String, Merging> merged) {
        Merging merging = merged.get(after.indicator().zoningId());
        UnitPeriods frame = after.counts().frame();
        int withheld = 0;
        double loss = 0;
        for (int cell = 0; cell < frame.size(); cell++) {
            if (cells[cell]) {
                Period period = frame.periods().get(cell / frame.unitCount());
                long periods = before.indicator().periods().equals(frame.periods())
                        ? 1
                        : before.indicator().periods().stream()
                                .filter(period::contains)
                                .count();
                int values = (int) periods * (merging == null ? 1 : merging.sizeOf(cell % frame.unitCount()));
                withheld += values;
                loss += InformationLoss.of(values * after.counts().denominator()[cell]);
            }
        }
        return new Withheld(withheld, loss);
    }

    private boolean isLevelOf(CountTable table, String id) {
        SumOf relation = new SumOf(table.indicator().id(), id);
        return isLevel(relation) && policy.relations().contains(relation);
    }

    private static CountTable joined(CountTable table, List<Period> longer) {
        Indicator old = table.indicator();
        Indicator indicator = new Indicator(
                old.id(),
                old.title(),
                old.definition(),
                old.unit(),
                old.kind(),
                old.multiplier(),
                old.direction(),
                old.zoningId(),
                longer,
                old.source());
        RawCounts counts = table.counts().summed(frame(table, longer), cellsOf(table, longer));
        return new CountTable(indicator, counts, table.estimator());
    }

    private static List<Period> joined(List<Period> periods, int length) {
        List<Period> joined = new ArrayList<>();
        int first = periods.size() % length;
        joined.addAll(periods.subList(0, first));
        for (int p = first; p < periods.size(); p += length) {
            joined.add(new Period(
                    periods.get(p).firstYear(), periods.get(p + length - 1).lastYear()));
        }
        return joined;
    }
}
