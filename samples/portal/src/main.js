/** Begins: reads the configuration, asks the server what there is, and says in words what keeps the page from showing. */
import german from "../texts/de.json";
import english from "../texts/en.json";
import { readAtlas } from "./atlas.js";
import { completeConfig, configProblems } from "./config.js";
import { readHash } from "./permalink.js";
import { buildPortal } from "./portal.js";
import { faultText, fetchJson } from "./service.js";
import { speaker } from "./texts.js";
import { h } from "./ui/dom.js";

const CONFIG = "config.json";
const SPEAKERS = Object.freeze({ de: speaker("de", german), en: speaker("en", english) });

const root = document.getElementById("portal");
let running = null;

async function begin(language, asked) {
  const say = SPEAKERS[language];
  document.documentElement.lang = language;
  const focused = root.contains(document.activeElement);
  running?.end();
  running = null;
  root.replaceChildren(h("main", { class: "start" }, h("p", { role: "status" }, say("start.busy"))));
  const again = () => begin(language, asked);
  try {
    const config = await fetchJson(CONFIG);
    const problems = configProblems(config);
    if (problems.length > 0) {
      refuse(
        say,
        say("config.refused"),
        problems.map((problem) =>
          say(`config.${problem.rule}`, { file: CONFIG, ...problem, key: problem.key || "{}" }),
        ),
        again,
      );
      return;
    }
    const complete = completeConfig(config);
    document.title = complete.title[language];
    const atlas = await readAtlas(complete, language);
    running = buildPortal({
      root,
      config: complete,
      atlas,
      say,
      begin: asked,
      onLanguage: begin,
    });
    if (focused) {
      running.focus();
    }
  } catch (error) {
    refuse(say, say("start.failed"), [faultText(error, say)], again);
  }
}

function refuse(say, title, reasons, again) {
  root.replaceChildren(
    h(
      "main",
      { class: "start" },
      h(
        "div",
        { role: "alert" },
        h("h1", {}, title),
        h(
          "ul",
          {},
          reasons.map((reason) => h("li", {}, reason)),
        ),
      ),
      h("button", { type: "button", class: "button", onclick: again }, say("start.again")),
    ),
  );
}

const asked = readHash(location.hash);
begin(asked.state.language ?? "de", asked);
