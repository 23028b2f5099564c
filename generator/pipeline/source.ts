import type { CollectionFiles, SourceFile } from "../collection/source.ts";

/** A collection and its accompanying files. */
export type Source = CollectionFiles & AccompanyingFiles;

/** The path after which a package is named: none of a file with several collections. */
export function fileNameOf(source: CollectionFiles): string {
  return "at" in source && source.at !== undefined ? "" : source.file;
}

/** What may accompany a collection. */
export interface AccompanyingFiles {
  readonly environment?: SourceFile | undefined;
  /** Variables of the whole workspace, which count where nothing else gives a value. */
  readonly globals?: readonly SourceFile[] | undefined;
  /** The user's config for the collection: names, types, what is required. */
  readonly config?: SourceFile | undefined;
  /**
   * What counts as saved examples: files `<operation>.<status>.json`, each with one response, and
   * reports of runs.
   */
  readonly samples?: readonly SourceFile[] | undefined;
  /** Text of the `postwright.json` on disk: name lock and checksums. */
  readonly previousManifest?: string;
  /** Decides anew which bodies share a type, whatever was published. Names stay. */
  readonly rethink?: boolean | undefined;
  /** Former names of functions that are exported no longer. */
  readonly endedAliases?: readonly string[] | undefined;
  /**
   * For an output folder that depends on the package's name: returns the text of that package's
   * `postwright.json`. Called once the name is known and before names are allocated, unless there
   * is a `previousManifest`.
   */
  readonly findManifest?: (packageName: string) => string | undefined;
  /**
   * The version of that package, unless a config says another. Asked for like its manifest;
   * without one, a package begins with 0.1.0.
   */
  readonly findVersion?: (packageName: string) => string | undefined;
  /** The name to publish that package under, unless a config says another. */
  readonly publishedName?: (packageName: string) => string | undefined;
  /**
   * JSON pointers into the collection: strings there that look like secrets but are not. They stay
   * as they are.
   */
  readonly allowedSecrets?: readonly string[];
}
