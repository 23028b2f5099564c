import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { answer, type Answer, type LocalServer, startLocalServer, stall } from "../runtime/local-server.ts";
import { type CompiledBlocks, compileBlocks } from "./compile-blocks.ts";
import { type CodeBlock, listCodeBlocks, readDocuments } from "./documents.ts";

const page = readDocuments().find(({ path }) => path === "docs/programs.md");
const programs = page === undefined ? [] : listCodeBlocks(page);
const folder = mkdtempSync(join(realpathSync(tmpdir()), "postwright-programs-"));
let result: CompiledBlocks;

beforeAll(() => {
  result = compileBlocks(programs, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllGlobals());

const user: Answer = answer(200, {}, { user: { id: "u1" } });

/** Sends a text in two parts, the second one some time later. */
const slowly: Answer = async (response) => {
  response.writeHead(200, { "content-type": "text/plain" }).write("first");
  await wait(50);
  response.end("second");
};

const pageOf = (ids: readonly string[], after?: string): Answer =>
  answer(200, {}, { integrations: ids.map((id) => ({ id })), meta: { hasMore: after !== undefined, afterCursor: after } });

/** What the server answers, what the program prints, and what has arrived. */
const scenarios: readonly (readonly [
  title: string,
  answers: readonly Answer[],
  printed: unknown,
  check: (server: LocalServer) => unknown,
  wanted: unknown,
])[] = [
  [
    "Read a whole list",
    [pageOf(["a", "b"], "next"), pageOf(["c"])],
    [["a"], ["b"], ["c"]],
    ({ arrived }) => arrived.map(({ target }) => decodeURIComponent(target?.split("?")[1] ?? "")),
    ["", "page[after]=next"],
  ],
  ["Wait when the server is busy", [answer(429, { "retry-after": "0" }), answer(429), user], [["u1"]], ({ arrived }) => arrived.length, 3],
  [
    "Refresh a token",
    [answer(401), answer(200, {}, { webhook: { id: "w1" } })],
    [["w1"]],
    ({ arrived }) => arrived.map(({ headers }) => headers.authorization),
    ["Bearer token-1", "Bearer token-2"],
  ],
  [
    "Upload a file",
    [answer(201, {}, { attachment: { mediaUrl: "https://h.test/a", mediaType: "application/pdf" } })],
    [[9, "of", 9]],
    ({ arrived }) => arrived[0]?.body,
    expect.stringMatching(/name="source"; filename="plan\.pdf"\r\nContent-Type: application\/pdf\r\n\r\na picture\r\n/),
  ],
  ["Download an answer", [user], [[20, "application/json"]], ({ arrived }) => arrived.length, 1],
  ["Read an answer as it arrives", [slowly], [["first"], ["second"]], ({ arrived }) => arrived.length, 1],
  ["Abort a call", [stall], [["abort"]], ({ arrived }) => arrived.length, 1],
  [
    "Log calls",
    [answer(503), user],
    [
      ["getUser", 503, 1],
      ["getUser", 200, 2],
    ],
    ({ arrived }) => arrived.length,
    2,
  ],
];

/** The program below a heading of the page. */
function programOf(title: string): CodeBlock | undefined {
  const line = page?.text.split("\n").indexOf(`## ${title}`) ?? -1;
  return programs.find((program) => program.line > line + 1);
}

test("every program of the page has a scenario, compiles, and has at most five statements, a line each", () => {
  expect(result.errors).toEqual([]);
  expect(scenarios.map(([title]) => programOf(title))).toEqual(programs);
  const lengths = programs.map(({ code }) => code.split("\n").filter((line) => line !== "").length);
  expect(lengths.filter((length) => length > 5)).toEqual([]);
});

test.each(scenarios)("%s", async (title, answers, printed, check, wanted) => {
  const server = await startLocalServer(...answers);
  const { fetch } = globalThis;
  const toServer = (url: string, init: RequestInit): Promise<Response> => fetch(url.replace("https://api.smooch.io", server.url), init);
  vi.stubGlobal("fetch", toServer);
  const lines: unknown[] = [];
  vi.stubGlobal("console", { ...console, log: (...values: readonly unknown[]) => void lines.push(values) });
  const program = programOf(title);
  if (program === undefined) throw new Error(`The page has no program below ${title}`);
  const { main }: { main: () => Promise<unknown> } = await import(pathToFileURL(result.moduleOf(program)).href);
  await main();
  expect(lines).toEqual(printed);
  expect(check(server)).toEqual(wanted);
});
