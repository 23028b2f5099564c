import type { Project } from "ts-morph";
import { createProject } from "./project.ts";

/**
 * The functions that a step breaks, found without our comparison: the compiler checks conditional types over the whole
 * packages, each with its own runtime. What callers passed must fit, and what they get must fit what they got.
 */
export function listBroken(old: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): readonly string[] {
  const project = createProject(new Map([...under("old", old), ...under("new", next)]));
  const [before, after] = ["old", "new"].map((side) => functionsOf(project, side));
  const lost = [...(before ?? [])].filter((name) => !after?.has(name));
  const common = [...(before ?? [])].filter((name) => after?.has(name));
  const probe = project.createSourceFile("/probe.ts", printProbe(common), { overwrite: true });
  const checker = project.getTypeChecker().compilerObject;
  const broken = probe.getTypeAliases().filter((alias) => {
    const type = checker.getTypeAtLocation(alias.compilerNode);
    return type.isStringLiteral() && type.value === "broken";
  });
  return [...lost, ...broken.map((alias) => alias.getName().replace(/^\$/, ""))].sort();
}

function printProbe(names: readonly string[]): string {
  const head = 'import type * as Old from "./old/src/index.js";\nimport type * as New from "./new/src/index.js";\n';
  const lines = names.map((name) => {
    const [args, result] = [`Parameters<typeof SIDE.${name}>[1]`, `Awaited<ReturnType<typeof SIDE.${name}>>`];
    const fits = (type: string, from: string, to: string): string =>
      `[${type.replace("SIDE", from)}] extends [${type.replace("SIDE", to)}]`;
    return `export type $${name} = ${fits(args, "Old", "New")} ? ${fits(result, "New", "Old")} ? "fits" : "broken" : "broken";\n`;
  });
  return head + lines.join("");
}

/** The functions of one side of a program. */
export function functionsOf(project: Project, side: string): ReadonlySet<string> {
  const files = project.getSourceFiles().filter((file) => file.getFilePath().startsWith(`/${side}/src/resources/`));
  return new Set(files.flatMap((file) => file.getFunctions().flatMap((each) => (each.isExported() ? [each.getName() ?? ""] : []))));
}

/** The sources of a package below a folder. */
export function under(folder: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const sources = [...files].filter(([path]) => path.startsWith("src/") && path.endsWith(".ts"));
  return new Map(sources.map(([path, text]) => [`/${folder}/${path}`, text]));
}
