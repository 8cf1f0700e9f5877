/** Puts the page together in target/portal: one script, one style sheet, the page, the configuration, and licences. */
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = here("target/portal");

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const { metafile } = await build({
  entryPoints: { portal: here("src/main.js") },
  outdir: target,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  metafile: true,
  logLevel: "warning",
});
await build({
  entryPoints: { portal: here("src/portal.css") },
  outdir: target,
  bundle: true,
  minify: true,
  logLevel: "warning",
});
await cp(here("public"), target, { recursive: true });
await cp(here("config.json"), `${target}/config.json`);

await writeFile(path.join(target, "licences.txt"), await licences(Object.keys(metafile.inputs)));

/** The licences of the packages whose code is in the script. */
async function licences(inputs) {
  const packages = new Set(
    inputs.map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]).filter(Boolean),
  );
  const texts = [...packages].sort().map(async (name) => {
    const folder = here(`node_modules/${name}`);
    const { version, license } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? await readFile(path.join(folder, file), "utf8") : "";
    return `${name} ${version} (${license})\n\n${text}`;
  });
  return (await Promise.all(texts)).join(`\n${"-".repeat(80)}\n\n`);
}
