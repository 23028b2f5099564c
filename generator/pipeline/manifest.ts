import type { Api } from "../ir/api.ts";
import { printJsonFile } from "../json/json-file.ts";
import type { Names } from "../names/allocate.ts";
import type { NameLock } from "../names/lock.ts";
import { lookUp } from "../names/look-up.ts";
import { sha256 } from "../util/sha256.ts";

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

/** One operation: its function, and its place in the collection. */
export type ManifestOperation = {
  readonly function: string;
  readonly module: string;
  readonly pointer: string;
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

/** Prints `postwright.json`. Operations are in document order. */
export function printManifest({ api, names, file, target, files, version }: ManifestParts): string {
  const manifest: PackageManifest = {
    generator: { name: "postwright", version },
    ...(target === "typescript" ? {} : { target }),
    collection: { name: api.title, file: baseName(file) },
    operations: api.operations.map((operation) => ({
      function: lookUp(names.operations, operation.id).function,
      module: lookUp(names.modules, operation.resource).file,
      pointer: operation.source,
      item: operation.item,
      method: operation.method,
      path: `/${operation.url.path.join("/")}`,
    })),
    names: names.lock,
    files: listSums(files),
  };
  return printJsonFile(manifest);
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
  return Object.fromEntries(sums.sort(([one], [two]) => (one < two ? -1 : 1)));
}

function baseName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? "";
}
