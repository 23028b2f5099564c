import { type Collector, createCollector } from "../../../diagnostics/collector.ts";
import type { SourceLocation } from "../../../diagnostics/diagnostic.ts";
import { isObject, type JsonObject } from "../../../json/members.ts";
import { splitPointer } from "../../../json/pointer.ts";
import { filePlace, type SourcePlace } from "../../place.ts";
import type { PostmanText } from "../../parts/postman-text.ts";
import type { SourceFolder } from "../../source.ts";
import { assembleV3 } from "./assemble.ts";
import { openYaml, type YamlFile } from "./file.ts";
import { buildTree } from "./tree.ts";
import { loadYaml, type YamlNode } from "./yaml.ts";

/** A collection in format v3, converted to v2.1. */
export interface ConvertedFolder {
  readonly root: JsonObject;
  /** The place of the whole, with the places of its parts. */
  readonly place: SourcePlace;
  readonly collector: Collector;
  readonly locate: (pointer: string) => SourceLocation;
}

/**
 * Reads a collection in format v3: a folder of YAML files. No path that a file contains is
 * followed. A broken file only costs what it describes.
 */
export async function readV3(source: SourceFolder, text: PostmanText): Promise<ConvertedFolder> {
  const readYaml = await loadYaml();
  const folder = source.file.replace(/[\\/]+$/, "");
  const files = new Map<string, YamlFile>();
  const open = (path: string): YamlFile => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const file = openYaml(folder === "" ? path : `${folder}/${path}`, source.files.get(path) ?? "", readYaml);
    files.set(path, file);
    return file;
  };
  const locate = (pointer: string): SourceLocation => {
    const parts = splitPointer(pointer);
    if (parts.file === undefined || !source.files.has(parts.file)) return { file: source.file, line: 1, column: 1 };
    return open(parts.file).locate(parts.pointer);
  };
  const collector = createCollector(locate);
  const read = (path: string, item: readonly string[]): YamlNode | undefined => {
    const { outcome } = open(path);
    if (outcome.kind === "broken") collector.report("yamlBroken", filePlace(path, item), { reason: outcome.reason });
    else if (outcome.root === undefined) collector.report("yamlNotMap", filePlace(path, item));
    else return outcome.root;
    return undefined;
  };
  const name = folder.slice(Math.max(folder.lastIndexOf("/"), folder.lastIndexOf("\\")) + 1);
  const part = assembleV3(buildTree(source.files.keys()), name, { read, report: collector.report, text });
  const { pointer, parts, value } = part;
  return { root: isObject(value) ? value : {}, place: { pointer, item: [], parts }, collector, locate };
}
