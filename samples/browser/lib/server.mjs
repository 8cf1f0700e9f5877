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
 * test: `{ "/config.json": (request, response) => … }`.
 */
export function serveFolder(folder, answers = {}) {
    const root = path.resolve(folder);
    return listen(async (request, response) => {
        const place = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
        if (answers[place]) {
            answers[place](request, response);
            return;
        }
        const file = path.join(root, place.endsWith("/") ? `${place}index.html` : place);
        const found = file.startsWith(root + path.sep) ? await stat(file).catch(() => null) : null;
        if (place === "/favicon.ico" && !found) {
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
    });
}
