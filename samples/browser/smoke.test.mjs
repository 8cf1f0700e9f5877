/** The tools themselves: what the other tests rely on to fail must be seen here to fail. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { accessibilityFaults } from "./lib/accessibility.mjs";
import { fileAddress, launch, PHONE } from "./lib/browser.mjs";
import { listen, serveFolder } from "./lib/server.mjs";

const SOUND = `<!doctype html><html lang="de"><head><title>Probe</title><link rel="stylesheet" href="style.css"></head>
<body><main><h1>Prüfseite</h1></main></body></html>`;
const FAULTY = `<!doctype html><html><head><title>x</title></head><body><img src="http://127.0.0.1:1/pixel.png">
<p style="color:#bbb">grau</p><script>console.error("laut"); throw new Error("geworfen")</script></body></html>`;

let browser, folder, server;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "browser-"));
  await writeFile(path.join(folder, "sound.html"), SOUND);
  await writeFile(path.join(folder, "faulty.html"), FAULTY);
  await writeFile(path.join(folder, "style.css"), "body { color: #111; background: #fff }");
  [browser, server] = await Promise.all([launch(), serveFolder(folder)]);
});

after(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  await rm(folder, { recursive: true });
});

test("a sound page is quiet, from a server and from disk", async () => {
  for (const address of [`${server.origin}/sound.html`, fileAddress(path.join(folder, "sound.html"))]) {
    const { page, watch } = await browser.open(PHONE);
    await page.goto(address);
    assert.equal(await page.textContent("h1"), "Prüfseite");
    assert.equal(watch.requests("style.css").length, 1);
    assert.deepEqual(await accessibilityFaults(page), []);
    watch.assertQuiet();
    await page.context().close();
  }
});

test("errors and requests to other origins are noticed", async () => {
  const { page, watch } = await browser.open();
  await page.goto(`${server.origin}/faulty.html`);
  assert.throws(() => watch.assertQuiet());
  const faults = watch.takeFaults().join("\n");
  assert.match(faults, /console: laut/);
  assert.match(faults, /uncaught: Error: geworfen/);
  assert.match(faults, /outside: http:\/\/127\.0\.0\.1:1\/pixel\.png/);
  await page.context().close();
});

test("an origin that is allowed may be asked", async () => {
  const other = await listen((request, response) =>
    response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end("da"),
  );
  const { page, watch } = await browser.open();
  watch.allow(other.origin);
  await page.goto(`${server.origin}/sound.html`);
  assert.equal(await page.evaluate((url) => fetch(url).then((answer) => answer.text()), other.origin), "da");
  watch.assertQuiet();
  await page.context().close();
  await other.close();
});

test("axe names what a page lacks", async () => {
  const { page } = await browser.open();
  await page.goto(`${server.origin}/faulty.html`);
  const faults = (await accessibilityFaults(page)).join("\n");
  for (const rule of ["html-has-lang", "image-alt", "color-contrast"]) {
    assert.match(faults, new RegExp(`^${rule}:`, "m"));
  }
  await page.context().close();
});

test("nothing outside the folder is served", async () => {
  assert.equal((await fetch(`${server.origin}/..%2f..%2fetc/hostname`)).status, 404);
  assert.equal((await fetch(`${server.origin}/missing.html`)).status, 404);
});
