"""Makes of an atlas a project that QGIS Server can serve: project.py <atlas>.gpkg <folder beside it> <project>.qgs

Groups, titles and times are those of publication-plan.json; styles and aliases are those that the atlas itself carries.
"""

import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapLayerServerProperties,
    QgsProject,
    QgsVectorLayer,
)


def add_layer(project, group, atlas, plan):
    layer = QgsVectorLayer(f"{atlas}|layername={plan['name']}", plan["title"]["de"], "ogr")
    if not layer.isValid():
        sys.exit(f"{atlas} layer {plan['name']}: not valid, expected a layer that QGIS can read")
    layer.setShortName(plan["name"])
    layer.setTitle(plan["title"]["de"])
    layer.setAbstract(plan["description"]["de"])
    if plan["time"]:
        time = QgsMapLayerServerProperties.WmsDimensionInfo(
            "time", plan["time"]["attribute"], "", "ISO8601", "", QgsMapLayerServerProperties.WmsDimensionInfo.MaxValue
        )
        layer.serverProperties().addWmsDimension(time)
    project.addMapLayer(layer, False)
    group.addLayer(layer)
    return layer


def add_members(project, node, name, atlas, groups, layers):
    for member in groups[name]["members"]:
        if member in groups:
            child = node.addGroup(groups[member]["title"]["de"])
            child.setCustomProperty("wmsShortName", member)
            child.setCustomProperty("wmsTitle", groups[member]["title"]["de"])
            add_members(project, child, member, atlas, groups, layers)
        else:
            layers[member] = add_layer(project, node, atlas, layers[member])


def main(atlas, folder, target):
    application = QgsApplication([], False)
    application.initQgis()
    with open(os.path.join(folder, "publication-plan.json"), encoding="utf-8") as file:
        plan = json.load(file)
    groups = {group["name"]: group for group in plan["groups"]}
    layers = {layer["name"]: layer for layer in plan["layers"]}
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(plan["referenceSystems"][0]))
    members = {member for group in plan["groups"] for member in group["members"]}
    for name in groups:
        if name not in members:
            add_members(project, project.layerTreeRoot(), name, atlas, groups, layers)
    project.writeEntry("WMSServiceCapabilities", "/", True)
    project.writeEntry("WMSServiceTitle", "/", plan["title"]["de"])
    project.writeEntry("WMSServiceAbstract", "/", plan["description"]["de"])
    project.writeEntry("WMSCrsList", "/", [f"EPSG:{code}" for code in plan["referenceSystems"]])
    project.writeEntry("WMSUseLayerIDs", "/", False)
    project.writeEntry("WMSAddWktGeometry", "/", True)
    project.writeEntry("WMSPrecision", "/", 8)
    project.writeEntry("WFSLayers", "/", [layer.id() for layer in layers.values()])
    for layer in layers.values():
        project.writeEntry("WFSLayersPrecision", "/" + layer.id(), 8)
    if not project.write(target):
        sys.exit(f"{target}: not written, {project.error()}")
    project.clear()
    application.exitQgis()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
