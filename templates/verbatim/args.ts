import type { OperationArgs } from "../runtime/transport/operation.js";
import type { FileValue } from "../runtime/values/file-value.js";
import { isObject, ownValue } from "../runtime/values/object.js";

/**
 * What a call takes in place of its own arguments: the enabled entries of the collection's item, in
 * order. Strings may contain `{{variables}}`.
 */
export interface VerbatimArgs {
  /** Values of `:name` segments. A segment without a value stays as it is. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: readonly VerbatimParameter[];
  readonly headers: readonly VerbatimHeader[];
  readonly body?: VerbatimBody | undefined;
}

/**
 * `null` and `""` differ: `key=null value=null` is an empty piece of the query, `key="" value=""`
 * is `=`.
 */
export interface VerbatimParameter {
  readonly key: string | null;
  readonly value: string | null;
}

/** A header line. */
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

/**
 * A form field with a string, or with files, each of which becomes a part. A file without a name is
 * only content.
 */
export interface VerbatimField {
  readonly key: string;
  readonly value: string | readonly FileValue[];
  /** The content type of a multipart part. */
  readonly contentType?: string | undefined;
}

/** Whether the arguments of a call are an item's own entries. */
export function isVerbatim(args: OperationArgs): args is VerbatimArgs {
  return isObject(ownValue(args, "path")) && Array.isArray(args.query) && Array.isArray(args.headers);
}
