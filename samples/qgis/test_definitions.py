"""The layer definitions (.qlr) of the atlas, dragged into an empty project: names, tree, sources, styles, aliases, time."""

import os
import unittest

import qgis_application  # noqa: F401 starts QGIS
from qgis.core import (
    QgsExpression,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsLayerDefinition,
    QgsLayerTreeLayer,
    QgsProject,
)
from qgis.PyQt.QtXml import QDomDocument

import atlas
from standin import StandIn

QGIS = os.path.join(atlas.FOLDER, "qgis")
ID = atlas.PLAN["workspace"]
TITLES = {layer["name"]: layer["title"]["de"] for layer in atlas.LAYERS}


def dragged(path):
    """The layers of a definition in an empty project, by name of the table or type."""
    project = QgsProject()
    done, fault = QgsLayerDefinition.loadLayerDefinition(path, project, project.layerTreeRoot())
    return project, done, fault


class DefinitionTest(unittest.TestCase):
    def check(self, project, source, styled):
        layers = {source(layer): layer for layer in project.mapLayers().values()}
        self.assertEqual(set(TITLES), set(layers))
        for layer in atlas.LAYERS:
            with self.subTest(layer["name"]):
                found = layers[layer["name"]]
                self.assertTrue(found.isValid(), found.error().message())
                self.assertEqual(layer["title"]["de"], found.name())
                self.assertEqual(layer["timeColumn"] is not None, found.temporalProperties().isActive())
                if styled:
                    rules = found.renderer().rootRule().children()
                    classes = [title["de"] for title in atlas.PLANNED[layer["name"]]["classes"]]
                    self.assertEqual(classes, [rule.label() for rule in rules])
                    aliases = {field.name(): field.alias() for field in found.fields()}
                    for column in layer["columns"]:
                        self.assertEqual(column["title"]["de"], aliases[column["name"]])

    def test_tree_shows_topics_and_one_layer(self):
        project, done, fault = dragged(os.path.join(QGIS, ID + ".qlr"))
        self.assertTrue(done, fault)
        (root,) = project.layerTreeRoot().children()
        self.assertEqual(atlas.PLAN["title"]["de"], root.name())
        titles = {group["name"]: group["title"]["de"] for group in atlas.PLAN["groups"]}
        self.assertEqual(
            [titles[name] for name in atlas.PLAN["groups"][0]["members"]], [group.name() for group in root.children()]
        )
        nodes = root.findLayers()
        self.assertTrue(all(isinstance(node, QgsLayerTreeLayer) for node in nodes))
        self.assertEqual(1, sum(1 for node in nodes if node.itemVisibilityChecked()))

    def test_layers_of_the_geopackage(self):
        project, done, fault = dragged(os.path.join(QGIS, ID + ".qlr"))
        self.assertTrue(done, fault)
        self.check(project, lambda layer: layer.source().split("layername=")[1], True)

    def served(self, kind):
        """A definition with the stand-in in place of the map server."""
        server = StandIn()
        self.addCleanup(server.stop)
        with open(os.path.join(QGIS, f"{ID}-{kind}.qlr"), encoding="utf-8") as file:
            text = file.read()
        address = text.split("url=")[1].split("/" + kind)[0].strip("'")
        self.assertTrue(address.startswith("https://"), address)
        os.makedirs(atlas.TARGET, exist_ok=True)
        path = os.path.join(atlas.TARGET, f"standin-{kind}.qlr")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(address, server.origin))
        project, done, fault = dragged(path)
        self.assertTrue(done, fault)
        return project

    def test_layers_of_the_wms(self):
        project = self.served("wms")
        self.check(project, lambda layer: layer.source().split("layers=")[1].split("&")[0], False)
        for layer in project.mapLayers().values():
            name = layer.source().split("layers=")[1].split("&")[0]
            days = [day for day, _ in atlas.periods(next(x for x in atlas.LAYERS if x["name"] == name))]
            ranges = layer.dataProvider().temporalCapabilities().allAvailableTemporalRanges()
            self.assertEqual(days, [r.begin().toUTC().toString("yyyy-MM-dd") for r in ranges], name)

    def test_layers_of_the_wfs(self):
        project = self.served("wfs")
        self.check(project, lambda layer: layer.source().split("typename='" + ID + ":")[1].split("'")[0], True)
        for layer in project.mapLayers().values():
            time = layer.temporalProperties()
            if time.isActive():
                # as GeoServer writes a day, which is text for QGIS
                feature = QgsFeature(layer.fields())
                feature.setAttribute(layer.fields().indexOf(time.startField()), "2024-01-01Z")
                context = QgsExpressionContextUtils.createFeatureBasedContext(feature, layer.fields())
                start, end = (QgsExpression(text) for text in (time.startExpression(), time.endExpression()))
                self.assertEqual("2024-01-01", start.evaluate(context).toString("yyyy-MM-dd"), layer.name())
                self.assertLess(start.evaluate(context), end.evaluate(context), layer.name())

    def test_definitions_are_well_formed(self):
        for name in (ID, ID + "-wms", ID + "-wfs"):
            with open(os.path.join(QGIS, name + ".qlr"), encoding="utf-8") as file:
                self.assertTrue(QDomDocument().setContent(file.read())[0], name)


if __name__ == "__main__":
    unittest.main()
