"""A stand-in for a map server that knows the layers of the atlas: capabilities, types, and no features.

It is enough for QGIS to take the layers of a definition as valid; it draws nothing.
"""

import http.server
import multiprocessing
import urllib.parse
from xml.sax.saxutils import escape

import atlas

XML_TYPES = {"TEXT": "string", "INTEGER": "int", "REAL": "double", "DATE": "date"}
BOX = 'minx="370000" miny="5700000" maxx="390000" maxy="5720000"'
DEGREES = (
    "<EX_GeographicBoundingBox><westBoundLongitude>7.1</westBoundLongitude><eastBoundLongitude>7.4</eastBoundLongitude>"
    "<southBoundLatitude>51.4</southBoundLatitude><northBoundLatitude>51.6</northBoundLatitude></EX_GeographicBoundingBox>"
)


def wms(origin):
    layers = []
    for layer in atlas.LAYERS:
        days = ",".join(f"{day}T00:00:00.000Z" for day, _ in atlas.periods(layer))
        time = f'<Dimension name="time" units="ISO8601" default="current">{days}</Dimension>' if days else ""
        layers.append(
            f'<Layer queryable="1"><Name>{layer["name"]}</Name><Title>{escape(layer["title"]["de"])}</Title>'
            f'<CRS>EPSG:25832</CRS>{DEGREES}<BoundingBox CRS="EPSG:25832" {BOX}/>{time}</Layer>'
        )
    get = f'<DCPType><HTTP><Get><OnlineResource xlink:href="{origin}/wms?"/></Get></HTTP></DCPType>'
    return (
        '<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink">'
        f'<Service><Name>WMS</Name><Title>t</Title><OnlineResource xlink:href="{origin}/wms"/></Service><Capability><Request>'
        f"<GetCapabilities><Format>text/xml</Format>{get}</GetCapabilities><GetMap><Format>image/png</Format>{get}</GetMap>"
        f"</Request><Exception><Format>XML</Format></Exception><Layer><Title>t</Title><CRS>EPSG:25832</CRS>{DEGREES}"
        f"{''.join(layers)}</Layer></Capability></WMS_Capabilities>"
    )


def wfs(origin):
    """WFS 1.0.0, in which GeoServer gives out a column `name` under its own name."""
    prefix = atlas.PLAN["workspace"]
    types = "".join(
        f'<FeatureType><Name>{prefix}:{layer["name"]}</Name><Title>{escape(layer["title"]["de"])}</Title>'
        '<SRS>EPSG:25832</SRS><LatLongBoundingBox minx="7.1" miny="51.4" maxx="7.4" maxy="51.6"/></FeatureType>'
        for layer in atlas.LAYERS
    )
    get = f'<DCPType><HTTP><Get onlineResource="{origin}/wfs?"/></HTTP></DCPType>'
    return (
        f'<WFS_Capabilities version="1.0.0" xmlns="http://www.opengis.net/wfs" xmlns:{prefix}="urn:lebenswelten:{prefix}">'
        f"<Service><Name>WFS</Name><Title>t</Title><OnlineResource>{origin}/wfs</OnlineResource></Service>"
        f"<Capability><Request><GetCapabilities>{get}</GetCapabilities><DescribeFeatureType><SchemaDescriptionLanguage>"
        f"<XMLSCHEMA/></SchemaDescriptionLanguage>{get}</DescribeFeatureType><GetFeature><ResultFormat><GML2/></ResultFormat>"
        f"{get}</GetFeature></Request></Capability>"
        f"<FeatureTypeList><Operations><Query/></Operations>{types}</FeatureTypeList></WFS_Capabilities>"
    )


def schema(name):
    prefix = atlas.PLAN["workspace"]
    layer = next(layer for layer in atlas.LAYERS if layer["name"] == name)
    geometry = "PointPropertyType" if layer["geometry"] == "POINT" else "MultiPolygonPropertyType"
    elements = f'<xsd:element name="geom" nillable="true" minOccurs="0" type="gml:{geometry}"/>' + "".join(
        f'<xsd:element name="{column["name"]}" nillable="true" minOccurs="0" type="xsd:{XML_TYPES[column["type"]]}"/>'
        for column in layer["columns"]
    )
    return (
        f'<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:gml="http://www.opengis.net/gml"'
        f' xmlns:{prefix}="urn:lebenswelten:{prefix}" targetNamespace="urn:lebenswelten:{prefix}" elementFormDefault="qualified">'
        '<xsd:import namespace="http://www.opengis.net/gml"/>'
        f'<xsd:complexType name="{name}Type"><xsd:complexContent><xsd:extension base="gml:AbstractFeatureType"><xsd:sequence>'
        f"{elements}</xsd:sequence></xsd:extension></xsd:complexContent></xsd:complexType>"
        f'<xsd:element name="{name}" substitutionGroup="gml:_Feature" type="{prefix}:{name}Type"/></xsd:schema>'
    )


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        address = urllib.parse.urlparse(self.path)
        query = {key.upper(): value[0] for key, value in urllib.parse.parse_qs(address.query).items()}
        origin = f"http://{self.headers['Host']}"
        request = query.get("REQUEST")
        if address.path == "/wms" and request == "GetCapabilities":
            text = wms(origin)
        elif address.path == "/wfs" and request == "GetCapabilities":
            text = wfs(origin)
        elif address.path == "/wfs" and request == "DescribeFeatureType":
            text = schema(query["TYPENAME"].split(":")[1])
        else:
            text = (
                '<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" xmlns:gml="http://www.opengis.net/gml">'
                "<gml:boundedBy><gml:null>unknown</gml:null></gml:boundedBy></wfs:FeatureCollection>"
            )
        body = ('<?xml version="1.0" encoding="UTF-8"?>' + text).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/xml; charset=UTF-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        """Requests are not told."""


def _serve(port):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    port.put(server.server_port)
    server.serve_forever()


class StandIn:
    """Runs in a process of its own, as QGIS waits for answers without letting Python go on."""

    def __init__(self):
        context = multiprocessing.get_context("spawn")
        port = context.Queue()
        self.process = context.Process(target=_serve, args=(port,), daemon=True)
        self.process.start()
        self.origin = f"http://127.0.0.1:{port.get(timeout=30)}"

    def stop(self):
        self.process.terminate()
        self.process.join()
