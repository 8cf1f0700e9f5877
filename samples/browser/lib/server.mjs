/** Serves a folder on loopback, as any web server would. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const TYPES = Object.freeze({
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json",
  ".gpkg": "application/geopackage+sqlite3",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".sld": "application/vnd.ogc.sld+xml",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
});

/** Starts any request handler on a free port of loopback; `origin` is where it listens. */
export async function listen(handler) {
  const server = createServer(handler);
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves the files below a folder. `answers` puts a handler in place of single paths, such as a configuration of a
 * test, or of all paths below one that ends with a slash: `{ "/config.json": (request, response) => … }`.
 */
export function serveFolder(folder, answers = {}) {
  const files = filesOf(folder);
  return listen((request, response) => {
    const place = new URL(request.url, "http://localhost").pathname;
    const prefix = Object.keys(answers).find((each) => each.endsWith("/") && place.startsWith(each));
    return (answers[place] ?? answers[prefix] ?? files)(request, response);
  });
}

/** A handler that answers with the files below a folder, asked for by their path below `base`. */
export function filesOf(folder, base = "/") {
  const root = path.resolve(folder);
  return async (request, response) => {
    const place = decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(base.length);
    const file = path.join(root, place === "" || place.endsWith("/") ? `${place}index.html` : place);
    const found = file.startsWith(root + path.sep) ? await stat(file).catch(() => null) : null;
    if (place === "favicon.ico" && !found) {
      response.writeHead(204).end();
    } else if (!found?.isFile()) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end(`no file ${place}`);
    } else {
      response.writeHead(200, {
        "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
        "Content-Length": found.size,
        "Cache-Control": "no-store",
      });
      createReadStream(file).pipe(response);
    }
  };
}

/** A handler that answers with a value as JSON. */
export function json(value) {
  return (request, response) =>
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(value));
}

/** A handler that hands a request on to another server, with its query, and its answer back; 502 if there is none. */
export function handOn(origin) {
  return async (request, response) => {
    try {
      const answer = await fetch(origin + new URL(request.url, "http://localhost").search);
      const body = Buffer.from(await answer.arrayBuffer());
      response
        .writeHead(answer.status, { "Content-Type": answer.headers.get("Content-Type") ?? "application/octet-stream" })
        .end(body);
    } catch (error) {
      response.writeHead(502, { "Content-Type": "text/plain" }).end(String(error));
    }
  };
}
