/** Stepping through the periods of a map: a slider, steps, and playing them in turn. */
import { dayOf } from "../capabilities.js";
import { freshId, h, icon } from "./dom.js";
import { ICONS } from "./icons.js";

/** How long a period stays while they are played, in milliseconds. */
const STAY = 1600;

export function timebar({ say, choose }) {
  const id = freshId("time");
  const slider = h("input", { type: "range", id, min: "0", step: "1", oninput: () => pick(Number(slider.value)) });
  const shown = h("output", { for: id, class: "period" });
  const play = h("button", { type: "button", class: "round", onclick: () => (timer ? stop() : run()) });
  const back = h(
    "button",
    { type: "button", class: "round small", "aria-label": say("time.back"), onclick: () => step(-1) },
    icon(ICONS.back),
  );
  const forward = h(
    "button",
    { type: "button", class: "round small", "aria-label": say("time.forward"), onclick: () => step(1) },
    icon(ICONS.forward),
  );
  const element = h(
    "div",
    { class: "timebar", role: "group", "aria-label": say("time.label") },
    play,
    back,
    h("div", { class: "track" }, h("label", { for: id }, say("time.start")), slider),
    forward,
    shown,
  );
  let times = [];
  let at = -1;
  let timer = null;

  function pick(index) {
    stop();
    choose(times[index]);
  }

  function step(by) {
    const index = at + by;
    if (index >= 0 && index < times.length) {
      pick(index);
    }
  }

  function run() {
    timer = setTimeout(advance, STAY);
    button();
    if (at === times.length - 1) {
      choose(times[0]);
    }
  }

  function advance() {
    if (at >= times.length - 1) {
      stop();
      return;
    }
    timer = setTimeout(advance, STAY);
    choose(times[at + 1]);
  }

  function stop() {
    clearTimeout(timer);
    timer = null;
    button();
  }

  function button() {
    play.replaceChildren(icon(timer ? ICONS.pause : ICONS.play));
    play.setAttribute("aria-label", say(timer ? "time.pause" : "time.play"));
  }

  button();
  return {
    element,
    stop,
    update(layer, time) {
      if (times.join() !== (layer?.times ?? []).join()) {
        stop();
      }
      times = layer?.times ?? [];
      at = times.indexOf(time);
      element.hidden = times.length === 0;
      slider.max = String(Math.max(0, times.length - 1));
      slider.value = String(at);
      slider.disabled = times.length < 2;
      play.disabled = back.disabled = forward.disabled = times.length < 2;
      back.disabled ||= at === 0;
      forward.disabled ||= at === times.length - 1;
      const text = at < 0 ? "" : periodLabel(times, at, say);
      slider.setAttribute("aria-valuetext", text);
      shown.textContent = text;
    },
  };
}

/** A year where all periods begin with a year, else a day. */
export function periodLabel(times, at, say) {
  const days = times.map(dayOf);
  return days.every((day) => /^\d{4}(-01-01)?$/.test(day)) ? days[at].slice(0, 4) : say.date(days[at].slice(0, 10));
}
