package org.lebenswelten.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.CriterionProtection;
import org.lebenswelten.disclosure.ParticipationProtection;
import org.lebenswelten.disclosure.ProfileProtection;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.ProfileFigures;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.measure.actor.ActorNetwork;
import org.lebenswelten.measure.quality.MeasureQuality;
import org.lebenswelten.measure.quality.MeasureRecord;
import org.lebenswelten.measure.quality.QualityCheck;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawProfileFigures;
import org.lebenswelten.read.Project;

/** What profiles tell: their numbers through disclosure control, their quality, and who works where. */
final class ProfileStage {

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final Project project;

    ProfileStage(Project project) {
        this.project = project;
    }

    /** The numbers of all profiles, as far as they may be published. */
    ProfileFigures figures() {
        RawProfileFigures raw = project.profileFigures();
        CriterionProtection criteria =
                new CriterionProtection(project.disclosure().general());
        Map<String, List<Participation>> participation =
                new ParticipationProtection(project.disclosure(), THREADS).protect(raw);
        Set<String> secret = new TreeSet<>();
        participation.forEach((measure, windows) -> {
            if (windows.stream().anyMatch(Participation::isWithheld)) {
                secret.add(measure);
            }
        });
        return new ProfileFigures(
                participation,
                criteria.protect(raw.ofMeasures(), raw.smallCounts(), secret),
                criteria.protect(raw.ofProjects(), Map.of(), projectsOf(secret)));
    }

    /** Projects to which one of some measures belongs, by its profile or theirs. */
    private Set<String> projectsOf(Set<String> measures) {
        Set<String> projects = new TreeSet<>();
        project.measures().stream()
                .filter(measure -> measures.contains(measure.id()) && measure.projectId() != null)
                .forEach(measure -> projects.add(measure.projectId()));
        project.projects().stream()
                .filter(profile -> profile.measureIds().stream().anyMatch(measures::contains))
                .forEach(profile -> projects.add(profile.id()));
        return projects;
    }

    /** The profiles as anyone may see them, beside the published values of indicators. */
    ShownProfiles shown(ProfileFigures figures, Map<String, ProtectedTable> tables) {
        return new ProfileProtection(project.disclosure().general(), tables)
                .protect(project.measures(), project.projects(), figures);
    }

    /** The quality of every measure profile, judged by what may be published. */
    List<MeasureQuality> quality(ProfileFigures figures) {
        Zoning city = project.zonings().isEmpty() ? null : project.zonings().get(0);
        QualityCheck check = new QualityCheck(
                project.publication().issued(),
                city,
                project.disclosure().general().countRounding());
        return project.measures().stream()
                .map(measure -> check.of(new MeasureRecord(
                        measure,
                        figures.participationIn(measure.id()),
                        figures.ofMeasures().getOrDefault(measure.id(), List.of()),
                        projectOf(measure))))
                .toList();
    }

    private @Nullable ProjectProfile projectOf(MeasureProfile measure) {
        return project.projects().stream()
                .filter(profile -> profile.id().equals(measure.projectId()))
                .findFirst()
                .orElse(null);
    }

    /** Who works where, by the units of the population, or of the finest zoning where the project has no population. */
    ActorNetwork actors() {
        List<Zoning> zonings = project.zonings();
        Zoning zoning = project.population() == null
                ? zonings.get(zonings.size() - 1)
                : project.zoning(project.population().frame().zoningId());
        return ActorNetwork.of(project.measures(), project.projects(), zoning, zonings);
    }
}
