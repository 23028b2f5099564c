import { resolveModule } from "../../../util/file-path.ts";

/** How a module uses another one of its package. */
export interface ModuleImport {
  /** Path of the other module. */
  readonly path: string;
  /** Local name → imported name; empty if nothing is known about the names. */
  readonly names: ReadonlyMap<string, string>;
  /** The local name of the other module, if it is imported as a whole. */
  readonly namespace: string | undefined;
}

/** Statements as templates and printers write them. */
const statement = /^import\s+(?:type\s+)?(?:\*\s+as\s+([\w$]+)|\{([^{}"]*)\})\s+from\s+"(\.\.?\/[^"\n]*)\.js"/gm;

/**
 * Every relative import has this form; so may other strings. One that is taken for an import leads
 * to a file that is checked for nothing, if to any.
 */
const relativePath = /"(\.\.?\/[^"\n]*)\.js"/g;

/** All that a module imports from its package, and what it passes on. */
export function listImports(path: string, text: string): readonly ModuleImport[] {
  const imports: ModuleImport[] = [];
  const ends = new Set<number>();
  for (const match of text.matchAll(statement)) {
    ends.add(match.index + match[0].length);
    const [, namespace, members = "", specifier = ""] = match;
    imports.push({ path: `${resolveModule(path, specifier)}.ts`, names: readNames(members), namespace });
  }
  for (const match of text.matchAll(relativePath)) {
    if (ends.has(match.index + match[0].length)) continue;
    imports.push({ path: `${resolveModule(path, match[1] ?? "")}.ts`, names: new Map(), namespace: undefined });
  }
  return imports;
}

/** `a, type b as c` → a: a, c: b. */
function readNames(members: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const member of members.split(",")) {
    const [, name, local = name] = /^\s*(?:type\s+)?([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/.exec(member) ?? [];
    if (name !== undefined && local !== undefined) names.set(local, name);
  }
  return names;
}
