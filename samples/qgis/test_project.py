"""The projects of the atlas, opened as a user opens them: from inside the GeoPackage and by the file beside it.

Print layouts of layers with their legends are drawn into target/, to be looked at.
"""

import os
import shutil
import tempfile
import unittest
from urllib.parse import quote

import qgis_application  # noqa: F401 starts QGIS
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsInterval,
    QgsProject,
    QgsTemporalNavigationObject,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt, QVariant

import atlas
from maps import drawn, sheet

ID = atlas.PLAN["workspace"]
NAMES = {"de": ID, "en": ID + "_en"}
TYPES = {
    "TEXT": QVariant.String,
    "INTEGER": QVariant.Int,
    "REAL": QVariant.Double,
    "DATE": QVariant.Date,
}


def inside(path, language):
    return f"geopackage:{path}?projectName={quote(NAMES[language])}"


def beside(folder, language):
    return os.path.join(folder, "qgis", NAMES[language] + ".qgs")


def opened(address):
    project = QgsProject()
    assert project.read(address), address + ": " + project.error()
    return project


def by_name(project):
    return {layer.source().split("layername=")[1]: layer for layer in project.mapLayers().values()}


class ProjectTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.projects = {
            ("inside", "de"): opened(inside(atlas.PATH, "de")),
            ("inside", "en"): opened(inside(atlas.PATH, "en")),
            ("beside", "de"): opened(beside(atlas.FOLDER, "de")),
            ("beside", "en"): opened(beside(atlas.FOLDER, "en")),
        }

    @classmethod
    def tearDownClass(cls):
        cls.projects.clear()

    def each(self, check):
        for (place, language), project in self.projects.items():
            with self.subTest(f"{place}, {language}"):
                check(project, language)

    def each_layer(self, check):
        def layers(project, language):
            found = by_name(project)
            self.assertEqual({layer["name"] for layer in atlas.LAYERS}, set(found))
            for layer in atlas.LAYERS:
                with self.subTest(layer["name"]):
                    check(layer, found[layer["name"]], language)

        self.each(layers)

    def test_browser_lists_both_projects(self):
        storage = QgsApplication.projectStorageRegistry().projectStorageFromType("geopackage")
        self.assertEqual(sorted(NAMES.values()), sorted(storage.listProjects("geopackage:" + atlas.PATH)))

    def test_project_knows_the_city(self):
        def check(project, language):
            self.assertEqual(atlas.PLAN["title"][language], project.title())
            self.assertEqual("EPSG:25832", project.crs().authid())
            self.assertEqual(atlas.PLAN["description"][language], project.metadata().abstract())
            source = atlas.PLAN["source"]
            self.assertEqual(source["organisation"][language], project.metadata().author())
            self.assertEqual((source["attribution"][language], True), project.readEntry("CopyrightLabel", "/Label"))
            self.assertEqual((True, True), project.readBoolEntry("CopyrightLabel", "/Enabled"))
            for layer in project.mapLayers().values():
                self.assertTrue(project.viewSettings().defaultViewExtent().contains(layer.extent()), layer.name())

        self.each(check)

    def test_sources_are_found_wherever_both_are_moved_to(self):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, os.path.basename(atlas.PATH))
            shutil.copy(atlas.PATH, file)
            moved = file[: -len(".gpkg")]
            shutil.copytree(os.path.join(atlas.FOLDER, "qgis"), os.path.join(moved, "qgis"))
            for address in (inside(file, "de"), beside(moved, "de")):
                project = opened(address)
                for layer in project.mapLayers().values():
                    self.assertTrue(layer.isValid(), layer.source())
                    self.assertTrue(layer.source().startswith(file + "|"), layer.source())

    def test_layers_have_titles_aliases_types_and_rules(self):
        def check(layer, found, language):
            self.assertTrue(found.isValid(), found.error().message())
            self.assertEqual(layer["title"][language], found.name())
            self.assertEqual("EPSG:25832", found.crs().authid())
            self.assertEqual(atlas.count(layer), found.featureCount())
            fields = {field.name(): field for field in found.fields()}
            for column in layer["columns"]:
                self.assertEqual(column["title"][language], fields[column["name"]].alias())
                self.assertEqual(TYPES[column["type"]], fields[column["name"]].type())
            rules = found.renderer().rootRule().children()
            classes = [title[language] for title in atlas.PLANNED[layer["name"]]["classes"]]
            self.assertEqual(classes, [rule.label() for rule in rules])
            self.assertEqual(layer["timeColumn"] is not None, found.temporalProperties().isActive())
            self.assertEqual(layer["description"][language], found.metadata().abstract())
            self.assertEqual([atlas.PLAN["source"]["attribution"][language]], found.metadata().rights())
            self.assertEqual([atlas.PLAN["source"]["licenceName"]], found.metadata().licenses())

        self.each_layer(check)

    def test_columns_of_the_other_language_are_hidden(self):
        def check(layer, found, language):
            hidden = {column.name for column in found.attributeTableConfig().columns() if column.hidden}
            names = {column["name"] for column in layer["columns"]}
            own, other = ("_de", "_en") if language == "de" else ("_en", "_de")
            twins = {name for name in names if name.endswith(other) and name[:-3] + own in names}
            self.assertEqual({"fid"} | twins, hidden)
            for name in hidden:
                self.assertEqual("Hidden", found.fields().field(name).editorWidgetSetup().type(), name)

        self.each_layer(check)

    def test_codes_of_the_legend_have_words(self):
        def check(layer, found, language):
            for rule in layer["style"]["rules"]:
                if rule["column"] is not None:
                    setup = found.fields().field(rule["column"]).editorWidgetSetup()
                    self.assertEqual("ValueMap", setup.type(), rule["column"])
                    words = {code: word for entry in setup.config()["map"] for word, code in entry.items()}
                    self.assertEqual(rule["title"][language], words[str(rule["value"])])

        self.each_layer(check)

    def test_map_tips_and_names_can_be_worked_out(self):
        def check(layer, found, language):
            context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(found))
            for feature in list(found.getFeatures())[:: max(1, found.featureCount() // 20)]:
                context.setFeature(feature)
                name = QgsExpression(found.displayExpression())
                self.assertTrue(name.evaluate(context), name.evalErrorString())
                self.assertFalse(name.hasEvalError(), name.evalErrorString())
                tip = QgsExpression.replaceExpressionText(found.mapTipTemplate(), context)
                self.assertTrue(tip.startswith("<b>") and "[%" not in tip and "</b>" in tip, tip)
                self.assertNotIn("<b></b>", tip)

        self.each_layer(check)

    def test_map_tip_of_a_withheld_area_says_so(self):
        def check(project, language):
            layer = next(l for l in atlas.LAYERS if any(rule["value"] == "secret" for rule in l["style"]["rules"]))
            rule = next(rule for rule in layer["style"]["rules"] if rule["value"] == "secret")
            found = by_name(project)[layer["name"]]
            context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(found))
            context.setFeature(next(found.getFeatures(f"\"{rule['column']}\" = 'secret'")))
            tip = QgsExpression.replaceExpressionText(found.mapTipTemplate(), context)
            self.assertIn("<br>" + rule["title"][language] + "<table>", tip)
            self.assertIn('<td align="right">–</td>', tip)

        self.each(check)

    def test_tree_has_topics_and_shows_the_index_alone(self):
        def check(project, language):
            titles = {group["name"]: group["title"][language] for group in atlas.PLAN["groups"]}
            topics = [titles[name] for name in atlas.PLAN["groups"][0]["members"]]
            groups = project.layerTreeRoot().children()
            self.assertEqual(topics, [group.name() for group in groups])
            self.assertEqual([True] + [False] * (len(groups) - 1), [group.isExpanded() for group in groups])
            shown = project.layerTreeRoot().checkedLayers()
            self.assertEqual([atlas.LAYERS[0]["title"][language]], [layer.name() for layer in shown])
            self.assertEqual(sorted(topics), sorted(project.mapThemeCollection().mapThemes()))
            for topic in topics:
                layers = project.mapThemeCollection().mapThemeVisibleLayers(topic)
                self.assertIn(groups[topics.index(topic)].findLayers()[0].layer(), layers)

        self.each(check)

    def test_places_are_drawn_above_areas(self):
        def check(project, language):
            root = project.layerTreeRoot()
            self.assertTrue(root.hasCustomLayerOrder())
            points = [layer.geometryType() == QgsWkbTypes.PointGeometry for layer in root.layerOrder()]
            self.assertEqual(len(atlas.LAYERS), len(points))
            self.assertEqual(sorted(points, reverse=True), points)

        self.each(check)

    def test_clock_steps_from_period_to_period(self):
        def check(project, language):
            clock = QgsTemporalNavigationObject()
            time = project.timeSettings()
            clock.setTemporalExtents(time.temporalRange())
            clock.setFrameDuration(QgsInterval(time.timeStep(), time.timeStepUnit()))
            for layer in atlas.LAYERS:
                found = by_name(project)[layer["name"]]
                seen = []
                for frame in range(clock.totalFrameCount() if layer["timeColumn"] else 0):
                    moment = clock.dateTimeRangeForFrameNumber(frame)
                    begins = moment.begin().toUTC().date().toString(Qt.ISODate)
                    number = len(drawn(found, moment))
                    if number:
                        seen.append((begins, number))
                if layer["name"] == atlas.LAYERS[0]["name"]:
                    self.assertEqual(atlas.periods(layer), seen)
                self.assertLessEqual({day for day, _ in atlas.periods(layer)}, {day for day, _ in seen}, layer["name"])
                for day, number in atlas.periods(layer):
                    self.assertIn((day, number), seen, layer["name"])

        check(self.projects["inside", "de"], "de")

    def test_layouts_to_look_at(self):
        project = self.projects["inside", "de"]
        layers = by_name(project)
        names = [layer["name"] for layer in atlas.LAYERS]
        hatched = next(
            layer["name"]
            for layer in atlas.LAYERS
            if layer["name"].startswith("ind_") and any(rule["value"] == "secret" for rule in layer["style"]["rules"])
        )
        clock = QgsTemporalNavigationObject()
        clock.setTemporalExtents(project.timeSettings().temporalRange())
        clock.setFrameDuration(QgsInterval(project.timeSettings().timeStep(), project.timeSettings().timeStepUnit()))
        first = clock.dateTimeRangeForFrameNumber(0)
        for name in [names[0], hatched] + [n for n in names if n.startswith(("gap_", "evals", "ineq_"))]:
            image = sheet(project, [layers[name]], "sheet-" + name)
            colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
            self.assertGreater(len(colours), 2, "more than paper and outline")
        latest = sheet(project, [layers[names[0]]], "sheet-latest")
        self.assertFalse(latest == sheet(project, [layers[names[0]]], "sheet-first", first))
        points = [layer for layer in project.layerTreeRoot().layerOrder() if layer.name() == layers["measures"].name()]
        sheet(project, points + [layers[names[0]]], "sheet-measures")
        sheet(self.projects["inside", "en"], [by_name(self.projects["inside", "en"])[hatched]], "sheet-english")


if __name__ == "__main__":
    unittest.main()
