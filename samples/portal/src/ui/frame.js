/** The page around its parts: header, map with its periods, panel, footer. */
import { h, icon, setText } from "./dom.js";
import { ICONS } from "./icons.js";

/**
 * Makes it.
 *
 * @param {object} options configuration, texts, the elements of the period bar, the panel and the notices, and what to do
 *     on `copyLink`, `otherLanguage(language)`, `whole` and `reset`
 */
export function frame({ config, say, time, panel, notices, copyLink, otherLanguage, whole, reset }) {
  const other = say.language === "de" ? "en" : "de";
  const language = h(
    "button",
    {
      type: "button",
      class: "button",
      lang: other,
      "aria-label": say("language.otherLabel"),
      onclick: () => otherLanguage(other),
    },
    say("language.other"),
  );
  const copy = h(
    "button",
    { type: "button", class: "button", "aria-label": say("link.copy"), onclick: copyLink },
    icon(ICONS.link),
    h("span", { class: "wide" }, say("link.copy")),
  );
  const target = h("div", { class: "map", tabindex: "0", role: "application", "aria-label": say("map.label") });
  const status = h("p", { class: "unseen", role: "status" });
  const banner = h(
    "div",
    { class: "banner", hidden: true },
    h("p", {}, say("whatif.banner")),
    h("button", { type: "button", class: "button", onclick: reset }, say("whatif.resetShort")),
  );
  const fit = h(
    "button",
    { type: "button", class: "whole", title: say("map.whole"), "aria-label": say("map.whole"), onclick: whole },
    icon(ICONS.whole),
  );
  const mapBox = h(
    "div",
    { class: "mapbox" },
    target,
    h("div", { class: "crosshair", "aria-hidden": "true" }),
    fit,
    h("div", { class: "over" }, notices),
  );
  const attribution = h("span", { class: "attribution" });
  const links = config.links.map((link) => h("a", { href: link.url }, link.title[say.language]));
  const element = h(
    "div",
    { class: "page" },
    h("header", { class: "head" }, h("h1", {}, config.title[say.language]), copy, language),
    h("main", { class: "main" }, h("div", { class: "mapside" }, banner, mapBox, time), panel),
    h("footer", { class: "foot" }, attribution, h("span", { class: "links" }, links)),
    status,
  );

  /** Names the sources, each once: `[{ title, url }]`. */
  function attribute(sources) {
    const each = new Map(sources.map((source) => [source.title, source]));
    attribution.replaceChildren(
      ...(each.size > 0 ? [say("attribution")] : []),
      ...[...each.values()].flatMap(({ title, url }) => [" ", url ? h("a", { href: url }, title) : title]),
    );
  }

  return {
    element,
    target,
    attribute,
    focus: () => language.focus(),
    say: (text) => setText(status, text),
    markWhatIf(on) {
      banner.hidden = !on;
      target.classList.toggle("whatifmap", on);
    },
  };
}
