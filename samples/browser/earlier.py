"""Makes of an atlas the one that might have been issued a year before: earlier.py <atlas>.gpkg <earlier>.gpkg

The latest period is taken away where a layer has several, measures stand a phase earlier, and their latest measurement
is not there yet. So briefs that compare the two have as much to tell as they ever will. Standard library only.
"""
import json
import shutil
import sqlite3
import sys

PHASES = ["IDEA", "PREPARATION", "STRUCTURES", "ANALYSIS", "PLANNING", "IMPLEMENTATION", "EVALUATION", "ROUTINE", "ENDED"]


def main(source, target):
    shutil.copyfile(source, target)
    with sqlite3.connect(target) as atlas:
        issued = atlas.execute("SELECT max(substr(last_change, 1, 10)) FROM gpkg_contents").fetchone()[0]
        before = f"{int(issued[:4]) - 1}{issued[4:]}"
        for (layer,) in atlas.execute("SELECT table_name FROM gpkg_contents").fetchall():
            take_latest(atlas, layer)
        for key, kind, text in atlas.execute("SELECT id, md_standard_uri, metadata FROM gpkg_metadata").fetchall():
            if kind.endswith(":measures.profiles"):
                text = json.dumps(set_back(json.loads(text)), ensure_ascii=False)
            atlas.execute("UPDATE gpkg_metadata SET metadata = ? WHERE id = ?", (text.replace(issued, before), key))
        atlas.execute("UPDATE gpkg_contents SET last_change = replace(last_change, ?, ?)", (issued, before))
        atlas.execute("UPDATE gpkg_metadata_reference SET timestamp = replace(timestamp, ?, ?)", (issued, before))


def take_latest(atlas, layer):
    columns = [row[1] for row in atlas.execute(f'PRAGMA table_info("{layer}")')]
    if "years" in columns and "valid_from" in columns:
        periods = [row[0] for row in atlas.execute(f'SELECT DISTINCT valid_from FROM "{layer}" ORDER BY 1')]
        if len(periods) > 1:
            atlas.execute(f'DELETE FROM "{layer}" WHERE valid_from = ?', (periods[-1],))


def set_back(profiles):
    for shown in profiles["measures"] + profiles["projects"]:
        phase = shown["profile"]["phase"]
        if phase in PHASES:
            shown["profile"]["phase"] = PHASES[max(0, PHASES.index(phase) - 1)]
        for result in shown.get("results", []):
            result["measured"] = result["measured"][:-1]
    return profiles


if __name__ == "__main__":
    main(*sys.argv[1:])
