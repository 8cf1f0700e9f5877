"""GDAL reads every layer of the atlas without a warning: geometry type, reference system, columns, features."""

import unittest

from osgeo import gdal, ogr

import atlas

TYPES = {
    "TEXT": ogr.OFTString,
    "INTEGER": ogr.OFTInteger,
    "REAL": ogr.OFTReal,
    "DATE": ogr.OFTDate,
}


class GdalTest(unittest.TestCase):
    def setUp(self):
        self.warnings = []
        gdal.PushErrorHandler(lambda level, number, text: self.warnings.append(text))
        self.addCleanup(gdal.PopErrorHandler)
        self.source = gdal.OpenEx(atlas.PATH, gdal.OF_VECTOR | gdal.OF_READONLY)
        self.assertIsNotNone(self.source, self.warnings)

    def test_every_layer(self):
        for layer in atlas.LAYERS:
            with self.subTest(layer["name"]):
                found = self.source.GetLayerByName(layer["name"])
                self.assertEqual(layer["geometry"], ogr.GeometryTypeToName(found.GetGeomType()).replace(" ", "").upper())
                self.assertEqual("25832", found.GetSpatialRef().GetAuthorityCode(None))
                definition = found.GetLayerDefn()
                fields = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
                self.assertEqual(["id"] + [c["name"] for c in layer["columns"]], [f.GetName() for f in fields])
                for field, column in zip(fields[1:], layer["columns"]):
                    self.assertEqual(TYPES[column["type"]], field.GetType(), column["name"])
                valid = sum(1 for feature in found if feature.GetGeometryRef().IsValid())
                self.assertEqual(atlas.count(layer), valid, "features with a valid geometry")
        self.assertEqual([], self.warnings)

    def test_nothing_but_the_layers_of_the_atlas(self):
        names = {self.source.GetLayer(i).GetName() for i in range(self.source.GetLayerCount())}
        self.assertEqual({layer["name"] for layer in atlas.LAYERS}, names - {"layer_styles"})


    def test_projects_of_qgis_are_no_layers(self):
        names = [row["name"] for row in self.source.ExecuteSQL("SELECT name FROM qgis_projects ORDER BY name")]
        self.assertEqual([atlas.PLAN["workspace"], atlas.PLAN["workspace"] + "_en"], names)
        self.assertEqual([], self.warnings)

    def test_contents_and_extensions_say_nothing_of_what_is_not_there(self):
        tables = {row["name"] for row in self.source.ExecuteSQL("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for contents in ("gpkg_contents", "gpkg_extensions"):
            named = {row["table_name"] for row in self.source.ExecuteSQL(f"SELECT table_name FROM {contents}")}
            self.assertLessEqual(named, tables)
            self.assertNotIn("qgis_projects", named)


if __name__ == "__main__":
    unittest.main()
