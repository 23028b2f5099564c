import type { ts } from "ts-morph";
import type { ApiChange } from "../../../diff/change.ts";
import type { Compiler } from "../check/typescript.ts";
import { anyKey, type Member, partsOf, readMembers } from "./members.ts";

/** Who uses a type: readers get its values from the API, callers pass them to it. */
export type TypeUser = "reader" | "caller";

/** Where a type is used: a function or a named type, and the path of a member in it. */
export interface UsePlace {
  readonly root: string;
  readonly path: string;
  readonly side: TypeUser;
}

/** A difference between two types. */
export type TypeChange = Pick<ApiChange, "level" | "kind" | "what" | "todo"> & { readonly place: UsePlace };

/** What a comparison of types needs. */
export interface TypeComparerSettings {
  readonly compiler: Compiler;
  readonly checker: ts.TypeChecker;
  /** Names that mean the same on both sides. */
  readonly unchanged: ReadonlySet<string>;
  /** True for the names of types that have a place of their own in the report. */
  readonly isNamed: (name: string) => boolean;
  readonly report: (change: TypeChange) => void;
}

/** Compares the types of one place, and reports what differs. True if that breaks somebody. */
export type CompareType = (old: ts.Type, next: ts.Type, place: UsePlace) => boolean;

/** The types of a place before and after, each as the members of a union. */
interface Pair {
  readonly old: readonly ts.Type[];
  readonly next: readonly ts.Type[];
}

type ComparePair = (pair: Pair, place: UsePlace, depth: number) => boolean;

/** Members of types are compared one by one down to this depth. */
const maxDepth = 30;

/**
 * Creates a comparison of types by TypeScript's own assignability: a reader of the old type must be
 * able to use the new one, and what a caller passed to the old one must fit the new one. A member
 * that somebody read or passed and that is gone breaks them, even where types remain assignable.
 * Each pair of types is compared once.
 */
export function createTypeComparer(settings: TypeComparerSettings): CompareType {
  const seen = new Map<string, boolean>();
  const idOf = createIds();
  const compare: ComparePair = (pair, place, depth) => {
    const key = JSON.stringify([place.side, pair.old.map(idOf), pair.next.map(idOf)]);
    const known = seen.get(key);
    if (known !== undefined) return known;
    const name = nameOf(pair.old);
    const isSame = name !== "" && nameOf(pair.next) === name;
    if (isSame && settings.unchanged.has(name)) return false;
    // Until it is known, a type that contains itself breaks nobody by doing so.
    seen.set(key, false);
    const here = isSame && settings.isNamed(name) ? { ...place, root: name, path: "" } : place;
    const broken = comparePair(settings, pair, here, depth, compare);
    seen.set(key, broken);
    return broken;
  };
  return (old, next, place) => compare({ old: [old], next: [next] }, place, 0);
}

function createIds(): (type: ts.Type) => number {
  const ids = new Map<ts.Type, number>();
  return (type) => {
    const id = ids.get(type) ?? ids.size;
    ids.set(type, id);
    return id;
  };
}

/** A type as a whole is only reported if none of its members explains the difference. */
function comparePair(settings: TypeComparerSettings, pair: Pair, place: UsePlace, depth: number, compare: ComparePair): boolean {
  const { compiler, checker, report } = settings;
  const fits = fit(checker, pair, place.side);
  const [old, next] = depth < maxDepth ? [pair.old, pair.next].map((types) => readMembers(compiler, checker, types)) : [];
  const haveMembers = old !== undefined && next !== undefined;
  const inside = haveMembers && compareMembers(old, next, { settings, place, depth, compare });
  if (inside || (fits && (haveMembers || fit(checker, pair, place.side === "reader" ? "caller" : "reader")))) return inside;
  const what = printDifference(settings, pair);
  const todo = place.side === "reader" ? "Handle the new type where it is read." : "Pass the new type.";
  report({ level: fits ? "minor" : "major", kind: "changed", what, todo: fits ? "" : todo, place });
  return !fits;
}

interface MemberSettings {
  readonly settings: TypeComparerSettings;
  readonly place: UsePlace;
  readonly depth: number;
  readonly compare: ComparePair;
}

function compareMembers(old: ReadonlyMap<string, Member>, next: ReadonlyMap<string, Member>, shared: MemberSettings): boolean {
  const { place, settings } = shared;
  const placeOf = (name: string): UsePlace => ({ ...place, path: joinPath(place.path, name) });
  let broken = false;
  for (const [name, member] of old) {
    const other = next.get(name);
    if (other === undefined) {
      const [words, here] = name === anyKey ? [noMoreKeys, place] : [gone, placeOf(name)];
      settings.report({ level: "major", kind: "removed", ...words[place.side], place: here });
    }
    const isBroken = other === undefined || compareMember(member, other, { ...shared, place: placeOf(name) });
    broken ||= isBroken;
  }
  for (const [name, { optional }] of next) {
    if (old.has(name)) continue;
    if (name === anyKey) {
      settings.report({ ...moreKeys, what: moreKeys.what[place.side], place });
      continue;
    }
    const isRequired = place.side === "caller" && !optional;
    settings.report({ ...(isRequired ? mustPass : isNew), place: placeOf(name) });
    broken ||= isRequired;
  }
  return broken;
}

