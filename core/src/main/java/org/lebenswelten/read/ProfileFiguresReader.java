package org.lebenswelten.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.model.NumberBasis;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCriterion;
import org.lebenswelten.raw.RawMeasurement;
import org.lebenswelten.raw.RawParticipants;
import org.lebenswelten.raw.RawProfileFigures;

/** Reads what profiles tell of people in numbers, which must go through disclosure control. */
final class ProfileFiguresReader {

    private final ParticipantsReader participantsReader;

    /**
     * A reader.
     *
     * @param zonings the zonings
     * @param log where to report
     */
    ProfileFiguresReader(Declared<Zoning> zonings, ProblemLog log) {
        this.participantsReader = new ParticipantsReader(zonings, log);
    }

    /**
     * Reads the numbers of all sound profiles.
     *
     * @param measures measure profiles as written
     * @param projects project profiles as written
     * @return the numbers
     */
    RawProfileFigures read(List<YamlNode> measures, List<YamlNode> projects) {
        Map<String, List<RawParticipants>> participants = new TreeMap<>();
        Map<String, Integer> smallCounts = new TreeMap<>();
        Map<String, List<RawCriterion>> ofMeasures = new TreeMap<>();
        Map<String, List<RawCriterion>> ofProjects = new TreeMap<>();
        for (YamlNode profile : measures) {
            if (profile.isSound()) {
                String id = profile.text("id");
                participants.put(id, participantsReader.read(profile));
                smallCounts.put(id, profile.at("dataProtection").integer("smallCountThreshold"));
                ofMeasures.put(id, criteria(profile));
            }
        }
        for (YamlNode profile : projects) {
            if (profile.isSound()) {
                ofProjects.put(profile.text("id"), criteria(profile));
            }
        }
        return new RawProfileFigures(participants, smallCounts, ofMeasures, ofProjects);
    }

    private static List<RawCriterion> criteria(YamlNode profile) {
        return profile.items("successCriteria").stream()
                .map(entry -> {
                    YamlNode baseline = entry.find("baseline");
                    return new RawCriterion(
                            entry.text("id"),
                            !entry.text("subject", "people").equals("units"),
                            UnitScale.multiplierOf(entry.freeTextOrNull("unit")),
                            baseline == null ? null : measurement(baseline),
                            entry.items("measured").stream()
                                    .map(ProfileFiguresReader::measurement)
                                    .toList());
                })
                .toList();
    }

    private static RawMeasurement measurement(YamlNode entry) {
        return new RawMeasurement(
                entry.dateOrNull("date"),
                entry.number("value"),
                entry.number("n", Double.NaN),
                entry.constantOrNull("basis", NumberBasis.class));
    }
}
