import type { ConfigValue } from "./model.ts";

/**
 * `postwright.config.json`: what a run reads, and what becomes of it. Paths are as written,
 * relative to the folder of the file.
 */
export interface RunConfig extends PackageSettings {
  /** Empty for all of `collections/`. */
  readonly collections: readonly CollectionEntry[];
  /** The folder above the packages. */
  readonly out: string | undefined;
  /** The scope of packages that have no name of their own, such as `@acme`. */
  readonly scope: string | undefined;
  /** How many packages are checked at a time. */
  readonly jobs: number | undefined;
}

/** How packages are made: of all collections of a run, or of one entry. */
export interface PackageSettings {
  /** Whether generated code is type-checked. */
  readonly check: boolean | undefined;
  /** Whether generated code is formatted. */
  readonly format: boolean | undefined;
  readonly layout: ConfigValue<"package" | "sources"> | undefined;
  /** How imports of sources end. */
  readonly extension: ConfigValue<".js" | ".ts" | ""> | undefined;
  /** Where tests of sources go: beside them, nowhere, or into this folder. */
  readonly tests: ConfigValue<boolean | string> | undefined;
}

/** Collections that are read in the same way. */
export interface CollectionEntry extends PackageSettings {
  /** Files, globs and folders; at least one. */
  readonly files: readonly ConfigValue<string>[];
  /** The name under which the package is published. */
  readonly name: ConfigValue<string> | undefined;
  /** The folder of the package; with several collections, the folder above the packages. */
  readonly out: string | undefined;
  readonly environment: ConfigValue<string> | undefined;
  /** Reports of runs. */
  readonly samples: readonly ConfigValue<string>[];
  /** In place of the config beside the collection. */
  readonly overrides: OverridesPlace | undefined;
}

/** Where overrides are: in a file of their own, or in the config of the run. */
export type OverridesPlace =
  { readonly kind: "file"; readonly path: ConfigValue<string> } | { readonly kind: "here"; readonly pointer: string };
