/** Reading XML with nothing but what every DOM has, so that tests need no browser. Names are without prefix. */

/** Child elements of this name, or all of them. */
export function children(element, name = null) {
  return Array.from(element?.childNodes ?? []).filter(
    (node) => node.nodeType === 1 && (name === null || node.localName === name),
  );
}

/** The first child element of this name, or undefined. */
export function child(element, name) {
  return children(element, name)[0];
}

/** The text of the first child element of this name, with single blanks; empty if there is none. */
export function childText(element, name) {
  return (child(element, name)?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The address in an OnlineResource below the element, or null. */
export function onlineResource(element) {
  const resource = child(element, "OnlineResource");
  return resource?.getAttribute("xlink:href") || resource?.getAttribute("href") || null;
}

/** All elements of this name at any depth. */
export function descendants(element, name) {
  return Array.from(element.getElementsByTagName("*")).filter((node) => node.localName === name);
}
