import { emptyConfig } from "../../generator/config/model.ts";
import { readInput, redactSecrets, understand } from "../../generator/pipeline/understand.ts";
import { typescriptNaming } from "../../generator/targets/typescript/naming/rules.ts";
import { readCorpusFile } from "./corpus-files.ts";

/** What a name stands for. */
export type NameKind = "function" | "type" | "module";

/** A name, and where it comes from. */
export interface AllocatedName {
  readonly kind: NameKind;
  readonly name: string;
  readonly file: string;
  /** The item, the folder, or the place of the type. */
  readonly origin: string;
}

/** Every name that the packages of some corpus files have. Types include those of arguments and results. */
export async function allocatedNames(files: readonly string[]): Promise<readonly AllocatedName[]> {
  const all: AllocatedName[] = [];
  for (const file of files) all.push(...(await namesOf(file)));
  return all;
}

async function namesOf(file: string): Promise<readonly AllocatedName[]> {
  const source = { file, text: readCorpusFile(file) };
  const input = await readInput(source);
  if (input.document === undefined) return [];
  const report = (): void => undefined;
  const document = redactSecrets(input.document, source, emptyConfig, report);
  const watch = { start: (): void => undefined };
  const { names, api } = understand(document, source, input, { rules: typescriptNaming, report, watch }).model;
  const items = new Map(api.operations.map(({ id, method, item }) => [id, `${method} ${item.join(" / ")}`]));
  const folders = new Map(api.resources.map(({ id, path }) => [id, path.join(" / ")]));
  return [
    ...names.operations.flatMap(({ operation, function: name, args, result }): readonly AllocatedName[] => {
      const origin = items.get(operation) ?? "";
      return [
        { kind: "function", name, file, origin },
        { kind: "type", name: args, file, origin },
        { kind: "type", name: result, file, origin },
      ];
    }),
    ...names.types.map(({ type, name }): AllocatedName => ({ kind: "type", name, file, origin: type })),
    ...names.modules.map(({ resource, file: name }): AllocatedName => ({
      kind: "module",
      name,
      file,
      origin: folders.get(resource) ?? "",
    })),
  ];
}
