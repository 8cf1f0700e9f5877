/** Building elements. Text only ever becomes a text node, so that names from servers cannot become markup. */

/** An element with attributes; `on…` adds a listener, `true` and `false` set or leave out, null leaves out. */
export function h(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...content.flat().filter((each) => each !== null && each !== false));
  return element;
}

/** A picture of one path in a box of 24 by 24 that says nothing to a screen reader. */
export function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** Sets the text of an element only if it differs, so that screen readers are not told again. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

let serial = 0;

/** An id that no other element has. */
export function freshId(prefix) {
  serial += 1;
  return `${prefix}-${serial}`;
}
