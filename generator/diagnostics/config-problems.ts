import type { CatalogueEntry } from "./entry.ts";

/**
 * Stage 8, the config beside a collection: what cannot be read, and what does not fit the
 * collection.
 */
export const configProblems = {
  configWrongValue: {
    code: "PW8001",
    severity: "error",
    message: "`{key}` is {found}, not {expected}.",
    hint: "Two JSON schemas list every key: `config.schema.json` for a config beside a collection, `postwright.schema.json` for postwright.config.json. Editors complete a config that names its schema as `$schema`.",
  },
  configUnknownKey: {
    code: "PW8002",
    severity: "error",
    message: "`{key}` is not a known key{nearest}; the known keys are {known}.",
    hint: "Two JSON schemas list every key: `config.schema.json` for a config beside a collection, `postwright.schema.json` for postwright.config.json. Editors complete a config that names its schema as `$schema`.",
  },
  configTooLarge: {
    code: "PW8003",
    severity: "error",
    message: "The config is longer than {limit} characters.",
    hint: "A config only needs what differs from the collection; leave out the rest.",
  },
  overrideUnmatched: {
    code: "PW8004",
    severity: "warning",
    message: "There is no {what} `{name}`{nearest}; its entry in the config is ignored.",
    hint: "Use the names that the package has before the config renames anything; an operation may also be named by its folders and item.",
  },
  overrideContradicted: {
    code: "PW8005",
    severity: "error",
    message: "The config says {wanted}, but {example} at {place} contains {found}.",
    hint: "Correct the collection in Postman, or the config.",
  },
  overrideBeyondExample: {
    code: "PW8006",
    severity: "info",
    message:
      "The config says that the value is always present, but {example} at {place} lacks it; its test is not checked against the type.",
    hint: "Complete the example in Postman, unless it shows on purpose what happens without the value.",
  },
  overrideTwice: {
    code: "PW8007",
    severity: "error",
    message: "`{name}` and `{other}` are the same {what}.",
    hint: "Keep one of the two entries.",
  },
  overrideAmbiguous: {
    code: "PW8008",
    severity: "error",
    message: "`{name}` is the path of {count} items.",
    hint: "Use the name of the function instead.",
  },
  overrideImpossible: {
    code: "PW8009",
    severity: "error",
    message: "The config cannot change `{name}` in this way: {reason}.",
    hint: "Correct the config.",
  },
  nameTaken: {
    code: "PW8010",
    severity: "error",
    message: "The {what} `{name}` cannot be renamed to `{wanted}`: {reason}.",
    hint: "Choose another name.",
  },
  configPathMissing: {
    code: "PW8011",
    severity: "error",
    message: "`{path}` leads to no {what}.",
    hint: "Paths in `postwright.config.json` are relative to its folder.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
