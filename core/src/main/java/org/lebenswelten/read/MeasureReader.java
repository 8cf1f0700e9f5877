package org.lebenswelten.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Sex;
import org.locationtech.jts.geom.Coordinate;

/** Reads measure profiles (Maßnahmensteckbriefe). */
final class MeasureReader {

    private final @Nullable SiteLocation locations;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param crs the project's system, or null where it is not known
     * @param log where to report
     */
    MeasureReader(@Nullable Crs crs, ProblemLog log) {
        this.locations = crs == null ? null : new SiteLocation(crs, log);
        this.log = log;
    }

    /**
     * Reads a profile.
     *
     * @param profile the profile, which is sound
     * @return the measure, or null where it is faulty
     */
    @Nullable
    MeasureProfile read(YamlNode profile) {
        TargetGroup target = targetGroup(profile.at("targetGroup"), log);
        RunningTime running = running(profile.at("period"), log);
        List<MeasureSite> sites = sites(profile);
        Catchment catchment = CatchmentReader.read(profile.at("catchment"), log);
        ProfileParts.checkGoals(profile, log);
        MeasureDetails details = new MeasureDetailsReader(log).read(profile);
        if (target == null || running == null || sites == null || catchment == null) {
            return null;
        }
        List<String> topics =
                profile.items("topics").stream().map(YamlNode::text).toList();
        List<Setting> settings = profile.items("settings").stream()
                .map(setting -> setting.constant(Setting.class))
                .toList();
        return new MeasureProfile(
                profile.text("id"),
                LocalDate.parse(profile.text("lastModified")),
                profile.textOrNull("projectId"),
                profile.bilingual("name"),
                profile.bilingual("description"),
                topics,
                settings,
                target,
                sites,
                catchment,
                running,
                profile.at("phase").constant(Phase.class),
                details);
    }

    /** Reads a target group; reversed ages are reported. */
    static @Nullable TargetGroup targetGroup(YamlNode entry, ProblemLog log) {
        int youngest = entry.integer("ageMin");
        int oldest = entry.has("ageMax") ? entry.integer("ageMax") : Integer.MAX_VALUE;
        if (oldest < youngest) {
            YamlNode age = entry.at("ageMax");
            log.add(ProblemCode.AGES_REVERSED, age.place(), age.written(), youngest);
            return null;
        }
        return new TargetGroup(youngest, oldest, entry.at("sex").constant(Sex.class));
    }

    /** Reads a running time; reversed dates are reported. */
    static @Nullable RunningTime running(YamlNode entry, ProblemLog log) {
        LocalDate start = LocalDate.parse(entry.text("start"));
        YamlNode last = entry.find("end");
        LocalDate end = last == null ? null : LocalDate.parse(last.text());
        if (last != null && end != null && end.isBefore(start)) {
            log.add(ProblemCode.DATES_REVERSED, last.place(), last.written(), start);
            return null;
        }
        return new RunningTime(start, end);
    }

    private @Nullable List<MeasureSite> sites(YamlNode profile) {
        List<YamlNode> entries = profile.items("sites");
        if (entries.isEmpty()) {
            log.add(ProblemCode.MEASURE_WITHOUT_SITE, profile.at("sites").place(), profile.text("id"));
            return null;
        }
        Set<String> ids = new HashSet<>();
        List<MeasureSite> sites = new ArrayList<>();
        boolean sound = true;
        for (YamlNode entry : entries) {
            YamlNode id = entry.at("id");
            if (!ids.add(id.text())) {
                log.add(ProblemCode.DUPLICATE_ID, id.place(), id.written(), "site");
                sound = false;
            }
            YamlNode capacity = entry.find("capacity");
            if (capacity == null) {
                log.add(ProblemCode.CAPACITY_UNKNOWN, entry.place(), id.written(), id.text());
            }
            Coordinate at = locations == null ? null : locations.of(entry);
            if (at == null) {
                sound = false;
                continue;
            }
            sites.add(new MeasureSite(
                    id.text(),
                    entry.text("name"),
                    entry.textOrNull("settingUnitId"),
                    at.x,
                    at.y,
                    capacity == null ? null : capacity(capacity),
                    MeasureDetailsReader.site(entry)));
        }
        return sound ? sites : null;
    }

    private static Capacity capacity(YamlNode entry) {
        return new Capacity(
                entry.number("placesPerPeriod"),
                entry.number("periodMonths"),
                entry.number("sessionsPerPerson", Double.NaN),
                entry.number("groupSize", Double.NaN));
    }
}
