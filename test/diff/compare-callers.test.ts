import { expect, test } from "vitest";
import { type Case, compare } from "./compare-packages.ts";

test.each<Case>([
  [
    "an argument that must be passed",
    { args: "{ path: { id: string } }" },
    { args: "{ path: { id: string; app: string } }" },
    ["major", "major | getKey · path.app | is required now | Pass it."],
  ],
  [
    "the first argument in a group that must be passed, once",
    { args: "{ path?: { app?: string } }" },
    { args: "{ path: { app?: string; id: string } }" },
    ["major", "major | getKey · path.id | is required now | Pass it."],
  ],
  [
    "a group that must be passed",
    { args: "{ path?: { id: string } }" },
    { args: "{ path: { id: string } }" },
    ["major", "major | getKey · path | is required now | Pass it."],
  ],
  [
    "an argument that may be passed",
    { args: "{ path: { id: string } }" },
    { args: "{ path: { id: string }; query?: { page?: number } }" },
    ["minor", "minor | getKey · query | is new"],
  ],
  [
    "an argument that is no longer accepted",
    { args: "{ path: { id: string }; query?: { page?: number } }" },
    { args: "{ path: { id: string } }" },
    ["major", "major | getKey · query | is no longer accepted | Stop passing it."],
  ],
  [
    "an argument of a narrower type",
    { args: "{ path: { id: string | number } }" },
    { args: "{ path: { id: string } }" },
    ["major", "major | getKey · path.id | is string now; it was string | number | Pass the new type."],
  ],
  [
    "an argument of a wider type",
    { args: "{ path: { id: string } }" },
    { args: "{ path: { id: string | number } }" },
    ["minor", "minor | getKey · path.id | is string | number now; it was string"],
  ],
  ["the first arguments", {}, { args: "{ id: string }" }, ["major", "major | getKey | takes arguments now | Pass them."]],
  [
    "the first optional arguments",
    {},
    { args: "{ id?: string }", argsOptional: true },
    ["minor", "minor | getKey | takes optional arguments now"],
  ],
  ["no arguments", { args: "{ id: string }" }, {}, ["major", "major | getKey | takes no arguments any more | Stop passing them."]],
  [
    "a variable without a value",
    { args: "{ id: string }" },
    { args: "{ id: string }", needs: '"variables.app"' },
    ["major", "major | getKey · app | is required now | Pass it to the client or to the call."],
  ],
  [
    "a variable without a value that has another name",
    { args: "{ id: string }" },
    { args: "{ id: string }", needs: '"headers.X-Team={{team}}"' },
    ["major", "major | getKey · headers.X-Team | is required now | Pass it to the call, or the variable team to the client."],
  ],
  [
    "a variable that has a value at last",
    { args: "{ headers?: { team?: string } }", needs: '"headers.team"' },
    { args: "{ headers?: { team?: string } }" },
    ["minor", "minor | getKey · headers.team | is optional now"],
  ],
  [
    "a variable in place of another one without a value",
    { args: "{ headers?: { team?: string } }", needs: '"headers.team"' },
    { args: "{ headers?: { team?: string } }", needs: '"headers.team={{crew}}"' },
    ["major", "major | getKey · headers.team | is required now | Pass it to the call, or the variable crew to the client."],
  ],
  [
    "an argument in place of a variable without a value",
    { args: "{ headers?: { team?: string } }", needs: '"headers.team"' },
    { args: "{ headers: { team: string } }" },
    ["major", "major | getKey · headers.team | is required now | Pass it."],
  ],
  [
    "no argument in place of a variable without a value",
    { args: "{ id?: string; headers?: { team?: string } }", needs: '"headers.team"' },
    { args: "{ id?: string }" },
    ["major", "major | getKey · headers | is no longer accepted | Stop passing it."],
  ],
  [
    "a new argument that is a variable without a value, once",
    { args: "{ headers?: { team?: string } }" },
    { args: "{ headers?: { team?: string; crew?: string } }", needs: '"headers.crew"' },
    ["major", "major | getKey · headers.crew | is required now | Pass it to the call, or the variable crew to the client."],
  ],
  [
    "another base URL of clients",
    { site: "https://h.test" },
    { site: "https://i.test" },
    ["patch", "patch | createClient | goes to https://i.test now; it was https://h.test"],
  ],
  [
    "no base URL any more",
    { site: "https://h.test" },
    { site: "" },
    ["major", "major | createClient | needs a base URL now | Pass baseUrl, or the variables that it consists of."],
  ],
  [
    "a base URL at last",
    { site: "" },
    { site: "https://h.test" },
    ["minor", "minor | createClient | needs no base URL now; the default is https://h.test"],
  ],
])("given %s, the verdict and the lines say so to those who call", async (_, old, next, expected) => {
  expect(await compare(old, next)).toEqual(expected);
});
