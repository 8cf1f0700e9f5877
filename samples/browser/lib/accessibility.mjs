/** Checks pages with axe against WCAG 2.2, levels A and AA. */
import assert from "node:assert/strict";
import axe from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/**
 * The faults that axe finds in a page as it is now, one text each: rule, what it asks for, and the elements. Rules of
 * WCAG 2.2 A and AA and axe's best practices are asked; `without` names rules to leave out, for a reason that the
 * caller states, `also` rules that axe leaves out unless asked, such as target-size (WCAG 2.2, 2.5.8).
 */
export async function accessibilityFaults(page, { within = null, without = [], also = [] } = {}) {
  await page.evaluate(`if (!window.axe) { ${axe.source} }`);
  const violations = await page.evaluate(
    async ({ tags, scope, off, on }) => {
      const rules = Object.fromEntries([
        ...off.map((rule) => [rule, { enabled: false }]),
        ...on.map((rule) => [rule, { enabled: true }]),
      ]);
      const found = await window.axe.run(scope ?? document, {
        runOnly: { type: "tag", values: tags },
        rules,
        preload: false, // would read style sheets by request, which a page from disk may not
      });
      return found.violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary}`),
      }));
    },
    { tags: TAGS, scope: within, off: without, on: also },
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.join("\n    ")}`);
}

/** Fails if axe finds a fault. */
export async function assertAccessible(page, options = {}) {
  const faults = await accessibilityFaults(page, options);
  assert.deepEqual(faults, [], `faults against WCAG 2.2 AA in ${page.url()}`);
}
