package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.attack.CountAttack.Means;
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
