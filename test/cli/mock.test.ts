import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { serveMock } from "../../generator/cli/mock.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { repository } from "../corpus/corpus-files.ts";

const plain = { kind: "mock", package: "p", port: 4010, latency: 0 };

describe("arguments", () => {
  test.each([
    { args: ["p"], want: plain },
    { args: ["p", "--port", "0", "--latency=20"], want: { ...plain, port: 0, latency: 20 } },
    { args: ["--help"], want: { kind: "help", text: expect.stringContaining("$ postwright mock") } },
  ])("mock $args", ({ args, want }) => {
    expect(parseArguments(["mock", ...args])).toEqual(want);
  });

  test.each([
    { args: [], message: "mock needs a generated package." },
    { args: ["a", "b"], message: "mock serves one package." },
    { args: ["a", "--port", "x"], message: "--port takes a number from 0 to 65535." },
    { args: ["a", "--port", "65536"], message: "--port takes a number from 0 to 65535." },
    { args: ["a", "--port"], message: "--port needs a number." },
    { args: ["a", "--latency", "1.5"], message: "--latency takes a number of milliseconds." },
  ])("wrong: mock $args", ({ args, message }) => {
    expect(parseArguments(["mock", ...args])).toEqual({ kind: "usage", message, hint: expect.any(String) });
  });
});

let folder = "";

/** A package as `generate` compiles it: the mock of the shipped one, in a single file. */
beforeAll(async () => {
  folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), "postwright-mock-"));
  const entry = join(repository, "generated/sunshine-conversations/src/mock.ts");
  await build({ entryPoints: [entry], bundle: true, format: "esm", outfile: join(folder, "dist/mock.js") });
  fs.writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Starts `postwright mock`; returns where it listens, what it prints, and what ends it. */
async function start(name: string, port = "0") {
  const command = parseArguments(["mock", name, "--port", port]);
  if (command.kind !== "mock") throw new Error("wrong arguments");
  const errors: string[] = [];
  let listen: (url: string) => void = () => undefined;
  const listening = new Promise<string>((resolve) => (listen = resolve));
  const writeOut = (text: string): void => listen(text.trim());
  const terminal: Terminal = { writeOut, writeError: (text) => void errors.push(text), rewrites: false, colour: false, width: 80 };
  let stop: (value?: unknown) => void = () => undefined;
  const ended = serveMock(command, terminal, new Promise((resolve) => (stop = resolve)));
  return { url: await Promise.race([listening, ended.then(() => "")]), errors, ended, stop };
}

test("given a package, its examples are served until the end, by status and name as Postman does", async () => {
  const { url, errors, ended, stop } = await start(folder);
  const users = `${url}/v2/apps/a/users/u?x=1`;
  const found = await fetch(users);
  expect([found.status, found.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  expect(await found.json()).toMatchObject({ user: expect.anything() });
  const missing = await fetch(users, { headers: { "X-Mock-Response-Code": "404" } });
  expect([missing.status, await missing.json()]).toEqual([404, { errors: [expect.anything()] }]);
  const guest = await fetch(users, { headers: { "X-Mock-Response-Name": "Guest" } });
  expect(await guest.json()).not.toEqual(await (await fetch(users)).json());
  const preflight = await fetch(users, { method: "OPTIONS", headers: { "Access-Control-Request-Method": "DELETE" } });
  expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([204, "DELETE"]);
  const created = await fetch(`${url}/v2/apps/a/users`, { method: "POST", body: "{}" });
  expect(created.status).toBe(201);
  const unknown = await fetch(`${url}/nowhere`);
  expect([unknown.status, await unknown.json()]).toEqual([
    404,
    { error: { name: "mockRequestNotFoundError", message: expect.any(String) } },
  ]);
  expect(errors.at(0)).toBe("GET /v2/apps/a/users/u 200\n");
  expect(errors.at(-1)).toBe("GET /nowhere 404\n");

  const second = await start(folder, new URL(url).port);
  expect(await second.ended).toBe(1);
  expect(second.errors.join("")).toContain(`cannot listen on port ${new URL(url).port}: another program uses it (EADDRINUSE)`);

  stop();
  expect(await ended).toBe(0);
  await expect(fetch(users)).rejects.toThrow();
});

test.each([".js", ".ts", ""])(
  "given plain sources whose imports end with %j, they are compiled and served, and nothing is left",
  async (extension) => {
    const sources = fs.mkdtempSync(join(folder, "sources-"));
    fs.cpSync(join(repository, "generated/sunshine-conversations/src"), sources, { recursive: true });
    for (const name of fs.readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".ts"))) {
      const text = fs.readFileSync(join(sources, name), "utf8");
      fs.writeFileSync(join(sources, name), text.replace(/(from "\..*)\.js";/g, `$1${extension}";`));
    }
    fs.writeFileSync(join(sources, "postwright.json"), "{}");
    const temporary = fs.mkdtempSync(join(folder, "temporary-"));
    vi.stubEnv("TMPDIR", temporary);
    const { url, ended, stop } = await start(sources);
    vi.unstubAllEnvs();
    expect(fs.readdirSync(temporary)).toEqual([]);
    expect((await fetch(`${url}/v2/apps/a/users/u`)).status).toBe(200);
    stop();
    expect(await ended).toBe(0);
  },
);

test("given a folder that is not a package, usage says so", async () => {
  const { ended } = await start(fs.mkdtempSync(join(folder, "empty-")));
  expect(await ended).toMatchObject({ kind: "usage", message: expect.stringContaining("has neither dist/mock.js nor mock.ts.") });
});
