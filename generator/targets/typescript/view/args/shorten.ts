import type { Json, JsonMember } from "../../../../json/json.ts";
import type { NamedType, Type } from "../../../../ir/type.ts";

type NamedTypes = ReadonlyMap<string, NamedType>;

/** A value, and the types that may be declared for it. */
interface Place {
  readonly value: Json;
  readonly types: readonly Type[];
  /** Members that a caller must pass although no type says so. */
  readonly kept?: ReadonlySet<string> | undefined;
}

/** A member or an element. */
interface Child extends Place {
  /** That of a member; empty for an element. */
  readonly key: string;
  /** It cannot be left out. */
  readonly required: boolean;
}

/**
 * A value in at most so many lines, if that is possible: what its type requires, and as much of the
 * rest as there is room for, in the order of the value. What is left out may be left out, so that
 * an example compiles that is copied. `kept` are members that a caller must pass although the type
 * does not say so.
 */
export function shortenValue(value: Json, type: Type, most: number, named: NamedTypes, kept?: ReadonlySet<string>): Json {
  if (countLines(value, most) <= most) return value;
  const place = { value, types: [type], kept };
  return grow(place, most - countLines(leastOf(place, named), most), named);
}

/** What is required, or else the first: an empty object shows nothing. */
function leastOf(place: Place, named: NamedTypes): Json {
  const children = childrenOf(place, named);
  if (children === undefined) return place.value;
  return rebuild(
    place.value,
    leastChildren(children).map((child) => ({ key: child.key, value: leastOf(child, named) })),
  );
}

function leastChildren(children: readonly Child[]): readonly Child[] {
  const required = children.filter((child) => child.required);
  return required.length > 0 ? required : children.slice(0, 1);
}

/**
 * The least of a value, and more of it in so many lines. First as many members as possible, then
 * what is inside of them.
 */
function grow(place: Place, spare: number, named: NamedTypes): Json {
  const children = childrenOf(place, named);
  if (children === undefined) return place.value;
  const least = new Set(leastChildren(children));
  let left = spare;
  const chosen = children.flatMap((child) => {
    if (least.has(child)) return [{ child, shown: leastOf(child, named) }];
    if (left < 1) return [];
    const shown = leastOf(child, named);
    const lines = countLines(shown, left);
    if (lines > left) return [];
    left -= lines;
    return [{ child, shown }];
  });
  const members = chosen.map(({ child, shown }) => {
    const lines = countLines(shown, Infinity);
    const isWhole = countLines(child.value, lines + left) <= lines + left;
    const value = isWhole ? child.value : left < 1 ? shown : grow(child, left, named);
    left -= countLines(value, Infinity) - lines;
    return { key: child.key, value };
  });
  return rebuild(place.value, members);
}

function rebuild(value: Json, members: readonly JsonMember[]): Json {
  return value.kind === "array" ? { kind: "array", items: members.map((member) => member.value) } : { kind: "object", members };
}

/** What is directly inside of a value; `undefined` if nothing of it can be left out. */
function childrenOf({ value, types, kept }: Place, named: NamedTypes): readonly Child[] | undefined {
  const declared = resolveTypes(types, named);
  if (declared.some(({ kind }) => kind === "imported" || kind === "binary")) return undefined;
  if (value.kind === "object" && value.members.length > 0) return membersOf(value.members, declared, kept);
  return value.kind === "array" && value.items.length > 0 ? itemsOf(value.items, declared) : undefined;
}

function membersOf(
  members: readonly JsonMember[],
  declared: readonly Type[],
  kept: ReadonlySet<string> | undefined,
): readonly Child[] | undefined {
  const known = declared.flatMap((type) => {
    if (type.kind === "object") return [{ inner: new Map(type.properties.map((each) => [each.key, each])), rest: unknown }];
    if (type.kind !== "map") return [];
    return [{ inner: new Map((type.keys ?? []).map((each) => [each.key, { ...each, optional: false }])), rest: type.value }];
  });
  if (known.length === 0 && !declared.some(isUnknown)) return undefined;
  return members.map(({ key, value }) => {
    const own = known.flatMap(({ inner }) => inner.get(key) ?? []);
    const others = known.flatMap(({ inner, rest }) => (inner.has(key) ? [] : [rest]));
    return {
      key,
      value,
      required: kept?.has(key) === true || own.some(({ optional }) => !optional),
      types: own.length > 0 ? own.map(({ type }) => type) : [...others, unknown],
    };
  });
}

/** One element shows what the others are like. */
function itemsOf(items: readonly Json[], declared: readonly Type[]): readonly Child[] | undefined {
  const elements = declared.flatMap((type) => (type.kind === "array" ? [type] : []));
  if (elements.some(({ positions }) => positions !== undefined) || (elements.length === 0 && !declared.some(isUnknown))) return undefined;
  const types = elements.length === 0 ? [unknown] : elements.map(({ element }) => element);
  return items.map((value, index) => ({ key: "", value, required: index === 0, types }));
}

const unknown: Type = { kind: "unknown" };

function isUnknown({ kind }: Type): boolean {
  return kind === "unknown";
}

/** The types that are neither names nor unions. */
function resolveTypes(types: readonly Type[], named: NamedTypes): readonly Type[] {
  const found = new Set<Type>();
  const seen = new Set<Type>();
  const pending = [...types];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === "union") pending.push(...next.members);
    else if (next.kind === "reference") pending.push(named.get(next.id)?.type ?? unknown);
    else found.add(next);
  }
  return [...found];
}

/** Characters of a list that is printed in one line. */
const flatList = 80;

/** The lines of a value, about as it is printed. More than `most` are not counted. */
function countLines(value: Json, most: number): number {
  const inner = value.kind === "object" ? value.members.map((member) => member.value) : value.kind === "array" ? value.items : [];
  if (inner.length === 0 || (value.kind === "array" && isFlat(value.items))) return 1;
  let lines = 2;
  for (const each of inner) {
    if (lines > most) return lines;
    lines += countLines(each, most - lines);
  }
  return lines;
}

function isFlat(items: readonly Json[]): boolean {
  let length = 0;
  return items.every((item) => {
    length += 2 + (item.kind === "string" ? item.value.length : 6);
    return length <= flatList && (item.kind !== "object" || item.members.length === 0) && item.kind !== "array";
  });
}
