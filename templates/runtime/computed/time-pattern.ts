import type { Computed } from "../values/variables.js";

const months = "January February March April May June July August September October November December".split(" ");
const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** What stands for a part of the time, and text in brackets, as moment.js has it. */
const token = /\[[^[\]]*\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|hh|h|mm|m|ss|s|SSS|ZZ|Z|A|a|X|x/gu;

/**
 * The time of the call, moved by some milliseconds, in the pattern of a script. As there, it is the
 * local time, unless it is in UTC.
 */
export function timeOfCallAs(pattern: string, zone: "local" | "utc" = "local", offset: number = 0): Computed {
  return () => {
    const now = new Date(Date.now() + offset);
    const ahead = zone === "utc" ? 0 : -now.getTimezoneOffset();
    // Its fields in UTC are those of the zone.
    const shifted = new Date(now.getTime() + ahead * 60_000);
    return pattern.replaceAll(token, (part) =>
      part.startsWith("[") ? part.slice(1, -1) : field(part, shifted, ahead),
    );
  };
}

function field(part: string, date: Date, ahead: number): string {
  const hour = date.getUTCHours();
  switch (part) {
    case "YYYY":
      return pad(date.getUTCFullYear(), 4);
    case "YY":
      return pad(date.getUTCFullYear() % 100, 2);
    case "MMMM":
      return months[date.getUTCMonth()] ?? "";
    case "MMM":
      return months[date.getUTCMonth()]?.slice(0, 3) ?? "";
    case "dddd":
      return days[date.getUTCDay()] ?? "";
    case "ddd":
      return days[date.getUTCDay()]?.slice(0, 3) ?? "";
    case "A":
      return hour < 12 ? "AM" : "PM";
    case "a":
      return hour < 12 ? "am" : "pm";
    case "SSS":
      return pad(date.getUTCMilliseconds(), 3);
    case "Z":
    case "ZZ":
      return zoneOf(ahead, part === "Z" ? ":" : "");
    case "X":
      return String(Math.floor((date.getTime() - ahead * 60_000) / 1000));
    case "x":
      return String(date.getTime() - ahead * 60_000);
    default:
      return pad(numberOf(part, date, hour), part.length);
  }
}

/** The parts that are written with one digit or with two. */
function numberOf(part: string, date: Date, hour: number): number {
  switch (part.slice(0, 1)) {
    case "M":
      return date.getUTCMonth() + 1;
    case "D":
      return date.getUTCDate();
    case "H":
      return hour;
    case "h":
      return hour % 12 === 0 ? 12 : hour % 12;
    case "m":
      return date.getUTCMinutes();
    default:
      return date.getUTCSeconds();
  }
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** `+02:00` */
function zoneOf(ahead: number, separator: string): string {
  const minutes = Math.abs(ahead);
  return `${ahead < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`;
}
