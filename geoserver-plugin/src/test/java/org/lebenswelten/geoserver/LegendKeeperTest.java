package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.LegendInfo;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lebenswelten.publish.BivariateLegend;

/** The legend of burden by coverage as GeoServer is given it; pictures are {@link BivariateLegend}'s. */
class LegendKeeperTest {

    private static final String IMAGE = "workspaces/musterdorf/styles/gap_kita.png";

    private final MemoryCatalog memory = new MemoryCatalog();
    private final Catalog catalog = memory.catalog();
    private final CatalogPublisher publisher = new CatalogPublisher(catalog, new TileCache() {
        @Override
        public void truncate(String name) {
            // no tiles here
        }

        @Override
        public void switchOff(String name) {
            // no tiles here
        }
    });
    private final CatalogPlan plan = SampleAtlases.plan(SampleAtlases.later());
    private final byte[] image =
            BivariateLegend.of(SampleAtlases.gap()).orElseThrow().png();

    @BeforeEach
    void publish() throws IOException {
        publisher.publish(plan, false);
    }

    /** GeoServer: an address that is not absolute is a file in the folder of the style; the size is told in capabilities. */
    @Test
    void styleNamesThePictureBesideIt() throws IOException {
        LegendInfo legend = Objects.requireNonNull(style("gap_kita").getLegend());
        assertThat(legend.getOnlineResource(), is("gap_kita.png"));
        assertThat(legend.getFormat(), is("image/png"));
        assertThat(memory.files().get(IMAGE), is(image));
        var read = ImageIO.read(new ByteArrayInputStream(image));
        assertThat(legend.getWidth(), is(read.getWidth()));
        assertThat(legend.getHeight(), is(read.getHeight()));
        assertThat(style("belastung").getLegend(), is(nullValue()));
    }

    @Test
    void lostPictureIsWrittenAgain() throws IOException {
        memory.files().remove(IMAGE);
        memory.steps().clear();

        publisher.publish(plan, false);

        assertThat(memory.files().get(IMAGE), is(image));
        assertThat(memory.steps().size(), is(1));
    }

    @Test
    void legendOfTheAdministratorStays() throws IOException {
        StyleInfo style = style("gap_kita");
        LegendInfo theirs = catalog.getFactory().createLegend();
        theirs.setOnlineResource("https://musterdorf.example/legende.png");
        theirs.setFormat("image/png");
        theirs.setWidth(100);
        theirs.setHeight(50);
        style.setLegend(theirs);
        catalog.save(style);
        memory.files().put(IMAGE, new byte[] {1});

        PublishReport report = publisher.publish(plan, false);

        assertThat(report.notes().get(0).en(), is("layer 'gap_kita': edited by hand and kept: legend, legendImage"));
        assertThat(
                Objects.requireNonNull(style("gap_kita").getLegend()).getOnlineResource(),
                is("https://musterdorf.example/legende.png"));
        assertThat(memory.files().get(IMAGE), is(new byte[] {1}));

        assertThat(publisher.publish(plan, true).notes(), is(empty()));

        assertThat(Objects.requireNonNull(style("gap_kita").getLegend()).getOnlineResource(), is("gap_kita.png"));
        assertThat(memory.files().get(IMAGE), is(image));
    }

    @Test
    void pictureGoesWithItsStyle() throws IOException {
        publisher.publish(SampleAtlases.plan(SampleAtlases.musterdorf()), false);

        assertThat(memory.files().containsKey(IMAGE), is(false));
    }

    /** A file that was there before the style is nobody's but theirs. */
    @Test
    void pictureOfOthersIsNeitherReplacedNorRemoved() throws IOException {
        publisher.unpublish("musterdorf");
        memory.files().put(IMAGE, new byte[] {1});

        publisher.publish(plan, false);
        publisher.unpublish("musterdorf");

        assertThat(memory.files().get(IMAGE), is(new byte[] {1}));
    }

    private StyleInfo style(String name) {
        WorkspaceInfo workspace = Objects.requireNonNull(catalog.getWorkspaceByName("musterdorf"));
        return Objects.requireNonNull(catalog.getStyleByName(workspace, name));
    }
}
