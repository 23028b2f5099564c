import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInChromium } from "../chromium/browser.ts";
import { headingOf, makeCollection, openFiles, openTool, schema, type ServedTool, serveTool } from "./open-tool.ts";

describeInChromium("opening files in the online tool", (browser) => {
  let tool: ServedTool;
  beforeAll(async () => {
    tool = await serveTool();
  });
  afterAll(() => tool.close());

  test.each([
    ["broken JSON", "a.json", '{ "info": {},\n  "item": [}', /PW1\d{3}.*a\.json:2:\d+/s],
    ["an environment alone", "e.json", '{ "values": [], "name": "e" }', /PW2001.*a Postman environment.*e\.json/s],
    ["bytes that are no text", "b.json", Buffer.from([0x7b, 0xff]), /PW1\d{3}.*b\.json:1:2/s],
    ["a zip that is none", "z.zip", "nothing", /PW\d{4}.*z\.zip/s],
    ["a collection without requests", "c.json", JSON.stringify({ info: { name: "A", schema }, item: [] }), /PW2003.*c\.json:1:/s],
  ])("given %s, it says what is wrong and where", async (_, name, text, message) => {
    const { page, problems, close } = await openTool(browser(), tool.strict);
    await openFiles(page, [{ name, text }]);
    expect(await page.textContent("#notice")).toMatch(message);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/cannot be read/);
    expect(await page.locator("#notice .problem-place").evaluate((each) => each.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await openFiles(page, [{ name: "good.json", text: makeCollection("boats") }]);
    await page.waitForSelector("article.operation");
    expect([await page.textContent("#notice"), problems]).toEqual(["", []]);
    await close();
  });

  test("several collections are a choice; dropping and pasting open too", async () => {
    const { page, problems, close } = await openTool(browser(), tool.strict);
    await openFiles(page, [
      { name: "a.json", text: makeCollection("boats") },
      { name: "b.json", text: makeCollection("piers") },
    ]);
    await page.click("#notice >> text=b.json");
    await expect.poll(() => headingOf(page)).toBe("List piers");
    await page.click("text=Open");
    const drop = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "dropped.json"));
      return transfer;
    }, makeCollection("docks"));
    await page.dispatchEvent("body", "drop", { dataTransfer: drop });
    await expect.poll(() => headingOf(page)).toBe("List docks");
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
      },
      JSON.stringify({ name: "One item", request: "https://h.example/one" }),
    );
    await expect.poll(() => headingOf(page)).toBe("One item");
    expect(problems).toEqual([]);
    await close();
  });

  test("opening can be cancelled, and the page goes on", async () => {
    const { page, problems, close } = await openTool(browser(), tool.strict);
    const item = {
      name: "Get",
      request: { method: "GET", url: "https://h.example/a" },
      response: [{ name: "x", code: 200, body: '{"a":[1,2,{"b":3}]}' }],
    };
    const large = {
      info: { name: "Large", schema },
      item: Array.from({ length: 12_000 }, (_, index) => ({ ...item, name: `Get ${index}` })),
    };
    await page.setInputFiles("#files", { name: "large.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(large)) });
    await page.click("#progress >> text=Cancel");
    expect(await page.textContent("#progress [role=status]")).toBe("Cancelled.");
    await openFiles(page, [{ name: "good.json", text: makeCollection("boats") }]);
    await expect.poll(() => headingOf(page)).toBe("List boats");
    expect(problems).toEqual([]);
    await close();
  });
});
