import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { NamedFiles } from "../../io/read/read-source.ts";
import { defaultOptions, type GenerateOptions } from "../../pipeline/options.ts";
import type { ImportExtension } from "../../targets/target.ts";
import type { Destination } from "../destination.ts";

/** How one collection is read, and what becomes of it, as far as no flag says otherwise. */
export interface InputSettings {
  readonly destination: Destination;
  readonly options: GenerateOptions;
  readonly layout: LayoutSettings;
  readonly files: NamedFiles;
  /** The name to publish under, unless overrides name one; `undefined` for that of the folder. */
  readonly publishedName: (packageName: string) => string | undefined;
}

/** The layout of packages, whatever their names. */
export type LayoutSettings = { readonly kind: "package" } | SourcesSettings;

/** Plain sources, and where their tests go. */
export interface SourcesSettings {
  readonly kind: "sources";
  readonly extension: ImportExtension;
  /** `true` for the folder `test` among them, `false` for none; otherwise a folder. */
  readonly tests: boolean | string;
}

/** A collection of the run, with its settings. */
export interface RunInput {
  /** A file, or the folder of a collection in format v3. */
  readonly file: string;
  readonly settings: InputSettings;
}

/** What a run without files on the command line consists of. */
export interface RunPlan {
  /** `undefined` for all of `folder`. */
  readonly inputs: readonly RunInput[] | undefined;
  /** Where collections are, if none is named. */
  readonly folder: string;
  /** Where packages go, if nothing else is said. */
  readonly out: string;
  /** How many packages are checked at a time, if nothing else is said. */
  readonly jobs?: number | undefined;
  /** Those of collections that the config does not name. */
  readonly settings: InputSettings;
}

/** A run, or the errors of its config. */
export type RunOutcome =
  { readonly kind: "loaded"; readonly run: RunPlan } | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/** A run without a config: all of `collections/` into `generated/`. */
export const defaultRun: RunPlan = {
  inputs: undefined,
  folder: "collections",
  out: "generated",
  settings: {
    destination: { kind: "below", folder: "generated" },
    options: defaultOptions,
    layout: { kind: "package" },
    files: {},
    publishedName: () => undefined,
  },
};
