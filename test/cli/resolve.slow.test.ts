import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repository } from "../corpus/corpus-files.ts";
import { runTool, type ToolResult } from "../support/run-tool.ts";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-resolve-"));
  git("init", "--quiet", "--initial-branch=main");
  put("postwright.config.json", JSON.stringify({ collections: ["ferry.json"], out: "generated", check: false, format: false }));
  put(".gitignore", "postwright.map.json\ndist/\n");
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function git(...args: readonly string[]): string {
  const own = ["-c", "user.name=Ida", "-c", "user.email=ida@harbour.test", "-c", "commit.gpgsign=false", "-c", "merge.conflictStyle=merge"];
  return execFileSync("git", ["-C", folder, ...own, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** True if a merge of the branch ends with conflicts. */
function mergeConflicts(...args: readonly string[]): boolean {
  try {
    git(...args);
    return false;
  } catch {
    return true;
  }
}

function put(path: string, text: string): void {
  fs.writeFileSync(join(folder, path), text);
}

function read(path: string): string {
  return fs.readFileSync(join(folder, path), "utf8");
}

function postwright(...args: readonly string[]): Promise<ToolResult> {
  return runTool(join(repository, "generator/launch.mjs"), args, folder);
}

interface Item {
  readonly name: string;
  readonly request: object;
  readonly response?: readonly object[];
}

function item(name: string, path: string, method = "GET", body: object | undefined = undefined): Item {
  const raw = body === undefined ? {} : { body: { mode: "raw", raw: JSON.stringify(body), options: { raw: { language: "json" } } } };
  return { name, request: { method, url: `https://ferry.test/${path}`, ...raw } };
}

const listBoats = item("List boats", "boats");
const getBoat = item("Get boat", "boats/:boat");
const book = item("Book berth", "berths", "POST", { berth: "b1" });

async function commit(items: readonly Item[], message: string): Promise<void> {
  put("ferry.json", JSON.stringify({ info: { name: "Ferry" }, item: items }, null, 2));
  expect(await postwright("generate")).toMatchObject({ code: 0 });
  git("add", "--all");
  git("commit", "--quiet", "--message", message);
}

/** Two branches: both add, one renames a label, both edit. The other one is merged into `mine`. */
async function branch(): Promise<void> {
  await commit([listBoats, getBoat, book], "Three");
  git("checkout", "--quiet", "-b", "theirs");
  await commit(
    [
      listBoats,
      getBoat,
      { ...book, request: item("", "berths", "POST", { berth: "b1", nights: 2 }).request },
      item("List cranes", "cranes"),
    ],
    "Cranes",
  );
  git("checkout", "--quiet", "-b", "mine", "main");
  await commit(
    [item("List piers", "piers"), { ...listBoats, request: item("", "boats?size=9").request }, item("Read boat", "boats/:boat"), book],
    "Piers",
  );
}

function functions(): readonly string[] {
  const { operations }: { readonly operations: readonly { readonly function: string }[] } = JSON.parse(
    read("generated/ferry/postwright.json"),
  );
  return operations.map((operation) => operation.function);
}

test.each([
  ["a merge", ["merge", "theirs"]],
  ["a rebase", ["rebase", "theirs"]],
  ["a cherry-pick", ["cherry-pick", "theirs"]],
])("given %s of two branches, resolve keeps the names that both have published", async (_, command) => {
  await branch();
  expect(mergeConflicts(...command)).toBe(true);
  expect(read("ferry.json")).not.toContain("<<<<<<<");
  expect(await postwright("generate")).toMatchObject({ code: 1, output: expect.stringContaining("`postwright resolve generated/ferry`") });
  expect(await postwright("resolve")).toMatchObject({ code: 0, output: expect.stringContaining("the names of both sides are kept") });
  expect(functions()).toEqual(["bookBerth", "getBoat", "listBoats", "listCranes", "listPiers"]);
  expect(read("generated/ferry/src/resources/operations.ts")).toContain("nights");
  expect(await postwright("generate", "--check")).toMatchObject({ code: 0 });
  expect(await postwright("resolve")).toMatchObject({ code: 0, output: expect.stringContaining("No package is in conflict") });
});

test("given a generated file that one side has edited, resolve refuses, and --force drops the edit", async () => {
  await branch();
  const file = "generated/ferry/src/resources/operations.ts";
  put(file, `${read(file)}// mine\n`);
  git("commit", "--all", "--quiet", "--message", "An edit");
  expect(mergeConflicts("merge", "theirs")).toBe(true);
  const before = read("generated/ferry/postwright.json");
  expect(await postwright("resolve")).toMatchObject({ code: 1, output: expect.stringContaining("PW6021") });
  expect(read("generated/ferry/postwright.json")).toBe(before);
  expect(await postwright("resolve", "--force")).toMatchObject({ code: 0 });
  expect(read(file)).not.toContain("// mine");
});

test("given a conflict that was committed, resolve says what to do", async () => {
  await branch();
  mergeConflicts("merge", "theirs");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Committed as it is");
  expect(await postwright("resolve")).toMatchObject({ code: 1, output: expect.stringContaining("PW6020") });
});
