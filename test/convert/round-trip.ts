import { expect } from "vitest";
import { convertCollection } from "../../generator/convert/convert.ts";
import { generate } from "../../generator/node/generate.ts";
import type { CollectionDocument, Url } from "../../generator/collection/model.ts";
import { readCollection } from "../../generator/collection/read.ts";
import type { CollectionFiles } from "../../generator/collection/source.ts";

/** The same collection in format v3, with the name that its package has after. */
export async function toFolder(file: string, text: string): Promise<CollectionFiles> {
  const { files } = await convertCollection({ file, text }, "v3");
  if (files === undefined) throw new Error(`${file} cannot be read`);
  return { file: file.replace(/(?:\.postman_collection)?\.json$/i, ""), files };
}

/** The files of a collection's package, without the addresses of its requests. */
export async function packageOf(source: CollectionFiles): Promise<ReadonlyMap<string, string>> {
  const made = await generate({ ...source, options: { check: false, format: false } });
  expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return new Map([...(made.package?.files ?? [])].filter(([path]) => path !== "postwright.json"));
}

/** A collection as it was understood, without places, and without what v3 does not distinguish. */
export async function modelOf(source: CollectionFiles): Promise<unknown> {
  const { document } = await readCollection(source);
  return strip(document);
}

/**
 * Without what is written in two ways. `text` is also what v3 has where no language was chosen, or
 * one that it does not know. A URL that is a string has its port apart from its host, and names its
 * path variables even if they have no values.
 */
function strip(value: CollectionDocument | undefined): unknown {
  const drop = new Set(["pointer", "file", "format", "isList"]);
  const text = JSON.stringify(value, (key, member: unknown) => {
    if (drop.has(key) || (key === "language" && !["json", "xml", "html", "javascript", "yaml"].includes(String(member)))) return undefined;
    return isUrl(member) ? { ...member, host: [member.host, member.port].join(":").replace(/:$/, ""), port: "" } : withValues(key, member);
  });
  const parsed: unknown = JSON.parse(text ?? "null");
  return parsed;
}

function isUrl(value: unknown): value is Url {
  return typeof value === "object" && value !== null && "pathVariables" in value && "host" in value;
}

function withValues(key: string, member: unknown): unknown {
  if (key !== "pathVariables" || !Array.isArray(member)) return member;
  return member.filter((variable: Url["pathVariables"][number]) => variable.value !== undefined || variable.description !== "");
}