function compareMember(old: Member, next: Member, { place, settings, depth, compare }: MemberSettings): boolean {
  const isBroken = place.side === "reader" ? !old.optional && next.optional : old.optional && !next.optional;
  const isSaid = isBroken && place.side === "caller" && saysInside(old, next, settings);
  if (isBroken && !isSaid) settings.report({ ...(place.side === "reader" ? mayBeAbsent : mustPass), place });
  if (!isBroken && old.optional !== next.optional) settings.report({ ...(next.optional ? mayBeLeftOut : isAlwaysThere), place });
  return compare({ old: old.types, next: next.types }, place, depth + 1) || isBroken;
}

/** True if something inside must be passed now, too: then that is all there is to say. */
function saysInside(old: Member, next: Member, { compiler, checker }: TypeComparerSettings): boolean {
  const [before, after] = [old, next].map(({ types }) => readMembers(compiler, checker, types) ?? new Map<string, Member>());
  return [...(after ?? [])].some(([name, { optional }]) => !optional && before?.get(name)?.optional !== false);
}

const gone = {
  reader: { what: "is gone", todo: "Stop reading it." },
  caller: { what: "is no longer accepted", todo: "Stop passing it." },
} as const;
/** The values of a map are no property that anybody could look for. */
const noMoreKeys = {
  reader: { what: "has only the properties that it declares now, where any name could be read", todo: "Stop reading others." },
  caller: { what: "takes only the properties that it declares now, where any name could be passed", todo: "Stop passing others." },
} as const;
const moreKeys = {
  level: "minor",
  kind: "added",
  todo: "",
  what: { reader: "may have properties of any name now", caller: "takes properties of any name now" },
} as const;
const mustPass = { level: "major", kind: "changed", what: "is required now", todo: "Pass it." } as const;
const mayBeAbsent = { level: "major", kind: "changed", what: "may be absent now", todo: "Handle its absence." } as const;
/** What callers had to pass, and may leave out now. */
export const mayBeLeftOut = { level: "minor", kind: "changed", what: "is optional now", todo: "" } as const;
const isAlwaysThere = { level: "minor", kind: "changed", what: "is always there now", todo: "" } as const;
const isNew = { level: "minor", kind: "added", what: "is new", todo: "" } as const;

function fit(checker: ts.TypeChecker, { old, next }: Pair, side: TypeUser): boolean {
  const [sources, targets] = side === "reader" ? [next, old] : [old, next];
  return sources.flatMap(partsOf).every((source) => targets.some((target) => checker.isTypeAssignableTo(source, target)));
}

function joinPath(path: string, name: string): string {
  if (name.startsWith("[")) return `${path}${name}`;
  return path === "" ? name : `${path}.${name}`;
}

/** The name under which a type was declared, if it is one type. */
function nameOf(types: readonly ts.Type[]): string {
  const [type, ...others] = types;
  if (type === undefined || others.length > 0) return "";
  const name = (type.aliasSymbol ?? type.getSymbol())?.name ?? "";
  return name.startsWith("__") ? "" : name;
}

/** Characters of a type in a report. */
const maxText = 80;

/** Types of one name are told apart by what they stand for, or by where they come from. */
function printDifference(settings: TypeComparerSettings, { old, next }: Pair): string {
  const { None, InTypeAlias, UseFullyQualifiedType } = settings.compiler.TypeFormatFlags;
  const isTold = (each: ts.TypeFormatFlags): boolean => printTypes(settings, old, each) !== printTypes(settings, next, each);
  const flags = [None, InTypeAlias].find(isTold) ?? UseFullyQualifiedType;
  return `is ${printTypes(settings, next, flags)} now; it was ${printTypes(settings, old, flags)}`;
}

function printTypes({ compiler, checker }: TypeComparerSettings, types: readonly ts.Type[], more: ts.TypeFormatFlags): string {
  const flags = compiler.TypeFormatFlags.NoTruncation | more;
  const text = [...new Set(types.map((type) => checker.typeToString(type, undefined, flags)))]
    .join(" | ")
    .replace(/\bfalse \| true\b/, "boolean")
    .replaceAll(/(?<=\bimport\("[^"]*"), \{[^()]*\}(?=\)\.)/g, "");
  return text.length > maxText ? `${text.slice(0, maxText - 1)}…` : text;
}
