import { derive } from "../values/derive.ts";
import { recordRead } from "../run/record.ts";
import type { TimeValue } from "../values/fresh.ts";
import { list, numberOf, textOf, type Value } from "../values/value.ts";
import type { Handler } from "./handler.ts";

function now(kind: "milliseconds" | "date" | "moment" | "other"): TimeValue {
  return { kind: "time", format: { kind }, offset: 0 };
}

/** What is now: `Date` and moment.js. */
export const timeHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["Date.now", () => now("milliseconds")],
  [
    "Date",
    ({ args, isNew, offset }, run) => {
      const [given] = args;
      if (!isNew) return now("other");
      if (given === undefined) return now("date");
      recordRead(run, given, offset, ["string", "number"]);
      return given.kind === "time" && args.length === 1 ? { ...given, format: { kind: "date" } } : derive(args, []);
    },
  ],
  ["moment", ({ args }) => momentOf(args)],
  ["moment.utc", ({ args }) => momentOf(args, true)],
  ["dayjs", ({ args }) => momentOf(args)],
]);

function momentOf(args: readonly Value[], utc = false): Value {
  const [given] = args;
  if (given === undefined) return { ...now("moment"), utc };
  return given.kind === "time" && args.length === 1 ? { ...given, format: { kind: "moment" }, utc } : derive(args, []);
}

const formats: ReadonlyMap<string, "milliseconds" | "seconds" | "iso" | "utc"> = new Map([
  ["getTime", "milliseconds"],
  ["valueOf", "milliseconds"],
  ["unix", "seconds"],
  ["toISOString", "iso"],
  ["toJSON", "iso"],
  ["toUTCString", "utc"],
  ["toGMTString", "utc"],
] as const);

/** A method of a time: of a `Date`, a moment, or of what was formatted. */
export function callTime(time: TimeValue, method: string, args: readonly Value[]): Value {
  const { format, offset } = time;
  const isObject = format.kind === "date" || format.kind === "moment";
  const formatted = isObject ? formats.get(method) : undefined;
  if (formatted !== undefined) return { ...time, format: { kind: formatted } };
  if (method === "toString" && !isObject) return time;
  if (format.kind === "iso" && isDateOnly(method, args)) return { ...time, format: { kind: "iso-date" } };
  if (format.kind === "iso" && method === "split" && textOf(args[0]) === "T")
    return list([{ ...time, format: { kind: "iso-date" } }], false);
  if (format.kind === "date" && method.startsWith("set")) return shift(time, undefined);
  if (format.kind !== "moment") return derive([time], []);
  switch (method) {
    case "add":
      return shift(time, plus(offset, amountOf(args)));
    case "subtract":
      return shift(time, plus(offset, negative(amountOf(args))));
    case "format":
      return { ...time, format: patternOf(args[0], time.utc === true) };
    case "utc":
    case "local":
      time.utc = method === "utc";
      return time;
    case "clone":
      return { ...time };
    default:
      return shift(time, undefined);
  }
}

/** `Date` and moment.js change themselves. */
function shift(time: TimeValue, offset: number | undefined): TimeValue {
  time.offset = offset;
  return time;
}

/** Without a pattern, moment.js writes ISO 8601 with the offset of the time zone. */
function patternOf(pattern: Value | undefined, utc: boolean): TimeValue["format"] {
  const text = pattern === undefined ? "YYYY-MM-DDTHH:mm:ssZ" : textOf(pattern);
  return text === undefined ? { kind: "other" } : { kind: "pattern", pattern: text, ...(utc ? { utc } : {}) };
}

/** `toISOString().slice(0, 10)` and the like. */
function isDateOnly(method: string, args: readonly Value[]): boolean {
  const [first, second] = args.map(numberOf);
  return ["slice", "substring", "substr"].includes(method) && first === 0 && second === 10;
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const unitNames: Readonly<Record<string, string>> = { millisecond: "ms", second: "s", minute: "m", hour: "h", day: "d", week: "w" };

/** An amount of time in milliseconds; months and years have no fixed length. */
function amountOf(args: readonly Value[]): number | undefined {
  const amount = numberOf(args[0]);
  const unit = args[1] === undefined ? "ms" : (textOf(args[1]) ?? "");
  const name = Object.hasOwn(unitNames, unit.replace(/s$/, "")) ? unitNames[unit.replace(/s$/, "")] : unit;
  const factor = name !== undefined && Object.hasOwn(units, name) ? units[name] : undefined;
  return amount === undefined || factor === undefined ? undefined : amount * factor;
}

function plus(one: number | undefined, two: number | undefined): number | undefined {
  return one === undefined || two === undefined ? undefined : one + two;
}

function negative(amount: number | undefined): number | undefined {
  return amount === undefined ? undefined : -amount;
}

/** A number of milliseconds or seconds, with another number added, multiplied or divided. */
export function computeTime(time: TimeValue, operator: string, by: number | undefined): Value | undefined {
  const { format, offset } = time;
  const unit = format.kind === "milliseconds" || format.kind === "date" ? 1 : format.kind === "seconds" ? 1_000 : undefined;
  if (unit === undefined) return undefined;
  const inNumbers: TimeValue = format.kind === "date" ? { ...time, format: { kind: "milliseconds" } } : time;
  if (operator === "/" && by === 1_000 && unit === 1) return { ...time, format: { kind: "seconds" } };
  if (operator === "*" && by === 1_000 && unit === 1_000) return { ...time, format: { kind: "milliseconds" } };
  if (operator === "|" && by === 0) return inNumbers;
  const isSum = (operator === "+" && format.kind !== "date") || operator === "-";
  return isSum ? { ...inNumbers, offset: plus(offset, by === undefined ? undefined : (operator === "+" ? by : -by) * unit) } : undefined;
}
