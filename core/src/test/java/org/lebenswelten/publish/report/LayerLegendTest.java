package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Palette;
import org.lebenswelten.model.Language;

class LayerLegendTest {

    private static LayerLegend legend(InventedCity city, String layer) {
        return new LayerLegend(
                AreaRows.of(city.atlas().layer(layer).orElseThrow()).orElseThrow());
    }

    @Test
    void areasHaveTheColourOfTheRuleTheyMeet() {
        LayerLegend legend = legend(InventedCity.of(4), "last");
        String dark = Palette.YELLOW_RED.colours(2).get(1);
        assertThat(
                legend.entry("a0000", "2024", Language.DE),
                is(Optional.of(new LayerLegend.Entry("hoch (über 0,5)", dark, false, false))));
        assertThat(legend.entry("a0009", "2024", Language.DE), is(Optional.empty()));
        assertThat(legend.entries(Language.EN).get(0).text(), is("light (up to 0.5)"));
    }

    @Test
    void withheldValuesAreHatched() {
        LayerLegend.Entry entry = legend(InventedCity.of(4).withholding("arm"), "ind_arm")
                .entry("a0000", "2024", Language.DE)
                .orElseThrow();
        assertThat(entry.hatch(), is(true));
        assertThat(entry.text(), is("geschützt"));
    }
}
