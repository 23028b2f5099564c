/** A use of an object in a program: the member, and its arguments as written. */
export type Triple = readonly [object: string, member: string, args: string];

/** The uses of Chilkat's objects in a program of Go, in order. Output and comments do not count. */
export function triplesOfGo(program: string): readonly Triple[] {
  return codeLines(program).flatMap((line) =>
    [...line.matchAll(/(\w+)\.([A-Z]\w*)\(((?:[^()"]|"[^"]*")*)\)/g)]
      .map((match): Triple => [match[1] ?? "", match[2] ?? "", match[3] ?? ""])
      .filter(([object]) => object !== "fmt"),
  );
}

/** The same of PowerBuilder: calls, properties that are read and set, objects that come and go. */
export function triplesOfPowerBuilder(script: string): readonly Triple[] {
  return codeLines(script).flatMap((line) => {
    const [, created] = /^(loo_\w+) = create oleobject$/.exec(line) ?? [];
    if (created !== undefined) return [[created, "create", ""] as const];
    const [, destroyed] = /^destroy (loo_\w+)$/.exec(line) ?? [];
    if (destroyed !== undefined) return [[destroyed, "destroy", ""] as const];
    const [, object, member, args, value] = /(loo_\w+)\.(\w+)(?:\(((?:[^()"]|"[^"]*")*)\)| = ([^ ]+))?/.exec(line) ?? [];
    return object === undefined || member === undefined ? [] : [[object, member, args ?? value ?? ""] as const];
  });
}

/** The lines of code of a page: what follows it (curl, the item's JSON) is none, nor are comments. */
function codeLines(text: string): readonly string[] {
  const [code = ""] = text.split("Curl Command", 1);
  return code
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !line.startsWith("//"));
}
