import type { Report } from "../../../diagnostics/collector.ts";
import { pointerInto } from "../../../json/pointer.ts";
import type { PostmanText } from "../../parts/postman-text.ts";
import { schemaOfV21 } from "../v2.ts";
import { readAuthPart } from "./auth.ts";
import { type Cursor, memberAt, pairsPart, plainPart, textAt, textPart } from "./cursor.ts";
import { readExamplePart } from "./example.ts";
import { listPart, objectPart, type Part, valuePart } from "./part.ts";
import { orderOf, readGraphqlPart, readRequestPart, readScriptsPart, readSettingsPart } from "./request.ts";
import type { FolderTree, NamedFile, RequestFiles } from "./tree.ts";
import type { YamlNode } from "./yaml.ts";

/** The files of a collection. */
export interface V3Files {
  /**
   * Reads a file of an item or folder; `undefined` if it is broken or empty, which is reported.
   */
  readonly read: (path: string, item: readonly string[]) => YamlNode | undefined;
  readonly report: Report;
  readonly text: PostmanText;
}

/**
 * The collection of v2.1 that files of v3 describe. `name` is that of the folder, which counts if
 * the definition has none.
 */
export function assembleV3(tree: FolderTree, name: string, files: V3Files): Part {
  const definition = openFile(tree.definition, [], files);
  const pointer = definition?.pointer ?? "";
  const info = objectPart(pointer, {
    name: textPart(memberAt(definition, "name")) ?? valuePart(name, pointer),
    description: textPart(memberAt(definition, "description")),
    schema: valuePart(schemaOfV21, pointer),
  });
  return objectPart(pointer, {
    info,
    item: listPart(pointer, assembleChildren(tree, [], files)),
    variable: pairsPart(memberAt(definition, "variables")),
    auth: readAuthPart(memberAt(definition, "auth")),
    event: definition === undefined ? undefined : readScriptsPart(definition),
  });
}

/** A child with what decides its position. */
interface Placed {
  readonly order: number;
  readonly stem: string;
  readonly part: Part;
}

/** Folders and requests are one sequence: by their orders, and those of equal order by name. */
function assembleChildren(tree: FolderTree, item: readonly string[], files: V3Files): readonly Part[] {
  const folders = tree.folders.map((folder) => assembleFolder(folder, item, files));
  const requests = tree.requests.flatMap((request) => assembleRequest(request, item, files));
  return inOrder([...folders, ...requests]);
}

function inOrder(placed: readonly Placed[]): readonly Part[] {
  return [...placed].sort((a, b) => a.order - b.order || (a.stem < b.stem ? -1 : 1)).map(({ part }) => part);
}

function assembleFolder(tree: FolderTree, item: readonly string[], files: V3Files): Placed {
  const definition = openFile(tree.definition, [...item, tree.name], files);
  const pointer = definition?.pointer ?? pointerInto(tree.path);
  const variables = memberAt(definition, "variables");
  if (variables !== undefined) variables.report("folderVariables", variables);
  const name = textPart(memberAt(definition, "name")) ?? valuePart(tree.name, pointer);
  const part = objectPart(pointer, {
    name,
    description: textPart(memberAt(definition, "description")),
    auth: readAuthPart(memberAt(definition, "auth")),
    event: definition === undefined ? undefined : readScriptsPart(definition),
    item: listPart(pointer, assembleChildren(tree, [...item, String(name.value)], files)),
  });
  return { order: orderOf(definition), stem: tree.name, part };
}

function assembleRequest(request: RequestFiles, item: readonly string[], files: V3Files): readonly Placed[] {
  const { path, stem, examples } = request;
  const at = openFile(path, [...item, stem], files);
  if (at === undefined) return [];
  const kind = textAt(memberAt(at, "$kind"));
  if (kind !== "http-request" && kind !== "graphql-request") {
    if (kind === undefined) files.report("requestWithoutKind", at);
    else files.report("requestOfOtherKind", at, { kind });
    return [];
  }
  const { pointer } = at;
  const part = objectPart(pointer, {
    id: plainPart(memberAt(at, "id")),
    name: textPart(memberAt(at, "name")) ?? valuePart(stem, pointer),
    request: kind === "http-request" ? readRequestPart(at) : readGraphqlPart(at),
    response: listPart(pointer, inOrder(examples.flatMap((example) => assembleExample(example, at.item, files)))),
    event: readScriptsPart(at),
    protocolProfileBehavior: readSettingsPart(at),
  });
  return [{ order: orderOf(at), stem, part }];
}

function assembleExample({ path, stem }: NamedFile, item: readonly string[], files: V3Files): readonly Placed[] {
  const at = openFile(path, item, files);
  return at === undefined ? [] : [{ order: orderOf(at), stem, part: readExamplePart(at, stem) }];
}

function openFile(path: string | undefined, item: readonly string[], files: V3Files): Cursor | undefined {
  const node = path === undefined ? undefined : files.read(path, item);
  if (path === undefined || node === undefined) return undefined;
  const cursor = { node, pointer: pointerInto(path), item, report: files.report, text: files.text };
  if (node.kind === "map") return cursor;
  files.report("yamlNotMap", cursor);
  return undefined;
}
