import type { Names } from "../../../generator/names/allocate.ts";
import { readLock } from "../../../generator/names/read-lock.ts";

/** A script of an item, as an event of it. */
export function testEvent(code: string): object {
  return { listen: "test", script: { exec: code.split("\n") } };
}

/** An item with a test script. */
export function scriptItem(
  code: string,
  { method = "GET", response = [] }: { method?: string; response?: readonly unknown[] } = {},
): object {
  return { name: "Get", request: { method, url: "https://h.test/a" }, event: [testEvent(code)], response };
}

/** For types that refer to no named type. */
export const noNames: Names = { operations: new Map(), types: new Map(), modules: new Map(), lock: readLock(undefined) };
