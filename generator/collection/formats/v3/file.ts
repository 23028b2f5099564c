import type { SourceLocation } from "../../../diagnostics/diagnostic.ts";
import { createLocator } from "../../../json/locate.ts";
import { cutByteOrderMark } from "../../../json/parse-strict.ts";
import { pointerKeys } from "../../../json/pointer.ts";
import type { ReadYaml, YamlNode, YamlOutcome } from "./yaml.ts";

/** A YAML file that has been read. */
export interface YamlFile {
  readonly outcome: YamlOutcome;
  /** Line and column of the value at a plain pointer; of a broken file, where it is broken. */
  readonly locate: (pointer: string) => SourceLocation;
}

/** Reads a YAML file. `name` is its path, as the user knows it. */
export function openYaml(name: string, text: string, readYaml: ReadYaml): YamlFile {
  const content = cutByteOrderMark(text);
  const outcome = readYaml(content);
  const { locateOffset } = createLocator(name, content);
  return { outcome, locate: (pointer) => locateOffset(outcome.kind === "read" ? offsetAt(outcome.root, pointer) : outcome.offset) };
}

/** The offset of the value at a pointer, or of the nearest one around it. */
function offsetAt(root: YamlNode | undefined, pointer: string): number {
  let node = root;
  for (const key of pointerKeys(pointer)) {
    const child = node?.kind === "map" ? node.entries.get(key) : node?.kind === "list" ? node.items[Number(key)] : undefined;
    if (child === undefined) break;
    node = child;
  }
  return node?.offset ?? 0;
}
