import type { configProblems } from "../../../generator/diagnostics/config-problems.ts";
import type { secretProblems } from "../../../generator/diagnostics/secret-problems.ts";

/** What the codes about configs and secrets mean, for docs/diagnostics.md. */
export const configMeanings: Readonly<Record<keyof typeof configProblems | keyof typeof secretProblems, string>> = {
  configWrongValue:
    "A value in the config has the wrong kind or is not one of the allowed ones. See [overrides](configuration.md#overrides).",
  configUnknownKey:
    "The config contains a key that Postwright does not know at this place. Misspelt keys are errors, so that they do not go unnoticed.",
  configTooLarge: "A config is written by hand and small. This file is probably something else.",
  overrideUnmatched: "The config names an operation, type, property or parameter that does not exist. The rest of the config applies.",
  overrideContradicted:
    "The config claims something that a saved example disproves, for instance a type that the value in the example does not have. One of the two is wrong.",
  overrideBeyondExample:
    "The config makes something required that a saved example does not have. The config is followed. The test of that example still runs, but is not compiled against the type.",
  overrideTwice:
    "Two entries of the config mean the same operation or type, one by its function name and one by its folders, for instance.",
  overrideAmbiguous: "Several items have these folders and this name.",
  overrideImpossible: "The change makes no sense for this operation, parameter or type. The message says why.",
  nameTaken: "The wanted name is reserved, or something else in the package already has it. Names are compared without regard to case.",
  configPathMissing:
    "The config of a run names a file, a folder or a pattern with nothing there. A run that left it out would silently generate something else. See [the config of a run](configuration.md#the-config-of-a-run).",
  secretReplaced:
    "A value looks like a credential, by its place, its name or its form. The package contains a placeholder of the same form instead. The value itself is never printed. See [secrets](configuration.md#secrets).",
  secretsReplaced: "The sum of all replaced values in a collection, by kind. Each one is listed as `PW9001`.",
  allowedSecretUnknown: "`secrets.allow` in the config contains a JSON pointer that does not lead to a string.",
};
