import type { FileValue } from "./file-value.js";

/**
 * The arguments of a call in verbatim mode: the enabled entries of a collection's item, in order, instead of the declared ones. Texts may hold
 * `{{variables}}`.
 */
export interface VerbatimArgs {
  /** Values of `:name` segments; one without a value stays as it is. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: readonly VerbatimParameter[];
  readonly headers: readonly VerbatimHeader[];
  readonly body?: VerbatimBody | undefined;
}

/** `null` and `""` differ: `key=null value=null` is an empty piece, `key="" value=""` is `=`. */
export interface VerbatimParameter {
  readonly key: string | null;
  readonly value: string | null;
}

export interface VerbatimHeader {
  readonly key: string;
  readonly value: string;
}

/** A body by Postman's modes. */
export type VerbatimBody =
  | { readonly kind: "raw"; readonly text: string; readonly language?: string | undefined }
  | { readonly kind: "form"; readonly fields: readonly VerbatimField[] }
  | { readonly kind: "file"; readonly file: FileValue | undefined }
  | {
      readonly kind: "graphql";
      readonly query: string | undefined;
      readonly operationName: string | undefined;
      readonly variables: string | undefined;
    };

/** A form field with a text, or with files of which each becomes a part. A file without a name is mere content. */
export interface VerbatimField {
  readonly key: string;
  readonly value: string | readonly FileValue[];
  /** Content type of a multipart part. */
  readonly contentType?: string | undefined;
}
