package org.lebenswelten.publish.portal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.JsonText;
import org.lebenswelten.publish.metadata.PublishedSample;

/**
 * How a condition finds a column: Masterportal 3.19, {@code src/shared/js/utils/attributeMapper.js}, takes the first property
 * whose name contains the key, starts or ends with it.
 */
class GfiAttributesTest {

    @Test
    void columnsHaveGermanTitlesAndConditionsThatOnlyTheyMeet() {
        Map<String, Object> attributes =
                GfiAttributes.of(PublishedSample.atlas().layer("belastung").orElseThrow());

        assertThat(
                JsonText.of(attributes),
                is(
                        """
                        {
                          "area" : "Gebiet",
                          "name" : "Name",
                          "years" : "Zeitraum",
                          "valid_from" : {
                            "name" : "Beginn",
                            "condition" : "contains",
                            "type" : "date",
                            "format" : "DD.MM.YYYY"
                          },
                          "score" : {
                            "name" : "Indexwert",
                            "condition" : "endsWith",
                            "type" : "number"
                          },
                          "score_low" : {
                            "name" : "Indexwert (score_low)",
                            "condition" : "contains",
                            "type" : "number"
                          },
                          "cls" : {
                            "name" : "Klasse",
                            "condition" : "contains",
                            "type" : "number"
                          },
                          "d_soz" : {
                            "name" : "Soziales",
                            "condition" : "contains",
                            "type" : "number"
                          },
                          "d_umwelt" : {
                            "name" : "Umwelt",
                            "condition" : "contains",
                            "type" : "number"
                          }
                        }
                        """));
    }

    @Test
    void columnThatEveryConditionWouldMistakeIsNamedPlainly() {
        List<AtlasColumn> columns = List.of(number("p"), number("p_x"), number("x_p"));
        AtlasLayer layer = AtlasLayer.builder(
                        "l",
                        BilingualText.same("L"),
                        BilingualText.same("L"),
                        LayerGeometry.POINT,
                        new LayerStyle("l", BilingualText.same("L"), List.of(), null, 0),
                        columns)
                .build();

        assertThat(GfiAttributes.of(layer).get("p"), is("Titel p"));
        assertThat(GfiAttributes.of(layer).get("p_x") instanceof Map, is(true));
    }

    private static AtlasColumn number(String name) {
        return new AtlasColumn(name, ColumnType.REAL, BilingualText.same("Titel " + name));
    }
}
