import type { Computed } from "../values/variables.js";

/** How a time is written: the number of milliseconds or seconds since 1970, ISO 8601, or HTTP's. */
export type TimeFormat = "milliseconds" | "seconds" | "iso" | "iso-date" | "utc";

/** The time of the call, moved by some milliseconds. */
export function timeOfCall(format: TimeFormat, offset: number = 0): Computed {
  return () => formatTime(new Date(Date.now() + offset), format);
}

function formatTime(date: Date, format: TimeFormat): string {
  switch (format) {
    case "milliseconds":
      return String(date.getTime());
    case "seconds":
      return String(Math.floor(date.getTime() / 1000));
    case "iso":
      return date.toISOString();
    case "iso-date":
      return date.toISOString().slice(0, 10);
    case "utc":
      return date.toUTCString();
  }
}
