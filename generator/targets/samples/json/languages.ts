import type { Json } from "../../../json/json.ts";
import { printGoProgram } from "../chilkat/go.ts";
import { printPowerScript } from "../chilkat/powerbuilder.ts";
import type { Snippet } from "../source.ts";
import { planCreate, planParse } from "./chilkat.ts";
import { createInGo, parseInGo } from "./go.ts";
import { createInPython, parseInPython } from "./python.ts";
import { createInTypeScript, parseInTypeScript } from "./typescript.ts";

/** A language that can build and read a JSON value. */
export interface JsonLanguage {
  /** As on the command line. */
  readonly name: string;
  readonly create: (value: Json) => Snippet;
  readonly parse: (value: Json) => Snippet;
}

/** The languages for pasted JSON. */
export const jsonLanguages: readonly JsonLanguage[] = [
  { name: "typescript", create: createInTypeScript, parse: parseInTypeScript },
  { name: "go", create: createInGo, parse: parseInGo },
  { name: "python", create: createInPython, parse: parseInPython },
  { name: "go-chilkat", create: (value) => printGoProgram(planCreate(value)), parse: (value) => printGoProgram(planParse(value)) },
  { name: "powerbuilder", create: (value) => printPowerScript(planCreate(value)), parse: (value) => printPowerScript(planParse(value)) },
];
