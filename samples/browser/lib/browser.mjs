/**
 * Chromium for the tests: pages that keep a record of everything a published page must not do.
 *
 *     const browser = await launch();
 *     const { page, watch } = await browser.open({ width: 390, height: 844 });
 *     await page.goto(`${server.origin}/index.html`);
 *     watch.assertQuiet();
 *     await browser.close();
 */
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** The browser that is driven: Debian's, or the one that the environment variable CHROMIUM names. */
const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--force-color-profile=srgb"];

/** Folder of screenshots; never in git. */
export const SCREENSHOTS = fileURLToPath(new URL("../target/screenshots", import.meta.url));

/** Widths and heights in which pages are looked at. */
export const DESKTOP = Object.freeze({ width: 1280, height: 900 });
export const PHONE = Object.freeze({ width: 390, height: 844 });

/** Starts a headless browser. */
export async function launch() {
  const browser = await chromium.launch({ executablePath: EXECUTABLE, headless: true, args: FLAGS });
  return {
    /** Opens an empty page in a context of its own, with Playwright's options for the context. */
    open: (viewport = DESKTOP, options = {}) => openPage(browser, viewport, options),
    close: () => browser.close(),
    version: () => browser.version(),
  };
}

async function openPage(browser, viewport, options) {
  const context = await browser.newContext({
    viewport,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { page, watch: await Watch.of(page) };
}

/**
 * What a page did that it must not do: errors on the console, uncaught errors, and requests to any other origin than
 * those allowed. Other origins are refused, so that a test never reaches the network. A page from disk (file:) is
 * allowed to read from disk, a served one from the origin it was loaded from.
 */
export class Watch {
  #faults = [];
  #requests = [];
  #allowed = new Set();

  static async of(page) {
    const watch = new Watch();
    await page.context().route("**/*", (route) => watch.#judge(route, page));
    page.on("console", (message) => {
      if (message.type() === "error") {
        watch.#faults.push(`console: ${message.text()} (${message.location().url})`);
      }
    });
    page.on("pageerror", (error) => watch.#faults.push(`uncaught: ${error.stack ?? error}`));
    return watch;
  }

  /** Lets pages ask this origin as well, such as that of a map server. */
  allow(origin) {
    this.#allowed.add(origin);
    return this;
  }

  /** Addresses asked so far that contain a text, oldest first. */
  requests(containing = "") {
    return this.#requests.filter((url) => url.includes(containing));
  }

  /** Forgets faults found so far and returns them, for tests in which the page is meant to meet them. */
  takeFaults() {
    return this.#faults.splice(0);
  }

  /** Forgets the requests recorded so far. */
  forgetRequests() {
    this.#requests.length = 0;
  }

  /** Fails if anything happened that must not happen. */
  assertQuiet() {
    assert.deepEqual(this.#faults, [], "console errors, uncaught errors and requests that leave the page's origin");
  }

  async #judge(route, page) {
    const request = route.request();
    const url = new URL(request.url());
    this.#requests.push(request.url());
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      this.#allowed.add(originOf(url));
    }
    if (["data:", "blob:"].includes(url.protocol) || this.#allowed.has(originOf(url))) {
      await route.continue();
    } else {
      this.#faults.push(`outside: ${request.url()}`);
      await route.abort();
    }
  }
}

/** The origin of an address; all files on disk have the one origin "file:". */
function originOf(url) {
  return url.protocol === "file:" ? "file:" : url.origin;
}

/** Writes a screenshot `<name>.png` below target/screenshots, of the whole page or of the window only. */
export async function screenshot(page, name, { whole = true } = {}) {
  await mkdir(SCREENSHOTS, { recursive: true });
  const file = path.join(SCREENSHOTS, `${name}.png`);
  await page.screenshot({ path: file, fullPage: whole, animations: "disabled" });
  return file;
}

/** The address of a file on disk. */
export function fileAddress(file) {
  return pathToFileURL(file).href;
}
