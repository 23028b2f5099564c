import { derive } from "../values/derive.ts";
import type { RandomValue } from "../values/fresh.ts";
import { numberOf, type Value } from "../values/value.ts";
import type { Handler } from "./handler.ts";

const uuid: Handler = () => ({ kind: "uuid" });

/** What is random: numbers, and UUIDs by the libraries of the sandbox. */
export const randomHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["Math.random", () => ({ kind: "random", of: "fraction" })],
  ["uuid", uuid],
  ["uuid.v4", uuid],
  ["uuid.v1", uuid],
  ["uuid/v4", uuid],
  ["uuidv4", uuid],
  ["crypto.randomUUID", uuid],
  ["_.random", ({ args }) => between(numberOf(args[0]), numberOf(args[1]))],
  ["_.sample", ({ args }) => derive(args, ["_.sample"])],
]);

/** `_.random(5)` is from 0 to 5. */
function between(one: number | undefined, two: number | undefined): Value {
  if (one === undefined) return { kind: "random", of: "number" };
  return { kind: "random", of: "number", min: two === undefined ? 0 : one, max: two ?? one };
}

/**
 * Arithmetic on a random number. A fraction times 100 is from 0 to below 100, so its floor is at
 * most 99.
 */
export function computeRandom(random: RandomValue, operator: string, by: number | undefined): Value | undefined {
  if (random.of === "string" || by === undefined) return undefined;
  const { min, max } = random;
  if (operator === "*" && random.of === "fraction") return { kind: "random", of: "number", min: 0, max: by };
  if (random.of === "fraction" || min === undefined || max === undefined) return { kind: "random", of: "number" };
  const moved = operator === "+" ? by : operator === "-" ? -by : undefined;
  return moved === undefined ? { kind: "random", of: "number" } : { ...random, min: min + moved, max: max + moved };
}

/** `Math.floor` and the like. */
export function roundRandom(random: RandomValue, by: string): Value {
  if (random.of === "string" || random.max === undefined || random.min === undefined) return random;
  const isDown = by !== "Math.round" && by !== "Math.ceil";
  return isDown ? { ...random, min: Math.floor(random.min), max: Math.ceil(random.max) - 1 } : { kind: "random", of: "number" };
}

/**
 * A method of a random value: what is cut from it, or written in another base, is a random string.
 */
export function callRandom(random: RandomValue, method: string, args: readonly Value[]): Value {
  const base = numberOf(args[0]);
  if (method === "toFixed" || (method === "toString" && (base === undefined || base === 10))) return random;
  if (method === "toString" && random.of === "fraction" && base !== undefined) return { kind: "random", of: "string", base };
  const length = random.base === undefined || random.length !== undefined ? undefined : digitsLeft(method, args);
  return length === undefined ? { kind: "random", of: "string" } : { ...random, length };
}

/** Digits that such a fraction is sure to have behind its point, in any base. */
const mostDigits = 10;

/** How many digits are left of `0.k3x9…`, from behind the point or from the end. */
function digitsLeft(method: string, args: readonly Value[]): number | undefined {
  const [from, to] = args.map(numberOf);
  if (args.length > 2 || from === undefined || (args.length === 2 && to === undefined)) return undefined;
  const isFromEnd = from < 0 && args.length === 1;
  if (!["substring", "substr", "slice"].includes(method) || (isFromEnd && method === "substring") || (!isFromEnd && from < 2))
    return undefined;
  const rest = isFromEnd ? -from : mostDigits + 2 - from;
  const wanted = to === undefined ? rest : method === "substr" ? to : to - from;
  return wanted > 0 && Number.isInteger(wanted) ? Math.min(wanted, rest) : undefined;
}

/** The well-known pattern of a UUID whose letters are replaced by random digits. */
export function isUuidPattern(text: string): boolean {
  return text.length < 50 && /^[xy\d{}()-]*x{8}-?x{4}-?4x{3}-?[xy89ab]x{3}-?x{12}/i.test(text);
}
