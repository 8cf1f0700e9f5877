package org.lebenswelten.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.ProjectDetails;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Zoning;

/**
 * Reads project profiles (Projektsteckbriefe). The areas of a project are of the zoning it names; needs and priority areas
 * may lie in any zoning, as they are often told apart more finely than a project's outline.
 */
final class ProjectProfileReader {

    private final Declared<Zoning> zonings;
    private final Declared<Indicator> indicators;
    private final Declared<MeasureProfile> measures;
    private final UnitReferences units;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param zonings the zonings
     * @param indicators the indicators
     * @param measures the measures
     * @param log where to report
     */
    ProjectProfileReader(
            Declared<Zoning> zonings,
            Declared<Indicator> indicators,
            Declared<MeasureProfile> measures,
            ProblemLog log) {
        this.zonings = zonings;
        this.indicators = indicators;
        this.measures = measures;
        this.units = new UnitReferences(zonings, log);
        this.log = log;
    }

    /**
     * Reads a profile.
     *
     * @param profile the profile, which is sound
     * @return the project, or null where it is faulty
     */
    @Nullable
    ProjectProfile read(YamlNode profile) {
        YamlNode area = profile.at("area");
        Zoning zoning = zonings.find(area.at("zoning"));
        List<YamlNode> areaIds = area.items("areaIds");
        if (zoning != null) {
            units.check(areaIds, zoning);
        }
        List<YamlNode> measureIds = profile.items("measures");
        measureIds.forEach(measures::find);
        for (YamlNode need : profile.items("needs")) {
            YamlNode indicator = need.find("indicatorId");
            if (indicator != null) {
                indicators.find(indicator);
            }
            need.items("areas").forEach(units::check);
        }
        for (YamlNode priority : profile.items("priorityAreas")) {
            units.check(priority.at("areaId"));
        }
        ProfileParts.checkGoals(profile, log);
        ProjectDetails details = ProjectDetailsReader.read(profile, log);
        RunningTime running = MeasureReader.running(profile.at("period"), log);
        if (running == null) {
            return null;
        }
        return new ProjectProfile(
                profile.text("id"),
                profile.bilingual("name"),
                profile.text("lead"),
                areaIds.stream().map(YamlNode::text).toList(),
                running,
                profile.at("phase").constant(Phase.class),
                measureIds.stream().map(YamlNode::text).toList(),
                details);
    }
}
