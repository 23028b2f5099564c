import { type CollectionSource, readCollection, readOutline } from "../collection/read.ts";
import type { CollectionDocument } from "../collection/model.ts";
import { childPointer } from "../json/pointer.ts";
import type { RawCollection, RawItem, RawNode } from "../collection/formats/outline.ts";
import { isObject, type JsonObject } from "../json/members.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import { fillAuth } from "./open-auth.ts";

/**
 * Something that both sides can send: a collection as the client is generated from it, and the same
 * as Postman's library takes it. Requests are known by their pointer in `source`.
 */
export interface Subject {
  readonly source: CollectionSource;
  readonly document: CollectionDocument;
  /** Of format v2.1; the `id` of an item is its pointer. Holds no scripts. */
  readonly runnable: JsonObject;
  /** Every request that the file holds, in document order. */
  readonly requests: readonly SubjectRequest[];
}

/** A request and where it stands in the user's file. */
export interface SubjectRequest {
  /** Pointer in the subject's own text. */
  readonly id: string;
  /** Pointer of the item or of the saved example in the user's file. */
  readonly pointer: string;
  /** Names of folders and item, of a saved example its name too. */
  readonly name: readonly string[];
  /** The request as the file has it, in the form of format v2.1. */
  readonly request: unknown;
}

/** The subjects of a collection file, or what keeps them from being read. */
export type SubjectsOutcome =
  | { readonly kind: "read"; readonly subjects: readonly Subject[]; readonly locate: (pointer: string) => SourceLocation }
  | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a collection file: its items are one subject, with `examples` its saved requests another. A
 * saved request is taken as a request of its own in its item's place: what it does not say (auth)
 * it inherits from folders and collection.
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

function listExamples({ name: itemName, examples, place: itemPlace, behavior }: RawItem): readonly Entry[] {
  return examples.flatMap(({ value, place }): readonly Entry[] => {
    const { originalRequest: request } = value;
    if (typeof request !== "string" && (typeof request !== "object" || request === null)) return [];
    const name = typeof value["name"] === "string" ? value["name"].trim() : "";
    return [{ pointer: place.pointer, name: [...itemPlace.item, name], title: `${itemName} ${name}`, request, behavior, derived: true }];
  });
}

interface Runnable {
  readonly runnable: JsonObject;
  readonly requests: readonly SubjectRequest[];
}

function buildRunnable(raw: RawCollection, list: (item: RawItem) => readonly Entry[]): Runnable {
  const requests: SubjectRequest[] = [];
  // Folders nest at most as deep as the reader lets them.
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
  const info = { name: raw.name, schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };
  const variable = Array.isArray(raw.variables) ? raw.variables : [];
  return { runnable: { info, variable, auth: fillAuth(raw.auth), protocolProfileBehavior: raw.behavior, item }, requests };
}
