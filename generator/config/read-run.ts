import { isList, isObject } from "../json/members.ts";
import type { Report } from "../diagnostics/collector.ts";
import {
  type ConfigNode,
  packageName,
  packageScope,
  readChoice,
  readKnown,
  readList,
  readPattern,
  readSwitch,
  reportWrong,
} from "./guards.ts";
import type { ConfigValue } from "./model.ts";
import { type ConfigOutcome, readConfigText } from "./read-text.ts";
import type { CollectionEntry, OverridesPlace, PackageSettings, RunConfig } from "./run-model.ts";

/** A path without characters that no path of a user has. */
const path = /^[^\0-\x1f]+$/;

const settingKeys = ["check", "format", "layout", "extension", "tests"];

/** Reads `postwright.config.json`. Anything without a meaning is an error, with its place. */
export async function readRunConfig(source: { readonly file: string; readonly text: string }): Promise<ConfigOutcome<RunConfig>> {
  return readConfigText(source, (value, report) => readRoot({ key: "the config", value, pointer: "" }, report));
}

function readRoot(root: ConfigNode, report: Report): RunConfig {
  const members = readKnown(root, ["$schema", "collections", "out", "scope", "jobs", ...settingKeys], report);
  readPattern(members.get("$schema"), /^/, "a string", report);
  const collections = members.get("collections");
  return {
    collections:
      collections === undefined
        ? []
        : readList(collections, "a list of collections", report).flatMap((node) => readEntry(node, report) ?? []),
    out: readPath(members.get("out"), report)?.value,
    scope: readPattern(members.get("scope"), packageScope, "a scope of npm, such as `@acme`", report)?.value,
    jobs: readCount(members.get("jobs"), report),
    ...readSettings(members, report),
  };
}

function readCount(node: ConfigNode | undefined, report: Report): number | undefined {
  if (node === undefined) return undefined;
  if (typeof node.value === "number" && Number.isInteger(node.value) && node.value > 0) return node.value;
  reportWrong(node, "a whole number from 1", report);
  return undefined;
}

function readSettings(members: ReadonlyMap<string, ConfigNode>, report: Report): PackageSettings {
  return {
    check: readSwitch(members.get("check"), report)?.value,
    format: readSwitch(members.get("format"), report)?.value,
    layout: readChoice(members.get("layout"), ["package", "sources"], report),
    extension: readChoice(members.get("extension"), [".js", ".ts", ""], report),
    tests: readTests(members.get("tests"), report),
  };
}

function readTests(node: ConfigNode | undefined, report: Report): PackageSettings["tests"] {
  if (typeof node?.value === "boolean") return { value: node.value, pointer: node.pointer };
  return readPattern(node, path, "true, false or the path of a folder", report);
}

/** A path alone is short for `{ "files": path }`. */
function readEntry(node: ConfigNode, report: Report): CollectionEntry | undefined {
  if (typeof node.value === "string") return readEntryMembers(new Map([["files", node]]), report);
  if (isObject(node.value)) {
    const known = ["files", "name", "out", "environment", "samples", "overrides", ...settingKeys];
    const members = readKnown(node, known, report);
    if (members.has("files")) return readEntryMembers(members, report);
    reportWrong({ ...node, key: "files", value: undefined }, "a path or a list of paths", report);
    return undefined;
  }
  reportWrong({ ...node, key: "collections" }, "a path, or an object with `files`", report);
  return undefined;
}

function readEntryMembers(members: ReadonlyMap<string, ConfigNode>, report: Report): CollectionEntry {
  return {
    files: readPaths(members.get("files"), report),
    name: readPattern(members.get("name"), packageName, "the name of an npm package, such as `@acme/bikes`", report),
    out: readPath(members.get("out"), report)?.value,
    environment: readPath(members.get("environment"), report),
    samples: readPaths(members.get("samples"), report),
    overrides: readOverridesPlace(members.get("overrides"), report),
    ...readSettings(members, report),
  };
}

function readPath(node: ConfigNode | undefined, report: Report): ConfigValue<string> | undefined {
  return readPattern(node, path, "a path", report);
}

function readPaths(node: ConfigNode | undefined, report: Report): readonly ConfigValue<string>[] {
  if (node === undefined) return [];
  const nodes = isList(node.value) ? readList(node, "a path or a list of paths", report) : [node];
  return nodes.flatMap((each) => readPath({ ...each, key: node.key }, report) ?? []);
}

/** What overrides contain is checked when their collection is read. */
function readOverridesPlace(node: ConfigNode | undefined, report: Report): OverridesPlace | undefined {
  if (node === undefined) return undefined;
  if (isObject(node.value)) return { kind: "here", pointer: node.pointer };
  const given = readPattern(node, path, "the path of a config, or an object", report);
  return given === undefined ? undefined : { kind: "file", path: given };
}
