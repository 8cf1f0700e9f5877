/** Texts of the page in one language, from the text resources. */

const NUMBERS = Object.freeze({ de: "de-DE", en: "en-GB" });

/**
 * A function that gives texts by key, with `{name}` replaced, and tells numbers (with at least so many
 * decimals, 0 to 4) and dates.
 *
 * @param {"de"|"en"} language the language
 * @param {Record<string, string>} texts its texts
 */
export function speaker(language, texts) {
  const say = (key, values = {}) => {
    if (!Object.hasOwn(texts, key)) {
      throw new Error(`text ${key}: not in the text resources for ${language}`);
    }
    return texts[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  };
  const numbers = [0, 1, 2, 3, 4].map(
    (least) =>
      new Intl.NumberFormat(NUMBERS[language], {
        minimumFractionDigits: least,
        maximumFractionDigits: 4,
        useGrouping: "min2",
      }),
  );
  const dates = new Intl.DateTimeFormat(NUMBERS[language], { dateStyle: "long", timeZone: "UTC" });
  return Object.assign(say, {
    language,
    has: (key) => Object.hasOwn(texts, key),
    number: (value, decimals = 0) => numbers[decimals].format(value),
    date: (day) => dates.format(new Date(`${day}T00:00:00Z`)),
  });
}
