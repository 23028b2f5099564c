import { createRequire } from "node:module";

/** Postman's own dynamic variables: name → a function that makes a value, as the text that is sent. */
export function readPostmanValues(): ReadonlyMap<string, () => string> {
  const generators: unknown = createRequire(import.meta.url)("postman-collection/lib/superstring/dynamic-variables.js");
  if (typeof generators !== "object" || generators === null) throw new Error("Postman's list of dynamic variables is not where it was.");
  return new Map(Object.entries(generators).map(([name, entry]) => [name, () => String(makeValue(entry))]));
}

function makeValue(entry: unknown): unknown {
  const generator: unknown = typeof entry === "object" && entry !== null ? Reflect.get(entry, "generator") : undefined;
  if (typeof generator !== "function") throw new Error("A dynamic variable of Postman has no generator.");
  return Reflect.apply(generator, undefined, []);
}
