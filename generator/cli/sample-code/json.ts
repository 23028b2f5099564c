import { readText } from "../../io/read/read-text.ts";
import { parseTolerantJson } from "../../json/parse-tolerant.ts";
import { jsonLanguages } from "../../targets/samples/json/languages.ts";
import { toText } from "../../targets/samples/source.ts";
import { maxJsonDepth } from "../../util/limits.ts";
import { exitCodes, type JsonCommand, type UsageProblem } from "../command.ts";
import { failWith } from "../report/print-problems.ts";
import type { Terminal } from "../terminal.ts";
import { unknownLanguage } from "./unknown-language.ts";

/**
 * Runs `json`: prints code that builds or reads a JSON value. Returns the exit code (1 if the file
 * cannot be read), or a problem of usage.
 */
export function printJsonCode({ file, language: name, task }: JsonCommand, terminal: Terminal): number | UsageProblem {
  const language = jsonLanguages.find((each) => each.name === name);
  if (language === undefined) {
    const names = jsonLanguages.map((each) => each.name);
    return unknownLanguage(name, names);
  }
  const read = readText(file);
  if (read.kind === "failed") return failWith([read.diagnostic], terminal);
  const { value, tooDeep } = parseTolerantJson(read.text.replace(/^\ufeff/, ""));
  if (tooDeep) return { kind: "usage", message: `${file} nests more than ${maxJsonDepth} levels deep.`, hint: "Pass a part of it." };
  if (value?.kind !== "object" && value?.kind !== "array")
    return { kind: "usage", message: `${file} holds no JSON object or list.`, hint: "Pass a file with the JSON itself." };
  terminal.writeOut(`${toText(task === "create" ? language.create(value) : language.parse(value))}\n`);
  return exitCodes.done;
}
