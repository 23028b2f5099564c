import { afterAll, beforeAll, expect, test } from "vitest";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { jsonLanguages } from "../../generator/targets/samples/json/languages.ts";
import { toText } from "../../generator/targets/samples/source.ts";
import { describeInChromium } from "../chromium/browser.ts";
import { findAccessibilityProblems } from "../chromium/accessibility.ts";
import { headingOf, makeCollection, openExample, openFiles, openTool, schema, type ServedTool, serveTool } from "./open-tool.ts";

describeInChromium("the online tool", (browser) => {
  let tool: ServedTool;
  beforeAll(async () => {
    tool = await serveTool();
  });
  afterAll(() => tool.close());

  test.each(["plain", "strict"] as const)("the example opens from a %s server, under its policy", async (server) => {
    const { page, problems, foreign, close } = await openTool(browser(), tool[server]);
    await openExample(page);
    expect(await page.locator("#operations a").count()).toBe(47);
    expect(await Promise.all(page.workers().map((worker) => worker.evaluate(() => [typeof fetch, typeof WebSocket])))).toEqual([
      ["undefined", "undefined"],
    ]);
    await page.click('#operations a[data-slug="create-integration-key"]');
    await page.waitForSelector("article.operation");
    expect(await headingOf(page)).toBe("Create Integration Key");
    expect(await page.locator('.tabs input[name="language"]').count()).toBeGreaterThan(16);
    await page.click("article >> text=KeyResponse");
    await expect.poll(() => headingOf(page)).toBe("KeyResponse");
    await page.click("text=Problems");
    await expect.poll(() => headingOf(page)).toBe("Problems");
    expect(await page.textContent(".problem-place")).toMatch(/^sunshine-conversations\.postman_\w+\.json:\d+:\d+/);
    await page.click("#views >> text=Reference");
    await page.waitForSelector("article.contents");
    await page.goBack();
    await expect.poll(() => headingOf(page)).toBe("Problems");
    expect([problems, foreign]).toEqual([[], []]);
    await close();
  });

  test("a page that is ready after something else has been asked for does not replace it", async () => {
    const { page, problems, close } = await openTool(browser(), tool.strict);
    await openExample(page);
    await page.evaluate(() => {
      addEventListener("hashchange", () => (location.hash = "#/problems"), { once: true });
      location.hash = "#/operation/create-integration-key";
    });
    await page.waitForSelector("ul.problems");
    await page.click("text=JSON to code");
    await page.fill("#json-text", '{"a":1}');
    // The reader answers in turn: the page came before.
    await page.waitForSelector("#json-results:not([hidden])");
    expect([await headingOf(page), problems]).toEqual(["Problems", []]);
    await close();
  });

  test.each(["light", "dark"] as const)("axe finds nothing in any view (%s)", async (colorScheme) => {
    const { page, close } = await openTool(browser(), tool.strict, { colorScheme });
    const found: string[] = [];
    const check = async (): Promise<void> => void found.push(...(await findAccessibilityProblems(page)));
    await check();
    await page.fill("#pasted", "{");
    await page.click("#open-pasted");
    await page.waitForSelector("#notice .problems");
    await check();
    await openExample(page);
    await check();
    await page.click('#operations a[data-slug="create-integration-key"]');
    await page.waitForSelector("article.operation");
    await page.click("text=Share this operation");
    await page.waitForSelector(".share input");
    await check();
    await page.click("text=Problems");
    await page.waitForSelector("ul.problems");
    await check();
    await page.click("#views >> text=Package");
    await page.waitForSelector(".package-actions >> text=Download");
    await check();
    await page.click("text=JSON to code");
    await page.fill("#json-text", '{"a":1}');
    await page.waitForSelector("#json-results:not([hidden])");
    await check();
    expect(found).toEqual([]);
    await close();
  });

  test("a keyboard is enough: open, find, read, choose a language, which is remembered", async () => {
    const { page, close } = await openTool(browser(), tool.strict);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
    for (let presses = 0; presses < 20 && (await focused()) !== "open-example"; presses++) await press("Tab");
    await press("Enter");
    await page.waitForSelector("article.contents");
    await press("/");
    expect(await focused()).toBe("filter");
    await page.keyboard.type("create integration key");
    expect(await page.locator("#operations a:visible").count()).toBe(1);
    await press("Tab");
    await press("Enter");
    await page.waitForSelector("article.operation");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.focus("#language-curl");
    await press("ArrowRight");
    await press("ArrowRight");
    const shown = (): Promise<string | null> => page.textContent('.tabs input[name="language"]:checked + label');
    expect(await shown()).toBe("JavaScript");
    await page.reload();
    await openExample(page);
    await page.click("#operations a >> nth=3");
    await page.waitForSelector("article.operation");
    expect(await shown()).toBe("JavaScript");
    await close();
  });

  test("what strangers write does not run, and loads nothing", async () => {
    const live = `<img src=x onerror="globalThis.fired=1"><script>fired=1</script><svg onload=fired=1>`;
    const link = "[a](javascript:fired=1) ![b](https://evil.example/a.png)";
    const hostile = {
      info: { name: live, description: `${live} ${link}`, schema },
      variable: [{ key: "__proto__", value: live }],
      item: [
        { name: "__proto__", request: { method: live, url: "https://h.example/__proto__?constructor=1", description: live + link } },
        { name: "n".repeat(50_000), request: { method: "GET", url: `https://h.example/${live}` } },
        {
          name: `constructor ${live}`,
          request: {
            method: "POST",
            url: "{{__proto__}}/a",
            header: [{ key: live, value: live }],
            body: { mode: "raw", raw: `{"__proto__":"${"</script>"}"}` },
          },
          response: [{ name: live, code: 200, body: JSON.stringify({ [live]: live }) }],
        },
      ],
    };
    const { page, problems, foreign, close } = await openTool(browser(), tool.plain);
    await openFiles(page, [{ name: `${live}.json`, text: JSON.stringify(hostile) }]);
    const slugs = await page.locator("#operations a").evaluateAll((links) => links.map((each) => each.getAttribute("href") ?? ""));
    expect(slugs).toHaveLength(3);
    for (const slug of slugs) {
      await page.evaluate((hash) => (location.hash = hash), slug);
      await page.waitForSelector(`#operations a[href="${slug}"][aria-current="page"]`);
      await page.waitForSelector("article.operation");
      await page.click("text=Share this operation");
      await page.waitForFunction(() => document.querySelector(".share-result")?.textContent !== "");
    }
    await page.click("text=Problems");
    await page.waitForSelector("ul.problems");
    await page.click("#views >> text=Package");
    await page.waitForSelector(".package-actions >> text=Download");
    expect(await page.evaluate(() => "fired" in globalThis)).toBe(false);
    expect([problems, foreign]).toEqual([[], []]);
    await close();
  });

  test("pasted JSON becomes the code of the command line, in each of its languages", async () => {
    const text = '{"id": 12345678901234567890, "tags": ["</script>"], "owner": {"__proto__": null}}';
    const { value } = parseTolerantJson(text);
    if (value === undefined) throw new Error("The JSON is not read.");
    const { page, problems, close } = await openTool(browser(), tool.strict);
    await page.click("text=JSON to code");
    await page.fill("#json-text", text);
    const offered = await page.locator("#json-language option").evaluateAll((options) => options.map((each) => each.getAttribute("value")));
    expect(offered).toEqual(jsonLanguages.map(({ name }) => name));
    for (const { name, create, parse } of jsonLanguages) {
      await page.selectOption("#json-language", name);
      await expect.poll(() => page.textContent("#json-create")).toBe(toText(create(value)));
      expect(await page.textContent("#json-parse")).toBe(toText(parse(value)));
    }
    await page.fill("#json-text", "12");
    await expect.poll(() => page.textContent("#json-message")).toBe("This is not a JSON object or list.");
    expect([await page.isVisible("#json-results"), problems]).toEqual([false, []]);
    await close();
  });

  test("a link contains the operation, without credentials, and opens by itself", async () => {
    const key = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
    const text = makeCollection("boats", "https://h.example/boats/:id", {
      request: { method: "GET", url: "https://h.example/boats/:id", header: [{ key: "X-Api-Key", value: key }] },
    });
    const { page, close } = await openTool(browser(), tool.strict);
    await openFiles(page, [{ name: "boats.json", text }]);
    await page.click("text=Share this operation");
    const link = await page.inputValue(".share input");
    await close();
    const other = await openTool(browser(), tool.strict);
    await other.page.goto(link);
    await other.page.reload();
    await expect.poll(() => headingOf(other.page)).toBe("List boats");
    const body = (await other.page.textContent("body")) ?? "";
    expect([body.includes("/boats/"), body.includes(key)]).toEqual([true, false]);
    await other.page.goto(`${tool.strict.origin}/#/shared/AAAA`);
    await expect.poll(() => other.page.textContent("#progress")).toContain("The link is broken");
    expect([other.problems, other.foreign]).toEqual([[], []]);
    await other.close();
  });
});
