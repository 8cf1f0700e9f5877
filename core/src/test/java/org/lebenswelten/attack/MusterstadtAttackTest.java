package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.attack.CountAttack.Means;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.reach.SettingReach;
import org.lebenswelten.reach.TargetPopulation;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.ProjectReader;

/** Attacks the atlas of the sample city with all means, and with each counter-measure off. */
class MusterstadtAttackTest {

    private static final Path PROJECT =
            Path.of(System.getProperty("project.root", "..")).resolve("samples/musterstadt");

    private static Project project;
    private static Atlas atlas;
    private static Attacked attacked;

    @BeforeAll
    static void build() {
        project = ProjectReader.read(PROJECT).requireProject();
        atlas = AtlasPipeline.run(project, stage -> () -> {}).atlas();
        attacked = new Attacked(project, List.of(PublishedFigures.of(atlas)));
    }

    @Test
    void noWithheldCountIsRecovered() {
        assertThat(attacked.recovered(), is(anEmptyMap()));
    }

    @Test
    void noWithheldShareIsRecovered() {
        assertThat(new ReachAttack(project).recovered(attacked.releases().get(0)), is(anEmptyMap()));
    }

    /** The shares of children in Kitas, and of all children in Kitas, tell neither each other nor of one Kita. */
    @Test
    void noChildrenOfAKitaAreRecovered() {
        UnitPeriods frame = project.population().frame();
        SettingReach reach = new SettingReach(frame, project.settings());
        Map<String, List<MeasureProfile>> counting = new TreeMap<>();
        Map<String, List<MeasureProfile>> hosted = new TreeMap<>();
        Map<String, RawReach> figures = new TreeMap<>();
        for (MeasureCoverageDefinition coverage : project.coverages()) {
            List<MeasureProfile> measures = project.measures().stream()
                    .filter(measure -> coverage.measureIds().contains(measure.id()))
                    .toList();
            double[] target = TargetPopulation.of(project.population(), coverage.targetGroup());
            if (measures.stream().allMatch(SettingReach::countsPeople)) {
                counting.put(coverage.id(), measures);
                figures.put(coverage.id(), reach.of(target, measures));
                figures.put(RawReach.twiceOf(coverage.id()), reach.twice(target, measures));
            }
            if (reach.areHosted(measures)) {
                hosted.put(coverage.id(), measures);
                figures.put(RawReach.adoptionOf(coverage.id()), reach.adoption(measures));
            }
        }
        Map<String, double[]> shown = new TreeMap<>();
        PublishedFigures published = attacked.releases().get(0);
        for (String figure : figures.keySet()) {
            double[] values = new double[frame.size()];
            for (int cell = 0; cell < values.length; cell++) {
                values[cell] = published
                        .of("cov_" + figure + "/" + frame.unitIds().get(cell % frame.unitCount()) + "."
                                + frame.periods().get(cell / frame.unitCount()))
                        .value();
            }
            shown.put(figure, values);
        }
        assertThat(figures.size(), greaterThan(3));
        SettingAttack attack =
                new SettingAttack(project.disclosure().general(), reach.linked(counting, hosted), figures);
        assertThat(attack.recovered(shown), is(anEmptyMap()));
    }

    @Test
    void noWithheldShareIsRecoveredFromPlaces() {
        assertThat(new PlacesAttack(project).recovered(attacked.releases().get(0), atlas), is(anEmptyMap()));
    }

    @Test
    void noWithheldCountIsRecoveredFromClasses() {
        assertThat(new LegendAttack(project).recovered(atlas), is(anEmptyMap()));
    }

    @Test
    void countsAreRecoveredWithoutComplementarySuppression() {
        PublishedFigures all = Attacked.published(open());
        Attacked primaryOnly = attacked.with(attacked.withoutComplementary(all));
        for (Means means : List.of(Means.HIERARCHY, Means.YEARS, Means.GROUPS)) {
            assertThat(
                    means.toString(),
                    primaryOnly.recovered(EnumSet.of(Means.RATES, means)).size(),
                    greaterThan(0));
        }
    }

    /** The project under rules that withhold nothing. */
    private static Project open() {
        return Attacked.with(
                project,
                Attacked.open(project.disclosure())
                        .withRelations(project.disclosure().relations()),
                project.counts(),
                project.strata());
    }
}
