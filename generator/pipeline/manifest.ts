import type { OperationPlace } from "../ir/operation-place.ts";
import type { Api, Operation } from "../ir/api.ts";
import { printJsonFile } from "../json/json-file.ts";
import type { Names } from "../names/allocate.ts";
import { type NameLock, withoutDigest } from "../names/lock.ts";
import { lookUp } from "../names/look-up.ts";
import { compareStrings } from "../util/compare-strings.ts";
import { sha256 } from "../util/sha256.ts";
import { baseName } from "../util/file-path.ts";

/**
 * `postwright.json`: the source of the package, its published names, and the checksum of every
 * file.
 */
export type PackageManifest = {
  readonly generator: { readonly name: string; readonly version: string };
  /** Left out by packages in TypeScript. */
  readonly target?: string;
  readonly collection: { readonly name: string; readonly file: string };
  readonly operations: readonly ManifestOperation[];
  readonly names: NameLock;
  /** Relative path → sha256 in hex. */
  readonly files: Readonly<Record<string, string>>;
};

/** One operation: its function, and its item in the collection. */
export type ManifestOperation = {
  /** The published name. */
  readonly function: string;
  /** Former names that are still exported; left out if there are none. */
  readonly aliases?: readonly string[];
  readonly module: string;
  readonly item: readonly string[];
  readonly method: string;
  readonly path: string;
};

/** What a manifest is made from. */
export interface ManifestParts {
  readonly api: Api;
  readonly names: Names;
  /**
   * The collection as the user named it. Only its base name is kept, so that the bytes are the same
   * in any folder.
   */
  readonly file: string;
  /** The name of the target. */
  readonly target: string;
  readonly files: ReadonlyMap<string, string>;
  /** Version of Postwright. */
  readonly version: string;
}

/** The lists of a manifest that have one entry a line, so that git merges what two branches add. */
const lists: ReadonlySet<string> = new Set([
  "operations",
  "parameters",
  "sent",
  "assumed",
  "optional",
  "exports",
  "bodies",
  "shared",
  "aliases",
]);

/** Prints `postwright.json`: one fact a line, in an order that no neighbour changes. */
export function printManifest({ api, names, file, target, files, version }: ManifestParts): string {
  const manifest: PackageManifest = {
    generator: { name: "postwright", version },
    ...(target === "typescript" ? {} : { target }),
    collection: { name: api.title, file: baseName(file) },
    operations: api.operations
      .map((operation) => ({
        ...nameOf(operation, names),
        ...listAliases(operation, names),
        item: operation.item,
        method: operation.method,
        path: `/${operation.url.path.join("/")}`,
      }))
      .sort((one, other) => compareStrings(one.function, other.function)),
    names: sortLock(names.lock),
    files: listSums(files),
  };
  return printJsonFile(manifest, { entriesOf: lists });
}

/** The operations of an API with their places, in document order. */
export function listPlaces({ operations }: Api, names: Names): readonly OperationPlace[] {
  return operations.map((operation) => ({ ...nameOf(operation, names), pointer: operation.source }));
}

function nameOf({ id, resource }: Operation, names: Names): Pick<OperationPlace, "function" | "module"> {
  return { function: lookUp(names.operations, id).function, module: lookUp(names.modules, resource).file };
}

function listAliases({ id }: Operation, names: Names): Pick<ManifestOperation, "aliases"> {
  const { aliases = [] } = lookUp(names.operations, id);
  return aliases.length === 0 ? {} : { aliases: aliases.map(({ function: name }) => name) };
}

/**
 * Items that differ in nothing but their content stay in document order, by which an edited one
 * keeps its name.
 */
function sortLock({
  modules,
  functions,
  types,
  items,
  parameters,
  sent,
  assumed,
  optional,
  bodies,
  shared,
  exports,
  renamed,
  aliases,
}: NameLock): NameLock {
  return {
    modules: sortKeys(modules),
    functions: sortKeys(functions),
    types: sortKeys(types),
    ...(items === undefined ? {} : { items: sortKeys(items) }),
    ...(parameters === undefined ? {} : { parameters: sortKeys(parameters) }),
    ...(sent === undefined ? {} : { sent: sortKeys(sent) }),
    ...(assumed === undefined ? {} : { assumed: sortKeys(assumed) }),
    ...(optional === undefined ? {} : { optional: sortKeys(optional) }),
    ...(bodies === undefined ? {} : { bodies: sortKeys(sortTypes(bodies)) }),
    ...(shared === undefined ? {} : { shared: sortKeys(shared) }),
    ...(exports === undefined ? {} : { exports: sortKeys(exports) }),
    ...(renamed === undefined ? {} : { renamed: { functions: sortKeys(renamed.functions), types: sortKeys(renamed.types) } }),
    ...(aliases === undefined ? {} : { aliases: sortKeys(aliases) }),
  };
}

function sortTypes(bodies: NonNullable<NameLock["bodies"]>): NonNullable<NameLock["bodies"]> {
  return Object.fromEntries(Object.entries(bodies).map(([id, body]) => [id, { ...body, types: sortKeys(body.types) }]));
}

function sortKeys<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const entries = Object.entries(record).map(([key, value]) => ({ stable: withoutDigest(key), entry: [key, value] as const }));
  return Object.fromEntries(entries.sort((one, other) => compareStrings(one.stable, other.stable)).map(({ entry }) => entry));
}

/** Prints the manifest of a folder that belongs to a package: without operations and names. */
export function printFilesManifest({ api, file, files, version }: ManifestParts): string {
  return printJsonFile({
    generator: { name: "postwright", version },
    collection: { name: api.title, file: baseName(file) },
    files: listSums(files),
  });
}

function listSums(files: ReadonlyMap<string, string>): PackageManifest["files"] {
  const sums = [...files].map(([path, text]) => [path, sha256(text)] as const);
  return Object.fromEntries(sums.sort(([one], [two]) => compareStrings(one, two)));
}
