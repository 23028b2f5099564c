import { expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { readCommands } from "../consumer/stranger.ts";

// `npm run consumer` runs them.
test("README leads from nothing to the first call in three commands, which exist", () => {
  const [install, init, ...others] = readCommands();
  expect([install, ...others]).toEqual(["npm install --save-dev postwright", "npm run generate"]);
  expect(parseArguments((init ?? "").split(" ").slice(2)).kind).toBe("init");
});
