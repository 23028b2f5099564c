import { isSigningKind } from "../../generator/ir/auth-scheme.ts";
import { placeItems, type PlacedItem } from "../../generator/operations/inherit.ts";
import { isObject, type JsonObject } from "../../generator/json/members.ts";
import { readSubjects, type Subject } from "../../generator/verify/subject.ts";
import { brokenFiles, listCorpusFiles, readCorpusFile } from "../corpus/corpus-files.ts";
import { kinds } from "./kinds.ts";

/** Items of one file, by the names of their kinds. */
export interface Selection {
  readonly file: string;
  readonly subject: Subject;
  readonly items: readonly { readonly kind: string; readonly placed: PlacedItem }[];
}

/** How many items of a kind are chosen. */
const perKind = 2;
/** A longer request says nothing more, and a command line has a limit. */
const longest = 20_000;

/**
 * Chooses items of the corpus: of each kind the first ones of different files that are not chosen
 * already. The same ones each time.
 */
export async function selectItems(): Promise<readonly Selection[]> {
  const subjects = new Map<string, Subject>();
  const found = new Map<string, { readonly file: string; readonly placed: PlacedItem }[]>();
  for (const file of listCorpusFiles()
    .filter((name) => !brokenFiles.includes(name))
    .toReversed()) {
    const text = fillFiles(parse(readCorpusFile(file)));
    if (text === undefined) continue;
    const read = await readSubjects({ file, text: JSON.stringify(text) }, false);
    const [subject] = read.kind === "read" ? read.subjects : [];
    if (subject === undefined) continue;
    const chosen = new Set<PlacedItem>();
    for (const placed of placeItems(subject.document)) {
      if (JSON.stringify(placed.item.request).length > longest || isSigned(placed)) continue;
      const kind = kinds.find(
        ([name, is]) => (found.get(name)?.length ?? 0) < perKind && !found.get(name)?.some((other) => other.file === file) && is(placed),
      );
      if (kind === undefined || chosen.has(placed)) continue;
      found.set(kind[0], [...(found.get(kind[0]) ?? []), { file, placed }]);
      chosen.add(placed);
      subjects.set(file, subject);
    }
  }
  return [...subjects].map(([file, subject]) => ({
    file,
    subject,
    items: [...found].flatMap(([kind, places]) => places.filter((place) => place.file === file).map(({ placed }) => ({ kind, placed }))),
  }));
}

/** A signature is computed for each request, which samples do not do. */
function isSigned({ auth }: PlacedItem): boolean {
  return auth !== undefined && (isSigningKind(auth.type) || auth.type === "ntlm");
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return value;
  } catch {
    return undefined;
  }
}

/** Names a file wherever the collection names none: Postman sends nothing then, but a sample must send something. */
function fillFiles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fillFiles);
  if (!isObject(value)) return value;
  const filled = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fillFiles(member)]));
  if (filled["mode"] === "file" && isEmpty(filled["file"])) return { ...filled, file: { src: "/file.bin" } };
  return filled["type"] === "file" && "key" in filled && isEmpty({ src: filled["src"] }) ? { ...filled, src: "/file.bin" } : filled;
}

function isEmpty(value: unknown): boolean {
  const src = isObject(value) ? value["src"] : value;
  return src === undefined || src === null || src === "" || (Array.isArray(src) && src.length === 0);
}

/** The subject with nothing but these items, so that Postman's engine sends no others. */
export function keepItems(subject: Subject, pointers: ReadonlySet<string>): Subject {
  const keep = (node: JsonObject): JsonObject[] => {
    if (!Array.isArray(node["item"])) return pointers.has(String(node["id"])) ? [node] : [];
    const item = node["item"].filter(isObject).flatMap(keep);
    return item.length === 0 ? [] : [{ ...node, item }];
  };
  const [runnable = { ...subject.runnable, item: [] }] = keep(subject.runnable);
  return { ...subject, runnable };
}
