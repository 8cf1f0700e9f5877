/** Asking servers, so that each thing that can go wrong has a name and is told in words. */
import { descendants } from "./xml.js";

/** Why an answer cannot be used: `reason` names a text `fault.<reason>`, `detail` is what the server said. */
export class ServiceFault extends Error {
  constructor(reason, address, detail = "") {
    super(`${reason}: ${address} ${detail}`);
    this.reason = reason;
    this.host = new URL(address, globalThis.location?.href ?? "http://localhost/").host;
    this.detail = detail;
  }
}

/** A fault in words; any other error is one of this program and thrown on. */
export function faultText(error, say) {
  if (!(error instanceof ServiceFault)) {
    throw error;
  }
  return say(`fault.${error.reason}`, { host: error.host, detail: inLanguage(error.detail, say.language) });
}

/**
 * The text of an OGC exception report, line by line, or null if the document is none. Works for WMS (`ServiceException`)
 * and OWS (`ExceptionText`) reports.
 */
export function exceptionText(document) {
  if (!/^(ServiceExceptionReport|ExceptionReport)$/.test(document.documentElement.localName)) {
    return null;
  }
  return [
    ...descendants(document.documentElement, "ServiceException"),
    ...descendants(document.documentElement, "ExceptionText"),
  ]
    .flatMap((element) => element.textContent.split("\n"))
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}

/**
 * What a server's text says in this language. The plugin refuses in a line of both languages, `German / English`, which
 * GeoServer repeats and puts under a line of its own, or behind the name of a Java class; then that line alone is told. Of a text
 * without such a line all is told.
 */
export function inLanguage(text, language) {
  const lines = text.split("\n").map((line) => line.replace(/^[a-z][\w.]*\.\w+: /, ""));
  const told = lines.map((line) => halfOf(line, language)).filter(Boolean);
  return [...new Set(told.length > 0 ? told : lines)].join(" ");
}

/** The half of a line in both languages, which may have the joint in what it quotes; null if it has no middle. */
function halfOf(line, language) {
  const parts = line.split(" / ");
  const half = parts.length / 2;
  return Number.isInteger(half) ? (language === "de" ? parts.slice(0, half) : parts.slice(half)).join(" / ") : null;
}

/** A JSON document. */
export async function fetchJson(address) {
  const answer = await ask(address);
  const body = await answer.text();
  refuseException(address, body);
  try {
    return JSON.parse(body);
  } catch {
    throw new ServiceFault("notJson", address);
  }
}

/** A text. */
export async function fetchText(address) {
  return (await ask(address)).text();
}

/** An XML document that is no exception report. */
export async function fetchXml(address) {
  const body = await (await ask(address)).text();
  refuseException(address, body);
  const document = /^\s*<(?!!doctype html|html)/i.test(body) ? parse(body) : null;
  if (!document) {
    throw new ServiceFault("notXml", address);
  }
  return document;
}

/** A picture as the address of an object in memory, which the caller frees. */
export async function fetchPicture(address) {
  const answer = await ask(address);
  if (!/^image\//.test(answer.headers.get("Content-Type") ?? "")) {
    refuseException(address, await answer.text());
    throw new ServiceFault("notPicture", address);
  }
  return URL.createObjectURL(await answer.blob());
}

async function ask(address) {
  let answer;
  try {
    answer = await fetch(address);
  } catch {
    throw new ServiceFault("away", address);
  }
  if (!answer.ok) {
    refuseException(address, await answer.text());
    throw new ServiceFault("status", address, String(answer.status));
  }
  return answer;
}

function refuseException(address, body) {
  const document = /<([\w-]+:)?(ServiceException|Exception)Report\b/.test(body) ? parse(body) : null;
  const text = document && exceptionText(document);
  if (text !== null) {
    throw new ServiceFault("exception", address, text);
  }
}

function parse(text) {
  const document = new DOMParser().parseFromString(text, "text/xml");
  return document.getElementsByTagName("parsererror").length > 0 ? null : document;
}
