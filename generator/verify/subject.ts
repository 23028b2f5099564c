import { type CollectionSource, readCollection, readOutline } from "../collection/read.ts";
import type { CollectionDocument } from "../collection/model.ts";
import { childPointer } from "../json/pointer.ts";
import type { RawCollection, RawItem, RawNode } from "../collection/formats/outline.ts";
import { schemaOfV21 } from "../collection/formats/v2.ts";
import { isObject, type JsonObject } from "../json/members.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import { fillAuth } from "./open-auth.ts";

/**
 * What both sides send: a collection as the client is generated from it, and the same collection as
 * Postman's library accepts it. Requests are identified by their pointer in `source`.
 */
export interface Subject {
  readonly source: CollectionSource;
  readonly document: CollectionDocument;
  /** In format v2.1, without scripts; the `id` of an item is its pointer. */
  readonly runnable: JsonObject;
  /** Every request of the file, in document order. */
  readonly requests: readonly SubjectRequest[];
}

/** A request and its place in the user's file. */
export interface SubjectRequest {
  /** Pointer in the subject's own text. */
  readonly id: string;
  /** Pointer of the item or of the saved example in the user's file. */
  readonly pointer: string;
  /** The names of folders and item; of a saved example also its own name. */
  readonly name: readonly string[];
  /** The request as in the file, in the form of format v2.1. */
  readonly request: unknown;
}

/** The subjects of a collection file, or what keeps them from being read. */
export type SubjectsOutcome =
  | { readonly kind: "read"; readonly subjects: readonly Subject[]; readonly locate: (pointer: string) => SourceLocation }
  | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a collection file. Its items are one subject; with `examples`, its saved requests are
 * another. A saved request takes its item's place as a request of its own, and inherits what it
 * does not contain (auth) from the item, its folders and the collection.
 */
export async function readSubjects(source: CollectionSource, examples: boolean): Promise<SubjectsOutcome> {
  const { document, diagnostics, locate } = await readCollection(source);
  // Requests as they are in the file: Postman's engine is to interpret them by itself.
  const { raw } = await readOutline(source);
  if (document === undefined || raw === undefined) return { kind: "failed", diagnostics };
  const items = buildRunnable(raw, listItem);
  const subjects: Subject[] = [{ source, document, ...items }];
  const saved = examples ? buildRunnable(raw, listExamples) : undefined;
  if (saved !== undefined && saved.requests.length > 0) {
    const { file, environment } = source;
    const derived = { file, text: JSON.stringify(saved.runnable), environment };
    const read = await readCollection(derived);
    if (read.document === undefined) return { kind: "failed", diagnostics: read.diagnostics };
    subjects.push({ source: derived, document: read.document, ...saved });
  }
  return { kind: "read", subjects, locate };
}

interface Entry {
  readonly pointer: string;
  readonly name: readonly string[];
  readonly title: string;
  readonly request: unknown;
  readonly behavior: unknown;
  /** The pointer is that of the runnable, not of the file. */
  readonly derived: boolean;
}

function listItem({ place, name, request, behavior }: RawItem): readonly Entry[] {
  return [{ pointer: place.pointer, name: place.item, title: name, request, behavior, derived: false }];
}

function listExamples({ name: itemName, request: itemRequest, examples, place: itemPlace, behavior }: RawItem): readonly Entry[] {
  return examples.flatMap(({ value, place }): readonly Entry[] => {
    const { originalRequest: request } = value;
    if (typeof request !== "string" && (typeof request !== "object" || request === null)) return [];
    const name = typeof value["name"] === "string" ? value["name"].trim() : "";
    const entry = { name: [...itemPlace.item, name], title: `${itemName} ${name}`, behavior, derived: true } as const;
    return [{ ...entry, pointer: place.pointer, request: withAuth(request, itemRequest) }];
  });
}

/** Postman saves no auth with an example: it is that of the item. */
function withAuth(request: unknown, item: unknown): unknown {
  const own = isObject(item) ? item["auth"] : undefined;
  return isObject(request) && request["auth"] === undefined && own !== undefined ? { ...request, auth: own } : request;
}

interface Runnable {
  readonly runnable: JsonObject;
  readonly requests: readonly SubjectRequest[];
}

function buildRunnable(raw: RawCollection, list: (item: RawItem) => readonly Entry[]): Runnable {
  const requests: SubjectRequest[] = [];
  // The reader has bounded the depth of folders.
  const buildNodes = (nodes: readonly RawNode[], pointer: string): readonly JsonObject[] => {
    const built: JsonObject[] = [];
    for (const node of nodes) {
      if (node.kind === "folder") {
        const item = buildNodes(node.children, childPointer(pointer, built.length, "item"));
        if (item.length > 0) built.push({ name: node.name, auth: fillAuth(node.auth), protocolProfileBehavior: node.behavior, item });
        continue;
      }
      for (const { pointer: origin, name, title, request, behavior, derived } of list(node)) {
        const id = derived ? childPointer(pointer, built.length) : origin;
        built.push({
          id,
          name: title,
          request: isObject(request) ? { ...request, auth: fillAuth(request["auth"]) } : request,
          protocolProfileBehavior: behavior,
        });
        requests.push({ id, pointer: origin, name, request });
      }
    }
    return built;
  };
  const item = buildNodes(raw.children, "/item");
  const info = { name: raw.name, schema: schemaOfV21 };
  const variable = Array.isArray(raw.variables) ? raw.variables : [];
  return { runnable: { info, variable, auth: fillAuth(raw.auth), protocolProfileBehavior: raw.behavior, item }, requests };
}
