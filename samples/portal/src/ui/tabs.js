/** The panel beside the map: tabs, one visible at a time; on a phone a sheet at the bottom of three heights. */
import { freshId, h, icon } from "./dom.js";
import { ICONS } from "./icons.js";

/** Heights of the sheet on a phone, from the lowest. */
const HEIGHTS = Object.freeze(["low", "half", "tall"]);

/**
 * Makes it.
 *
 * @param {Array<{id, title, content: HTMLElement}>} parts its tabs, each with an icon of its id
 * @param {(id: string) => void} onChosen told when another tab is shown
 */
export function tabs({ parts, say, onChosen }) {
  const list = h("div", { role: "tablist", class: "tabs", "aria-label": say("panel.label") });
  const buttons = new Map();
  const panels = new Map();
  for (const part of parts) {
    const tab = freshId("tab");
    const panel = freshId("panel");
    const button = h(
      "button",
      { type: "button", role: "tab", id: tab, class: "tab", "aria-controls": panel, onclick: () => choose(part.id) },
      icon(ICONS[part.id]),
      h("span", {}, part.title),
    );
    buttons.set(part.id, button);
    panels.set(
      part.id,
      h("div", { role: "tabpanel", id: panel, class: "tabpanel", "aria-labelledby": tab, tabindex: "0" }, part.content),
    );
    list.append(button);
  }
  const order = parts.map((part) => part.id);
  const handle = h(
    "button",
    { type: "button", class: "handle", onclick: () => height(next()) },
    icon(ICONS.sheet),
    h("span", { class: "unseen" }),
  );
  const element = h("section", { class: "panel", "aria-label": say("panel.label") }, handle, list, ...panels.values());
  let chosen = order[0];

  list.addEventListener("keydown", (event) => {
    const step = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -order.indexOf(chosen),
      End: order.length - 1 - order.indexOf(chosen),
    }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      choose(order[(order.indexOf(chosen) + step + order.length) % order.length]);
      buttons.get(chosen).focus();
    }
  });

  function next() {
    return HEIGHTS[(HEIGHTS.indexOf(element.dataset.height) + 1) % HEIGHTS.length];
  }

  function height(wanted) {
    element.dataset.height = wanted;
    handle.lastChild.textContent = say(`panel.height.${next()}`);
  }

  function choose(id) {
    chosen = id;
    for (const each of order) {
      const shown = each === id;
      buttons.get(each).setAttribute("aria-selected", String(shown));
      buttons.get(each).tabIndex = shown ? 0 : -1;
      panels.get(each).hidden = !shown;
    }
    panels.get(id).scrollTop = 0;
    if (element.dataset.height === "low") {
      height("half");
    }
    onChosen(id);
  }

  height("half");
  return { element, choose, chosen: () => chosen, focus: () => buttons.get(chosen).focus() };
}
