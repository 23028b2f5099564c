import type { Api } from "../../../ir/api.ts";
import type { Names } from "../../../names/allocate.ts";
import type { NameLock } from "../../../names/lock.ts";
import { sha256 } from "../../../util/sha256.ts";
import { readVersion } from "../../../node/version.ts";
import { printJsonFile } from "../print/json-file.ts";
import { lookUp } from "./context.ts";

/**
 * `postwright.json`: the source of the package, its published names, and the checksum of every
 * file.
 */
export type Manifest = {
  readonly generator: { readonly name: string; readonly version: string };
  readonly collection: { readonly name: string; readonly file: string };
  readonly operations: readonly ManifestOperation[];
  readonly names: NameLock;
  /** Relative path → sha256 in hex. */
  readonly files: Readonly<Record<string, string>>;
};

/** One operation: its function, and its place in the collection file. */
export type ManifestOperation = {
  readonly function: string;
  readonly module: string;
  readonly pointer: string;
  readonly item: readonly string[];
  readonly method: string;
  readonly path: string;
};

/** Lists the operations of a manifest in document order. */
export function viewManifestOperations(api: Api, names: Names): readonly ManifestOperation[] {
  return api.operations.map((operation) => ({
    function: lookUp(names.operations, operation.id).function,
    module: lookUp(names.modules, operation.resource).file,
    pointer: operation.source,
    item: operation.item,
    method: operation.method,
    path: `/${operation.url.path.join("/")}`,
  }));
}

/** What a manifest is made from. */
export interface ManifestParts {
  readonly api: Api;
  readonly operations: readonly ManifestOperation[];
  readonly lock: NameLock;
  /**
   * The collection file as given. Only its base name is kept, so that the bytes are the same in any
   * folder.
   */
  readonly file: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Prints `postwright.json`. */
export function printManifest({ api, operations, lock, file, files }: ManifestParts): string {
  const manifest: Manifest = {
    generator: { name: "postwright", version: readVersion() },
    collection: { name: api.title, file: file.split(/[\\/]/).at(-1) ?? "" },
    operations,
    names: lock,
    files: Object.fromEntries([...files].map(([path, text]) => [path, sha256(text)] as const).sort(([one], [two]) => (one < two ? -1 : 1))),
  };
  return printJsonFile(manifest);
}
