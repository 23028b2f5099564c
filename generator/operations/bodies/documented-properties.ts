import type { Property, Type } from "../../ir/type.ts";
import type { ParameterDoc } from "../../prose/parameter-doc.ts";
import { joinPath, splitPath } from "./body-names.ts";
import type { Undeclared } from "../parameters/undeclared.ts";

/** A documented property, with those inside it. */
interface Draft {
  doc: ParameterDoc | undefined;
  isList: boolean;
  readonly inner: Map<string, Draft>;
}

/**
 * Documented properties of a JSON body that no saved body has, by the path of the object that they
 * belong to. What is inside an undeclared property becomes a part of its type; what is inside a
 * value that is no object is left out.
 */
export function documentProperties({ body: docs, names }: Undeclared): ReadonlyMap<string, readonly Property[]> {
  if (names?.kind !== "json" || docs.length === 0) return new Map();
  const { objects, paths } = names;
  const drafts = new Map<string, Map<string, Draft>>();
  for (const doc of docs) {
    const steps = splitPath(doc.name);
    let owner = "";
    let depth = 0;
    for (; depth < steps.length - 1 && objects.has(joinPath(owner, steps[depth] ?? "")); depth++)
      owner = joinPath(owner, steps[depth] ?? "");
    const [first = "", ...inner] = steps.slice(depth);
    if (!objects.has(owner) || paths.has(joinPath(owner, first.replace(/\[\]$/, "")))) continue;
    const known = drafts.get(owner) ?? new Map<string, Draft>();
    drafts.set(owner, known);
    addDraft(known, [first, ...inner], doc);
  }
  return new Map([...drafts].map(([owner, properties]) => [owner, typeProperties(properties)]));
}

function addDraft(drafts: Map<string, Draft>, [first = "", ...inner]: readonly string[], doc: ParameterDoc): void {
  let known = drafts;
  let draft = draftOf(known, first);
  for (const step of inner) {
    known = draft.inner;
    draft = draftOf(known, step);
  }
  draft.doc ??= doc;
}

function draftOf(drafts: Map<string, Draft>, step: string): Draft {
  const key = step.replace(/\[\]$/, "");
  const draft = drafts.get(key) ?? { doc: undefined, isList: false, inner: new Map() };
  draft.isList ||= step.endsWith("[]") || draft.doc?.type?.kind === "array";
  drafts.set(key, draft);
  return draft;
}

/** The length of a documented name bounds the depth. */
function typeProperties(drafts: ReadonlyMap<string, Draft>): readonly Property[] {
  return [...drafts].map(([key, draft]) => ({
    key,
    type: typeOf(draft),
    optional: true,
    sent: true,
    description: draft.doc?.description ?? "",
    documented: true,
  }));
}

function typeOf({ doc, isList, inner }: Draft): Type {
  if (inner.size > 0) {
    const object: Type = { kind: "object", properties: typeProperties(inner) };
    return isList || doc?.type?.kind === "array" ? { kind: "array", element: object } : object;
  }
  const values = doc?.allowedValues;
  const single = isList ? undefined : doc?.type;
  if (values !== undefined && (single === undefined || single.kind === "string")) return { kind: "string", values };
  return isList ? { kind: "array", element: { kind: "unknown" } } : (single ?? { kind: "unknown" });
}
