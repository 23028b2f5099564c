import type { CatalogueEntry } from "./entry.ts";

/** Stage 1 and 2 for collections that are folders of YAML files (format v3). */
export const folderProblems = {
  yamlBroken: {
    code: "PW2030",
    severity: "warning",
    message: "The YAML of this file cannot be read: {reason}; the file is left out.",
    hint: "Correct the file at this position. Values that begin with `{{`, or contain `: `, need quotes.",
  },
  yamlNotMap: {
    code: "PW2031",
    severity: "warning",
    message: "The file contains no map of names and values; it is left out.",
    hint: "Restore the file from Postman, or remove it.",
  },
  yamlNotQuoted: {
    code: "PW2032",
    severity: "warning",
    message: "The value is {found}, where Postman needs a string; it is read as it is written.",
    hint: "Put quotes around it. Postman refuses the file, or drops the values beside this one without a word.",
  },
  requestWithoutKind: {
    code: "PW2033",
    severity: "warning",
    message: "The file has no `$kind`, so Postman does not read it; it is left out.",
    hint: "Add `$kind: http-request`.",
  },
  requestOfOtherKind: {
    code: "PW2034",
    severity: "info",
    message: "Requests of the kind `{kind}` are not generated; the file is left out.",
    hint: "Functions are generated for requests over HTTP and for GraphQL.",
  },
  folderVariables: {
    code: "PW2035",
    severity: "warning",
    message: "Postman ignores the variables of a folder, so they have no effect.",
    hint: "Move them to the definition of the collection.",
  },
  noRequestFiles: {
    code: "PW2036",
    severity: "error",
    message: "The folder contains no request that can be read.",
    hint: "A request is a file `<name>.request.yaml` with `$kind: http-request`.",
  },
  notConvertible: {
    code: "PW2039",
    severity: "warning",
    message: "The other format cannot express {what}; it is left out.",
    hint: "Compare the converted collection with this one where it matters.",
  },
  environmentBroken: {
    code: "PW2038",
    severity: "error",
    message: "The YAML of the environment cannot be read: {reason}.",
    hint: "Correct the file at this position.",
  },
  tooManyFiles: {
    code: "PW2037",
    severity: "error",
    message: "The folder is too large: {found}.",
    hint: "Name the folder of one collection, such as postman/collections/<name>.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
