/** The atlas on which the tests are run; `run` builds it and says where it is. */
import path from "node:path";

/** The published GeoPackage. */
export function atlasFile() {
  const file = process.env.LEBENSWELTEN_ATLAS;
  if (!file) {
    throw new Error(
      "environment variable LEBENSWELTEN_ATLAS: not set, expected the path of a .gpkg; use samples/browser/run",
    );
  }
  return path.resolve(file);
}

/** The folder that `build` writes beside the atlas. */
export function atlasFolder() {
  return atlasFile().replace(/\.gpkg$/, "");
}

/** A folder of pages that compare the atlas with the one that `earlier.py` makes of it. */
export function sinceFolder() {
  const folder = process.env.LEBENSWELTEN_SINCE;
  if (!folder) {
    throw new Error("environment variable LEBENSWELTEN_SINCE: not set, expected a report's folder; use samples/browser/run");
  }
  return path.resolve(folder);
}

/** The folder of pages that `build` writes beside the atlas. */
export function reportFolder() {
  return `${atlasFolder()}-report`;
}
