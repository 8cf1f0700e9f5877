package org.lebenswelten.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lebenswelten.measure.Catchment.Kind;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.RawSettings;
import org.lebenswelten.reach.UnitShares.Site;

/**
 * Counts the people of setting units, such as the children of Kitas, by where they come from. With c_ku persons of the setting
 * unit k from the areal unit u, K the units that host a site which runs in the period, and K_2 those that host sites of two
 * measures:
 *
 * <pre>{@code
 * reached_u  = min(D_u, sum over K of c_ku)
 * twice_u    = min(D_u, sum over K_2 of c_ku)
 * adoption_u = sum over K of c_ku / sum over all units of the types that K can hold of c_ku
 * }</pre>
 *
 * <p>Each person belongs to one setting unit of a type. All people of a unit are taken for the target group. Places are not
 * shared out over areal units ({@code NaN}): they would tell of each setting unit by itself where its people come from.
 */
public final class SettingReach {

    private final UnitPeriods frame;
    private final SettingPeople settings;

    /**
     * Prepares the count.
     *
     * @param frame units and periods
     * @param settings the setting units, in the zoning of the frame
     * @throws IllegalArgumentException if they belong to another zoning
     */
    public SettingReach(UnitPeriods frame, SettingPeople settings) {
        if (!settings.zoningId().equals(frame.zoningId())) {
            throw new IllegalArgumentException("setting units belong to the zoning '" + settings.zoningId()
                    + "', expected '" + frame.zoningId() + "'");
        }
        this.frame = frame;
        this.settings = settings;
    }

    /**
     * Whether a measure counts the people of its settings.
     *
     * @param measure the measure
     * @return true for setting catchments
     */
    public static boolean countsPeople(MeasureProfile measure) {
        return measure.catchment().kind() == Kind.SETTING;
    }

    /**
     * Whether measures are hosted by setting units whose people are known.
     *
     * @param measures the measures
     * @return true if adoption can be told
     */
    public boolean areHosted(List<MeasureProfile> measures) {
        return Site.of(measures).stream().anyMatch(site -> position(site) >= 0);
    }

    /**
     * Counts whom the settings of some measures hold.
     *
     * @param target persons of the target group, a column over the frame; {@code NaN} where unknown
     * @param measures the measures
     * @return the counts, not yet protected
     */
    public RawReach of(double[] target, List<MeasureProfile> measures) {
        return count(target, serving(measures, 1));
    }

    /**
     * Counts whom the settings of at least two measures hold.
     *
     * @param target persons of the target group, a column over the frame; {@code NaN} where unknown
     * @param measures the measures
     * @return the counts, not yet protected
     */
    public RawReach twice(double[] target, List<MeasureProfile> measures) {
        return count(target, serving(measures, 2));
    }

    /**
     * Counts the people of setting units that take part among those of all units of the same types.
     *
     * @param measures the measures
     * @return the counts, not yet protected, with all people of these units as target
     */
    public RawReach adoption(List<MeasureProfile> measures) {
        BitSet attending = attending(measures);
        double[] people = new double[frame.size()];
        for (int cell = 0; cell < people.length; cell++) {
            int unit = cell % frame.unitCount();
            people[cell] = attending.stream()
                    .mapToDouble(k -> settings.people()[k][unit])
                    .sum();
        }
        return count(people, serving(measures, 1));
    }

    /**
     * How the figures of coverages follow from setting units, for their protection.
     *
     * @param counting the measures of the coverages that count the people of settings, or of a further figure of one
     * @param hosted the measures of the coverages whose adoption is told
     * @return the people and which of them each figure counts
     */
    public RawSettings linked(Map<String, List<MeasureProfile>> counting, Map<String, List<MeasureProfile>> hosted) {
        Map<String, List<BitSet>> serving = new TreeMap<>();
        Map<String, BitSet> attending = new TreeMap<>();
        counting.forEach((coverage, measures) -> {
            serving.put(coverage, serving(measures, 1));
            if (RawReach.coverageOf(coverage).equals(coverage)) {
                serving.put(RawReach.twiceOf(coverage), serving(measures, 2));
            }
        });
        hosted.forEach((coverage, measures) -> {
            serving.put(RawReach.adoptionOf(coverage), serving(measures, 1));
            attending.put(RawReach.adoptionOf(coverage), attending(measures));
        });
        return new RawSettings(frame.unitIds(), settings.people(), serving, attending);
    }

    /** The units with known people that host at least so many measures, by period. */
    private List<BitSet> serving(List<MeasureProfile> measures, int least) {
        List<BitSet> byPeriod = new ArrayList<>();
        for (Period period : frame.periods()) {
            int[] hosts = new int[settings.units().size()];
            for (MeasureProfile measure : measures) {
                if (measure.running().touches(period)) {
                    BitSet units = new BitSet();
                    Site.of(List.of(measure)).forEach(site -> {
                        if (position(site) >= 0) {
                            units.set(position(site));
                        }
                    });
                    units.stream().forEach(k -> hosts[k]++);
                }
            }
            BitSet serving = new BitSet();
            for (int k = 0; k < hosts.length; k++) {
                serving.set(k, hosts[k] >= least);
            }
            byPeriod.add(serving);
        }
        return byPeriod;
    }

    /** The units with known people of the types in which the measures have sites. */
    private BitSet attending(List<MeasureProfile> measures) {
        Set<Setting> types = EnumSet.noneOf(Setting.class);
        for (Site site : Site.of(measures)) {
            if (position(site) >= 0) {
                types.add(settings.units().get(position(site)).type());
            }
        }
        BitSet attending = new BitSet();
        for (int k = 0; k < settings.units().size(); k++) {
            attending.set(
                    k,
                    settings.isKnown(k)
                            && types.contains(settings.units().get(k).type()));
        }
        return attending;
    }

    private int position(Site site) {
        String id = site.site().settingUnitId();
        int unit = id == null ? -1 : settings.positionOf(id);
        return unit >= 0 && settings.isKnown(unit) ? unit : -1;
    }

    private RawReach count(double[] target, List<BitSet> serving) {
        double[] reached = new double[frame.size()];
        double[] none = new double[frame.size()];
        Arrays.fill(none, Double.NaN);
        for (int period = 0; period < serving.size(); period++) {
            BitSet units = serving.get(period);
            for (int unit = 0; unit < frame.unitCount(); unit++) {
                int area = unit;
                int cell = frame.cell(unit, period);
                double persons = units.stream()
                        .mapToDouble(k -> settings.people()[k][area])
                        .sum();
                reached[cell] = Double.isNaN(target[cell]) ? Double.NaN : Math.min(target[cell], persons);
            }
        }
        return new RawReach(frame, target, reached, none, List.of());
    }
}
