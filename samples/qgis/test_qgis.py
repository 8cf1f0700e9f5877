"""Every layer of the atlas as QGIS shows it when a user opens the file and does nothing else.

Maps of one layer of each kind are drawn into target/, to be looked at.
"""

import unittest

import qgis_application  # noqa: F401 starts QGIS
from qgis.core import QgsVectorLayer, QgsVectorLayerTemporalProperties
from qgis.PyQt.QtCore import QVariant

import atlas
from maps import drawn, picture, year

TYPES = {
    "TEXT": QVariant.String,
    "INTEGER": QVariant.Int,
    "REAL": QVariant.Double,
    "DATE": QVariant.Date,
}


def opened(layer):
    """A layer as the program adds it: postProcessAddedLayer in src/app/layers/qgsapplayerhandling.cpp loads style and metadata."""
    found = QgsVectorLayer(f"{atlas.PATH}|layername={layer['name']}", layer["name"], "ogr")
    found.loadDefaultStyle()
    found.loadDefaultMetadata()
    return found


class QgisTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.opened = {layer["name"]: opened(layer) for layer in atlas.LAYERS}

    @classmethod
    def tearDownClass(cls):
        cls.opened.clear()

    def each(self, check):
        """Runs a check on every layer and its definition; one that fails does not keep the others from being checked."""
        for layer in atlas.LAYERS:
            with self.subTest(layer["name"]):
                found = self.opened[layer["name"]]
                self.assertTrue(found.isValid())
                check(layer, found)

    def test_layers_hold_all_features_with_the_types_of_their_columns(self):
        def check(layer, found):
            self.assertEqual(atlas.count(layer), found.featureCount())
            self.assertEqual("EPSG:25832", found.crs().authid())
            types = {field.name(): field.type() for field in found.fields()}
            for column in layer["columns"]:
                self.assertEqual(TYPES[column["type"]], types[column["name"]], column["name"])

        self.each(check)

    def test_layers_are_styled_by_rules_with_german_labels(self):
        def check(layer, found):
            renderer = found.renderer()
            self.assertEqual("RuleRenderer", renderer.type())
            labels = [rule.label() for rule in renderer.rootRule().children()]
            self.assertEqual([title["de"] for title in atlas.PLANNED[layer["name"]]["classes"]], labels)
            self.assertEqual([], [rule.filterExpression() for rule in renderer.rootRule().children() if not rule.symbol()])

        self.each(check)

    def test_columns_have_german_aliases(self):
        def check(layer, found):
            aliases = {field.name(): field.alias() for field in found.fields()}
            for column in layer["columns"]:
                self.assertEqual(column["title"]["de"], aliases[column["name"]])
            self.assertEqual("Kennung", aliases["id"])

        self.each(check)

    def test_titles_stand_in_the_metadata_of_layers(self):
        def check(layer, found):
            self.assertTrue(found.metadata().title().startswith(layer["title"]["de"]), found.metadata().title())
            self.assertEqual(layer["description"]["de"], found.metadata().abstract())

        self.each(check)

    def test_layers_with_periods_know_their_time(self):
        def check(layer, found):
            properties = found.temporalProperties()
            self.assertEqual(layer["timeColumn"] is not None, properties.isActive())
            if layer["timeColumn"] is not None:
                self.assertEqual(
                    QgsVectorLayerTemporalProperties.ModeFeatureDateTimeStartAndEndFromExpressions, properties.mode()
                )
                self.assertEqual(f'to_datetime("{layer["timeColumn"]}")', properties.startExpression())

        self.each(check)

    def test_every_feature_of_the_latest_period_is_drawn_by_one_rule(self):
        def check(layer, found):
            latest = atlas.periods(layer)
            shown = drawn(found)
            self.assertEqual(latest[-1][1] if latest else atlas.count(layer), len(shown))
            self.assertEqual([], [feature for feature in shown if len(feature[1]) != 1])

        self.each(check)

    def test_a_time_frame_shows_the_features_of_its_period_and_no_others(self):
        def check(layer, found):
            for first_day, number in {*atlas.periods(layer)[:1], *atlas.periods(layer)[-1:]}:
                shown = drawn(found, year(first_day))
                self.assertEqual(number, len(shown), first_day)
                self.assertEqual([], [feature for feature in shown if len(feature[1]) != 1], first_day)

        self.each(check)

    def test_withheld_areas_are_hatched(self):
        hatched = []

        def check(layer, found):
            for rule in found.renderer().rootRule().children():
                if "'secret'" in rule.filterExpression():
                    kinds = [part.layerType() for part in rule.symbol().symbolLayers()]
                    self.assertIn("LinePatternFill", kinds, rule.label())
                    hatched.append(layer["name"])

        self.each(check)
        self.assertNotEqual([], hatched, "layers with withheld areas")

    def test_maps_to_look_at(self):
        kinds = {}
        for layer in atlas.LAYERS:
            kinds.setdefault(layer["name"].split("_")[0], layer)
            if any(rule["value"] == "secret" for rule in layer["style"]["rules"]):
                kinds.setdefault("hatched", layer)
        for kind, layer in kinds.items():
            found = self.opened[layer["name"]]
            periods = atlas.periods(layer)
            image = picture(found, kind)
            with self.subTest(layer["name"]):
                colours = {image.pixel(x, y) for x in range(0, 900, 5) for y in range(0, 900, 5)}
                self.assertGreater(len(colours), 2, "more than ground and outline")
            if len(periods) > 1 and kind in ("belastung", "hatched"):
                first = picture(found, kind + "-first", year(periods[0][0]))
                self.assertFalse(first == image, "first and latest period look alike")


if __name__ == "__main__":
    unittest.main()
