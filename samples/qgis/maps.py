"""Maps without a window: what a layer shows at a moment, and pictures of it in target/, to be looked at."""

import os

from qgis.core import (
    QgsDateTimeRange,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPrintLayout,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QRectF, QSize, Qt, QTime
from qgis.PyQt.QtGui import QColor

import atlas


def year(first_day):
    """From the first to the last moment of the year that a day lies in."""
    date = QDate.fromString(first_day, Qt.ISODate)
    return QgsDateTimeRange(
        QDateTime(date, QTime(0, 0), Qt.UTC),
        QDateTime(date.addYears(1), QTime(0, 0), Qt.UTC),
        True,
        False,
    )


def settings(layer, moment=None, width=900):
    view = QgsMapSettings()
    view.setLayers([layer])
    view.setDestinationCrs(layer.crs())
    view.setOutputSize(QSize(width, width))
    view.setOutputDpi(96)
    view.setBackgroundColor(QColor("white"))
    extent = layer.extent()
    extent.scale(1.05)
    view.setExtent(extent)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    if moment is not None:
        view.setIsTemporal(True)
        view.setTemporalRange(moment)
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(view))
    view.setExpressionContext(context)
    return view


def drawn(layer, moment=None):
    """The features that a map shows, each with the labels of its rules in the legend."""
    view = settings(layer, moment)
    context = QgsRenderContext.fromMapSettings(view)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.NoGeometry)
    if moment is not None:
        properties = layer.temporalProperties()
        temporal = QgsVectorLayerTemporalContext()
        temporal.setLayer(layer)
        request.setFilterExpression(properties.createFilterString(temporal, moment))
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    legend = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
    shown = []
    for feature in layer.getFeatures(request):
        context.expressionContext().setFeature(feature)
        if renderer.willRenderFeature(feature, context):
            keys = renderer.legendKeysForFeature(feature, context)
            shown.append((feature["id"], [legend[key] for key in keys if key in legend]))
    renderer.stopRender(context)
    return shown


def picture(layer, name, moment=None):
    job = QgsMapRendererParallelJob(settings(layer, moment))
    job.start()
    job.waitForFinished()
    os.makedirs(atlas.TARGET, exist_ok=True)
    image = job.renderedImage()
    image.save(os.path.join(atlas.TARGET, name + ".png"))
    return image


def sheet(project, layers, name, moment=None):
    """A print layout with a map of some layers of a project, the legend of the first, and the source; saved as a picture."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    paper = QgsLayoutItemMap(layout)
    paper.attemptSetSceneRect(QRectF(10, 20, 180, 180))
    paper.setLayers(layers)
    extent = QgsRectangle(layers[0].extent())
    extent.scale(1.1)
    paper.zoomToExtent(extent)
    if moment is not None:
        paper.setIsTemporal(True)
        paper.setTemporalRange(moment)
    layout.addLayoutItem(paper)
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    tree = legend.model().rootGroup()
    tree.removeAllChildren()
    tree.addLayer(layers[0])
    legend.setWrapString("")
    legend.attemptMove(QgsLayoutPoint(195, 20))
    layout.addLayoutItem(legend)
    source = QgsLayoutItemLabel(layout)
    source.setText(project.title() + " – " + "; ".join(layers[0].metadata().rights()))
    source.attemptSetSceneRect(QRectF(10, 8, 277, 8))
    layout.addLayoutItem(source)
    image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=110)
    os.makedirs(atlas.TARGET, exist_ok=True)
    image.save(os.path.join(atlas.TARGET, name + ".png"))
    return image
