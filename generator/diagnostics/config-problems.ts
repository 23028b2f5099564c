import type { CatalogueEntry } from "./entry.ts";

/** Stage 8, the config beside a collection: what cannot be read of it, and what does not fit the collection. */
export const configProblems = {
  configWrongValue: {
    code: "PW8001",
    severity: "error",
    message: "`{key}` is {found}, not {expected}.",
    hint: "`collections/config.schema.json` says what a config may hold.",
  },
  configUnknownKey: {
    code: "PW8002",
    severity: "error",
    message: "`{key}` means nothing here{nearest}; known are {known}.",
    hint: "`collections/config.schema.json` says what a config may hold.",
  },
  configTooLarge: {
    code: "PW8003",
    severity: "error",
    message: "The config is longer than {limit} characters.",
    hint: "Keep what the collection says in the collection.",
  },
  overrideUnmatched: {
    code: "PW8004",
    severity: "warning",
    message: "There is no {what} `{name}`{nearest}: what the config says of it is ignored.",
    hint: "Names are those of the package before the config renames anything; an operation may also be named by its folders and item.",
  },
  overrideContradicted: {
    code: "PW8005",
    severity: "error",
    message: "The config says {wanted}, but {example} at {place} holds {found}.",
    hint: "Correct the collection in Postman, or the config.",
  },
  overrideBeyondExample: {
    code: "PW8006",
    severity: "info",
    message: "The config says that it is always there, but {example} at {place} goes without; its test is not held to the type.",
    hint: "Complete the example in Postman, unless it shows what happens without.",
  },
  overrideTwice: {
    code: "PW8007",
    severity: "error",
    message: "`{name}` is the same {what} as `{other}`.",
    hint: "Keep one of the two entries.",
  },
  overrideAmbiguous: {
    code: "PW8008",
    severity: "error",
    message: "`{name}` is the path of {count} items.",
    hint: "Name the one that is meant by its function.",
  },
  overrideImpossible: {
    code: "PW8009",
    severity: "error",
    message: "`{name}` cannot be changed so: {reason}.",
    hint: "Correct the config.",
  },
  nameTaken: {
    code: "PW8010",
    severity: "error",
    message: "The {what} `{name}` cannot be called `{wanted}`: {reason}.",
    hint: "Choose another name.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
