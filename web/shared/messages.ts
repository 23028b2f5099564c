import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";
import type { PageName } from "./address.ts";

/** A file of the user, with its path below what was dropped. */
export interface InputFile {
  readonly path: string;
  readonly content: Blob;
}

/** What the user has opened. `at` is the collection among several. */
export interface Opening {
  readonly files: readonly InputFile[];
  readonly at?: number | undefined;
}

/** How far a worker is. */
export interface Progress {
  readonly kind: "progress";
  readonly text: string;
  /** Between 0 and 1, if it is known. */
  readonly part?: number;
}

/** What the page asks the reader. */
export type ReaderRequest =
  | { readonly kind: "open"; readonly opening: Opening }
  | { readonly kind: "openExample" }
  | { readonly kind: "openShared"; readonly data: string }
  | { readonly kind: "page"; readonly page: PageName }
  | { readonly kind: "share"; readonly slug: string }
  | { readonly kind: "json"; readonly text: string; readonly language: string };

/** What the reader answers. */
export type ReaderAnswer =
  | { readonly kind: "choices"; readonly names: readonly string[] }
  | { readonly kind: "opened"; readonly collection: OpenedCollection; readonly opening: Opening }
  | { readonly kind: "refused"; readonly reason: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "page"; readonly html: string }
  | { readonly kind: "shared"; readonly data: string }
  | { readonly kind: "json"; readonly create: string; readonly parse: string };

/** A collection as the page shows it. */
export interface OpenedCollection {
  readonly name: string;
  readonly operations: readonly ListedOperation[];
  readonly diagnostics: readonly Diagnostic[];
  /** Of the overview: HTML of the reference's printer. */
  readonly html: string;
}

/** An operation in the list. */
export interface ListedOperation {
  readonly slug: string;
  readonly method: string;
  readonly title: string;
  readonly folders: readonly string[];
}

/** Files of a package, path → text. */
export type PackageFiles = ReadonlyMap<string, string>;

/** What the packager says before its answer. The draft is complete, but not formatted. */
export type PackagerStep = Progress | { readonly kind: "draft"; readonly files: PackageFiles };

/** The package, and its zip. */
export type PackagerAnswer =
  | { readonly kind: "package"; readonly name: string; readonly files: PackageFiles; readonly zip: Uint8Array<ArrayBuffer> }
  | { readonly kind: "refused"; readonly reason: string };

/** What a worker sends: any number of steps, then one answer. */
export type WorkerMessage<Step, Answer> =
  | { readonly kind: "step"; readonly id: number; readonly step: Step }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
  /** A bug of Postwright. */
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

/** A request with the number that its answer will have. */
export interface Numbered<Request> {
  readonly id: number;
  readonly request: Request;
}
