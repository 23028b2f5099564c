import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { compileTogether } from "./compile.ts";

const host = ["harbour", "example"];
const url = (path: readonly string[], query: readonly object[] = []): object => ({ protocol: "https", host, path, query });
const berth = { mode: "raw", raw: '{ "length": 12 }', options: { raw: { language: "json" } } };

const items = [
  { name: "List Boats", request: { method: "GET", url: url(["{{tenant}}", "boats"]) } },
  { name: "Find Boats", request: { method: "GET", url: url(["boats"], [{ key: "q", value: "{{search}}" }]) } },
  {
    name: "Book Berth",
    request: {
      method: "POST",
      url: url([":quay", "berths"]),
      header: [{ key: "X-Tenant", value: "tenant-{{tenant}}" }],
      body: berth,
    },
  },
  {
    name: "Move Boat",
    request: { method: "GET", url: url(["{{tenant}}", "move"], [{ key: "to", value: "{{region}}/{{tenant}}" }]) },
  },
  {
    name: "Pay Fee",
    request: {
      method: "POST",
      url: url(["fees"]),
      body: { mode: "raw", raw: '{ "owner": "{{crew}}", "amount": 5 }', options: { raw: { language: "json" } } },
    },
  },
  { name: "List Seasons", request: { method: "GET", url: url(["{{year}}", "seasons"]) } },
  {
    name: "Pay Toll",
    request: {
      method: "POST",
      url: url(["tolls"]),
      body: { mode: "raw", raw: '{ "owner": "{{crew}}", "amount": 5 }', options: { raw: { language: "json" } } },
    },
    response: [
      { name: "Paid", code: 200, originalRequest: { method: "POST", url: url(["tolls"]), body: { mode: "raw", raw: "owner: {{crew}}" } } },
      { name: "Missing", code: 400, originalRequest: { method: "POST", url: url(["tolls"]) } },
    ],
  },
  {
    name: "Open Lock",
    request: { method: "POST", url: url(["locks"]), body: { mode: "raw", raw: '{ "gate": 1 }', options: { raw: { language: "json" } } } },
    response: [{ name: "Open", code: 200, originalRequest: { method: "POST", url: url(["locks"]) }, body: '{ "open": true }' }],
  },
  {
    name: "Remove Hook",
    request: { method: "DELETE", url: url(["hooks", "{{hook_id}}"], [{ key: "as", value: "{{deputy}}" }]) },
    response: [{ name: "Gone", code: 204 }],
  },
];

/** The imports of what makes clients. */
export const head = ['import { createApi } from "./api.js";', 'import { createClient, type Client, type ClientWith } from "./client.js";'];
/** The imports of functions that need variables, and of one that does not. */
export const functions = 'import { bookBerth, findBoats, listBoats, listSeasons, moveBoat, openLock, payFee, payToll, removeHook } from "./index.js";';

const text = collectionText(items, { variable: ["year=2026", "hook_id=", "deputy="].map((pair) => pair.split("=")).map(([key, value]) => ({ key, value })) });
/** The package of a collection whose requests need variables without a value. */
export const generated = generate({ file: "harbour.json", text, options: { check: false, format: false } });

/** The errors of each statement, compiled together with a client that knows nothing, and one that knows `tenant`. */
export async function errorsOf(statements: readonly string[]): Promise<readonly string[]> {
  const { package: made } = await generated;
  const clients = ["const plain = createClient();", 'const known = createClient({ variables: { tenant: "north" }, timeout: 5 });'];
  const errors = await compileTogether(made?.files ?? new Map(), [...head, functions, ...clients, ...statements].join("\n"));
  const first = head.length + 1 + clients.length;
  return errors.map((error) => error.replace(/^\d+/, (line) => String(Number(line) - first)));
}
