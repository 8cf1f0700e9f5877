/** What went wrong or needs to be known, in words, above the map. A matter has one notice: a new one takes its place. */
import { h, icon } from "./dom.js";
import { ICONS } from "./icons.js";

/** `onClosed` is told when a person closes one, so that the focus goes somewhere. */
export function notices({ say, onClosed }) {
  const element = h("div", { class: "notices", role: "alert" });
  const shown = new Map();

  function clear(matter) {
    shown.get(matter)?.remove();
    shown.delete(matter);
  }

  function tell(matter, text, action = null) {
    if (shown.get(matter)?.dataset.text === text) {
      return;
    }
    clear(matter);
    const notice = h(
      "div",
      { class: "notice", "data-text": text },
      h("p", {}, text),
      action && h("button", { type: "button", class: "button", onclick: action.run }, action.title),
      h(
        "button",
        {
          type: "button",
          class: "bare",
          "aria-label": say("notice.close"),
          onclick: () => (clear(matter), onClosed()),
        },
        icon(ICONS.close),
      ),
    );
    shown.set(matter, notice);
    element.append(notice);
  }

  return { element, tell, clear };
}
