import process from "node:process";
import { expect, test } from "vitest";
import config from "../../vitest.config.ts";

test("given the mode of `npm run test:all`, projects are tried as often as they ask for, whatever mode they are given", async () => {
  const before = process.env["THOROUGH"];
  try {
    process.env["THOROUGH"] = "no";
    expect(await thoroughIn("test")).toBe("no");
    expect([await thoroughIn("all"), await thoroughIn("test")]).toEqual(["yes", "yes"]);
  } finally {
    process.env["THOROUGH"] = before;
  }
});

async function thoroughIn(mode: string): Promise<unknown> {
  if (typeof config !== "function") throw new Error("the configuration is a function of the mode");
  const { test: settings } = await config({ mode, command: "serve" });
  return settings?.env?.["THOROUGH"];
}
