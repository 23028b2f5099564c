import type { CatalogueEntry } from "./entry.ts";

/** Secrets that were found and must not leave the collection. Messages never contain the value. */
export const secretProblems = {
  secretReplaced: {
    code: "PW9001",
    severity: "info",
    message: "A secret was replaced with a placeholder: {kind}.",
    hint: "Keep it out of the collection, in a variable. If it is not a secret, add this pointer to `secrets.allow` in the config.",
  },
  secretsReplaced: {
    code: "PW9002",
    severity: "info",
    message: "{count} secrets in the collection were replaced with placeholders: {kinds}.",
    hint: "--verbose and --json show where they are. Revoke every secret that was published with the collection, and issue a new one.",
  },
  allowedSecretUnknown: {
    code: "PW9003",
    severity: "warning",
    message: "The config allows a secret at {place}, but there is no string there.",
    hint: "Correct the JSON pointer in the config, or remove it.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
