import { isScalar, type Json, type JsonMember } from "../../json/json.ts";
import { meaningOf } from "../../json/placeholders.ts";
import type { BodyRoot } from "./body-types.ts";

/** What samples have at one place, apart from placeholders. */
interface SeenValues {
  readonly kinds: Set<Json["kind"]>;
  /** The first one. */
  readonly value: Json;
}

type Seen = Map<string, SeenValues>;

/** Members of an object that are taken over. */
const maxMembers = 32;

/**
 * Gives placeholders the kind that other samples show, in a collection that writes `<string>` for
 * values of every kind: it has no other placeholder, and some sample refutes it. A value from
 * another body takes its place: one in the same folder, or else one in any body, that has the same
 * keys around it. Where these disagree or show nothing, `<string>` is a string. Linear.
 */
export function withPlaceholderKinds(bodies: readonly BodyRoot[]): readonly BodyRoot[] {
  const saved = bodies.filter(isSaved);
  if (!saved.some(({ samples }) => samples.some(holdsPlaceholder)) || saved.some(({ samples }) => samples.some(namesOtherKind)))
    return bodies;
  const everywhere: Seen = new Map();
  const byFolder = new Map<string, Seen>();
  for (const root of saved) {
    const folder = byFolder.get(folderOf(root)) ?? new Map<string, SeenValues>();
    byFolder.set(folderOf(root), folder);
    for (const sample of root.samples) for (const seen of [folder, everywhere]) collect(seen, "", sample);
  }
  return bodies.map((root) => {
    const siblings = [byFolder.get(folderOf(root)) ?? everywhere, everywhere];
    return isSaved(root) && root.samples.some(holdsPlaceholder)
      ? { ...root, samples: root.samples.map((sample) => replace("", sample, siblings)) }
      : root;
  });
}

/** False for variables of a GraphQL query: their placeholders are the types that it declares. */
function isSaved({ declarations }: BodyRoot): boolean {
  return declarations === undefined;
}

/** The outermost folder: what it contains is about one thing. */
function folderOf({ item }: BodyRoot): string {
  return item.length > 1 ? (item[0] ?? "") : "";
}

/** True if a string anywhere in a value makes `test` true. The parser limits the depth. */
function someString(value: Json, test: (text: string) => boolean): boolean {
  if (value.kind === "string") return test(value.value);
  if (value.kind === "array") return value.items.some((item) => someString(item, test));
  return value.kind === "object" && value.members.some((member) => someString(member.value, test));
}

function holdsPlaceholder(sample: Json): boolean {
  return someString(sample, isPlainPlaceholder);
}

function namesOtherKind(sample: Json): boolean {
  return someString(sample, (text) => meaningOf(text) !== undefined && !isPlainPlaceholder(text));
}

function isPlainPlaceholder(text: string): boolean {
  const meaning = meaningOf(text);
  return meaning?.kind === "string" && meaning.format === undefined;
}

/** Adds the kinds of the values in a sample, by the keys that lead to them. */
function collect(seen: Seen, path: string, value: Json): void {
  if (value.kind === "null" || value.kind === "variable" || value.kind === "placeholder") return;
  if (value.kind === "string" && meaningOf(value.value) !== undefined) return;
  const known = seen.get(path);
  if (known === undefined) seen.set(path, { kinds: new Set([value.kind]), value });
  else known.kinds.add(value.kind);
  if (value.kind === "array") for (const item of value.items) collect(seen, `${path}/~[]`, item);
  if (value.kind === "object") for (const member of value.members) collect(seen, stepTo(path, member), member.value);
}

function replace(path: string, value: Json, siblings: readonly Seen[]): Json {
  if (value.kind === "array") return { kind: "array", items: value.items.map((item) => replace(`${path}/~[]`, item, siblings)) };
  if (value.kind === "object") {
    return {
      kind: "object",
      members: value.members.map((member) => ({ key: member.key, value: replace(stepTo(path, member), member.value, siblings) })),
    };
  }
  if (value.kind !== "string" || !isPlainPlaceholder(value.value)) return value;
  const found = siblings.flatMap((seen) => seen.get(path) ?? [])[0];
  return found === undefined || found.kinds.size > 1 || found.value.kind === "string" ? value : outlineOf(found.value);
}

function stepTo(path: string, { key }: JsonMember): string {
  return `${path}/${JSON.stringify(key)}`;
}

/** A value of the same kind, which belongs to no other body and cannot grow. */
function outlineOf(value: Json): Json {
  if (value.kind === "array") return { kind: "array", items: value.items.filter(isScalar).slice(0, 1) };
  if (value.kind !== "object") return value;
  return { kind: "object", members: value.members.filter((member) => isScalar(member.value)).slice(0, maxMembers) };
}
