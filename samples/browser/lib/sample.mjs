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

/** The folder of pages that `build` writes beside the atlas. */
export function reportFolder() {
  return `${atlasFolder()}-report`;
}
