"""The atlas under test: what its own documents say of each layer. The environment variable LEBENSWELTEN_ATLAS names it."""

import json
import os
import sqlite3

PATH = os.environ["LEBENSWELTEN_ATLAS"]
FOLDER = PATH[: -len(".gpkg")]
TARGET = os.path.join(os.path.dirname(os.path.abspath(__file__)), "target")


def connection():
    return sqlite3.connect(f"file:{PATH}?mode=ro", uri=True)


def description():
    with connection() as atlas:
        (text,) = atlas.execute(
            "SELECT metadata FROM gpkg_metadata WHERE md_standard_uri LIKE 'urn:lebenswelten:atlas:%'"
        ).fetchone()
    return json.loads(text)


def plan():
    with open(os.path.join(FOLDER, "publication-plan.json"), encoding="utf-8") as file:
        return json.load(file)


LAYERS = description()["layers"]
PLAN = plan()
PLANNED = {layer["name"]: layer for layer in PLAN["layers"]}


def periods(layer):
    """First days of a layer's periods with the number of features of each, ascending; empty for a layer without time."""
    column = layer["timeColumn"]
    if column is None:
        return []
    with connection() as atlas:
        return atlas.execute(
            f'SELECT "{column}", count(*) FROM "{layer["name"]}" GROUP BY 1 ORDER BY 1'
        ).fetchall()


def count(layer):
    with connection() as atlas:
        (number,) = atlas.execute(f'SELECT count(*) FROM "{layer["name"]}"').fetchone()
    return number
