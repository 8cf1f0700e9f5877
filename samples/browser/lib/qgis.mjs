/** Debian's QGIS Server, serving the atlas by a project that is made of it. */
import { execFile, spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { atlasFile, atlasFolder } from "./sample.mjs";

const PROJECT = fileURLToPath(new URL("../qgis/project.py", import.meta.url));
const TARGET = fileURLToPath(new URL("../target/qgis", import.meta.url));
const ENVIRONMENT = { ...process.env, QT_QPA_PLATFORM: "offscreen", QGIS_SERVER_LOG_STDERR: "1" };
const PATIENCE = 180_000;

/** Makes the project, starts the server, and returns when it answers: its `origin`, and `close()`. */
export async function startQgis() {
  await mkdir(TARGET, { recursive: true });
  const project = path.join(TARGET, "atlas.qgs");
  await promisify(execFile)("/usr/bin/python3", [PROJECT, atlasFile(), atlasFolder(), project], { env: ENVIRONMENT });
  const port = await freePort();
  const server = spawn("qgis_mapserver", ["-l", "2", "-p", project, `127.0.0.1:${port}`], {
    env: ENVIRONMENT,
    stdio: "ignore",
  });
  const origin = `http://127.0.0.1:${port}`;
  await answering(server, `${origin}/?SERVICE=WMS&REQUEST=GetCapabilities`);
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.once("exit", resolve);
        server.kill("SIGKILL");
      }),
  };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answering(server, address) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if (server.exitCode !== null) {
      throw new Error(`qgis_mapserver: ended with code ${server.exitCode} before it answered`);
    }
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) {
      return;
    }
    await wait(200);
  }
  server.kill("SIGKILL");
  throw new Error(`qgis_mapserver: no answer within ${PATIENCE} ms at ${address}`);
}
