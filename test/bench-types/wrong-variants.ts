import type { Json, JsonMember } from "../../generator/json/json.ts";
import { collectProperties } from "../../generator/infer/shape.ts";

/** A sample with one mistake that its type should catch. */
export interface WrongVariant {
  readonly change: "dropped" | "renamed" | "retyped";
  /** Where, with `[]` for any element. */
  readonly path: string;
  readonly value: Json;
}

/**
 * The mistakes that evidence speaks against, one at a time: a property that all training samples have at that place is dropped, or has another
 * name; a scalar that was of one kind in all training samples is of another kind. Each place once: of the elements of an array, the first one that
 * has it.
 */
export function listWrongVariants(sample: Json, training: readonly Json[]): readonly WrongVariant[] {
  const seen = new Set<string>();
  return listAt(sample, training, "").filter(({ change, path }) => {
    const isNew = !seen.has(`${change} ${path}`);
    seen.add(`${change} ${path}`);
    return isNew;
  });
}

function listAt(value: Json, training: readonly Json[], path: string): readonly WrongVariant[] {
  if (training.length === 0) return [];
  if (value.kind === "object") return listInObject(value.members, training, path);
  if (value.kind === "array") return listInArray(value.items, training, path);
  const other = retype(value);
  const always = training.every(({ kind }) => kind === value.kind);
  return other === undefined || !always ? [] : [{ change: "retyped", path, value: other }];
}

function listInObject(members: readonly JsonMember[], training: readonly Json[], path: string): readonly WrongVariant[] {
  const objects = training.filter((sample) => sample.kind === "object");
  const columns = collectProperties(objects);
  return members.flatMap(({ key, value }, index) => {
    const column = columns.get(key) ?? [];
    const inner = `${path}/${key}`;
    const withMembers = (...changed: readonly JsonMember[]): Json => ({ kind: "object", members: members.toSpliced(index, 1, ...changed) });
    const inside = listAt(value, column, inner).map((variant) => ({ ...variant, value: withMembers({ key, value: variant.value }) }));
    if (column.length === 0 || column.length < objects.length || members.filter((member) => member.key === key).length > 1) return inside;
    const dropped: WrongVariant = { change: "dropped", path: inner, value: withMembers() };
    const name = freshName(key, (candidate) => columns.has(candidate) || members.some((member) => member.key === candidate));
    return [dropped, { change: "renamed", path: inner, value: withMembers({ key: name, value }) }, ...inside];
  });
}

function listInArray(items: readonly Json[], training: readonly Json[], path: string): readonly WrongVariant[] {
  const elements = training.flatMap((sample) => (sample.kind === "array" ? sample.items : []));
  return items.flatMap((item, index) =>
    listAt(item, elements, `${path}[]`).map((variant) => ({
      ...variant,
      value: { kind: "array", items: items.with(index, variant.value) },
    })),
  );
}

function freshName(key: string, isTaken: (name: string) => boolean): string {
  const name = `${key}Renamed`;
  return isTaken(name) ? freshName(name, isTaken) : name;
}

function retype(value: Json): Json | undefined {
  switch (value.kind) {
    case "string":
      return { kind: "number", text: "7" };
    case "number":
      return { kind: "string", value: value.text };
    case "boolean":
      return { kind: "string", value: String(value.value) };
    default:
      return undefined;
  }
}
