import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong with a page as it is shown now: the rule, and the elements. */
export async function findAccessibilityProblems(page: Page): Promise<readonly string[]> {
  // Not a script of the page, so its CSP does not apply.
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, help, nodes }) => " +
      "`${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`))",
  );
  if (!Array.isArray(found)) throw new Error("axe returned no list.");
  return found.map(String);
}
