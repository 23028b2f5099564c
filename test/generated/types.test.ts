import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { repository } from "../corpus/corpus-files.ts";
import { compileAgainst } from "./compile.ts";
import { listShipped, readPackage } from "./packages.ts";

const seed = join(repository, "../shared/seeds/create-integration-key.item.json");

/** Assertions that hold for the function however its types are named. */
function assertTypes(module: string, data: string): string {
  return `
import type { Client } from "./client.js";
import { createIntegrationKey } from "./resources/${module}.js";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Flat<T> = T extends object ? { [Key in keyof T]: Flat<T[Key]> } : T;
type Call = typeof createIntegrationKey;
type Args = Parameters<Call>[1];
type Result = Awaited<ReturnType<ReturnType<Call>["result"]>>;

export const client: Parameters<Call>[0] extends Client ? true : false = true;
export const path: Same<Args["path"]["integrationId"], string | number> = true;
export const body: Same<Flat<Args["body"]>, { displayName: string }> = true;
export const resolved: Same<Flat<Awaited<ReturnType<Call>>>, ${data}> = true;
export const created: Same<Flat<Extract<Result, { status: 201 }>["data"]>, ${data}> = true;
`;
}

const key = "{ key: { id: string; displayName: string; secret: string } }";

async function generateSeed() {
  const { package: made } = await generate({
    file: "create-integration-key.item.json",
    text: readFileSync(seed, "utf8"),
    options: { check: false, format: false },
  });
  return made?.files ?? new Map<string, string>();
}

function moduleOf(files: ReadonlyMap<string, string>): string {
  const manifest: { readonly operations: readonly { readonly function: string; readonly module: string }[] } = JSON.parse(
    files.get("postwright.json") ?? "",
  );
  return manifest.operations.find((operation) => operation.function === "createIntegrationKey")?.module ?? "";
}

describe("types of createIntegrationKey", () => {
  test("in the shipped package", () => {
    const [shipped] = listShipped();
    const files = readPackage(shipped?.folder ?? "");
    expect(compileAgainst(files, assertTypes(moduleOf(files), key))).toEqual([]);
  });

  test("an assertion that does not hold is heard of", () => {
    const [shipped] = listShipped();
    const files = readPackage(shipped?.folder ?? "");
    const errors = compileAgainst(files, assertTypes(moduleOf(files), "{ key: { id: number; displayName: string; secret: string } }"));
    expect(errors).toHaveLength(2);
    for (const error of errors) expect(error).toContain("Type 'true' is not assignable to type 'false'");
  });

  test("in a package that is made of the one item", async () => {
    if (!existsSync(seed)) return console.warn("no ../shared/seeds beside the repository: the single item was not generated");
    const files = await generateSeed();
    expect(compileAgainst(files, assertTypes(moduleOf(files), key))).toEqual([]);
  });
});
