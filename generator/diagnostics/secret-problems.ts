import type { CatalogueEntry } from "./entry.ts";

/** What was found that must not leave the collection. Never with the value. */
export const secretProblems = {
  secretReplaced: {
    code: "PW9001",
    severity: "info",
    message: "A placeholder stands for a secret here: {kind}.",
    hint: "Keep it out of the collection, in a variable. If it is no secret, name this pointer among the allowed ones of the config.",
  },
  secretsReplaced: {
    code: "PW9002",
    severity: "info",
    message: "{count} secrets of the collection are left out: {kinds}.",
    hint: "--verbose and --json say where they are. What was published with the collection should be replaced at its issuer.",
  },
  allowedSecretUnknown: {
    code: "PW9003",
    severity: "warning",
    message: "The config allows a secret at {place}, but there is no text.",
    hint: "Correct the JSON pointer in the config, or remove it.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
