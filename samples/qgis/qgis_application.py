"""QGIS without a screen, started once for all tests."""

from qgis.core import QgsApplication

APPLICATION = QgsApplication([], False)
APPLICATION.initQgis()
