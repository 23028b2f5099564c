import { setFlagsFromString } from "node:v8";

/**
 * A run takes seconds, and V8 would spend a third of them optimising code that is hardly used
 * afterwards. With this flag it waits longer before it optimises. Measured on Node 20; the flag is
 * specific to V8, so other versions are left alone.
 */
export function tuneCompiler(): void {
  if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=600000");
}

/** From so many bytes of a collection on, some 4,000 requests, memory counts for more than time. */
const largeInput = 7_000_000;

/**
 * Keeps memory low for a large collection. While there is memory, V8 lets a heap grow to four times
 * what is in use before it collects; with this flag by a seventh. Any thread heeds it. Bun has
 * another engine.
 */
export function tuneMemory(bytes: number): void {
  if (bytes >= largeInput && !("bun" in process.versions)) setFlagsFromString("--heap-growing-percent=15");
}
