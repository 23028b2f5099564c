import { foldName } from "../../collection/credential-names.ts";
import { findInHeader } from "./header-value.ts";
import { isSecretInProse } from "./pairs.ts";
import { judge } from "../judge.ts";
import { nameStrength } from "../names.ts";
import { kinds, type Secret, secretAt } from "../secret.ts";
import { besideFew, type Surroundings } from "../surroundings.ts";
import { isHarmless, isTemplate } from "../value.ts";

/**
 * `name: value` or `name = value` on a line of its own, as in `.env`, INI, YAML, TOML, headers and
 * shell scripts.
 */
const line =
  /^[ \t>]{0,60}(?:(?:export|set|setx|let|const|var|env|arg)[ \t]{1,4}|\$env:|[-*+][ \t]{1,4}|(?:#|;|\/\/)[ \t]{0,4})?["'`*_]{0,3}(\d{0,2}[A-Za-z_][\w. -]{0,60}?)["'`*_]{0,3}[ \t]{0,20}(?::|=)[*_]{0,2}[ \t]{0,20}(\S.*)$/i;
const skipped = /^\s*(?:$|#|;|\/\/|\[[^\]]*\]\s*$|---|```|~~~|[\w. -]{1,60}:\s*[|>]?-?\s*$)/;

interface Setting {
  readonly name: string;
  readonly start: number;
  readonly value: string;
}

/**
 * Secrets in the lines of settings. A body is one if half of its lines are settings; elsewhere only
 * two such lines in a row count, and their values must not look like words. Linear in the length
 * of the string.
 */
export function findSettings(text: string, isBody: boolean, around: Surroundings): readonly Secret[] {
  if (/^\s*</.test(text)) return [];
  const lines = readLines(text);
  const settings = lines.flatMap(({ setting }) => setting ?? []);
  const counted = lines.filter(({ isSkipped }) => !isSkipped).length;
  const isFile = isBody && settings.length > 0 && settings.length >= counted * 0.5;
  const beside = besideFew(
    around,
    settings.map(({ name }) => name),
  );
  return lines.flatMap(({ setting }, index): readonly Secret[] => {
    if (setting === undefined) return [];
    const { name, value, start } = setting;
    const isBlock = lines[index - 1]?.setting !== undefined || lines[index + 1]?.setting !== undefined;
    const kind = isFile ? judgeSetting(name, value, beside) : isBlock && isSecretInProse(name, value) ? kinds.named : undefined;
    return kind === undefined ? [] : [secretAt(start, value, kind)];
  });
}

/** In a file of settings a sentence may be a password too. */
function judgeSetting(name: string, value: string, around: Surroundings): string | undefined {
  if (value.includes("{{")) return undefined;
  const found = judge(name, value, around);
  if (found !== undefined || nameStrength(name) !== "password") return found;
  return isTemplate(value) || foldName(value) === foldName(name) ? undefined : kinds.named;
}

interface Line {
  readonly setting: Setting | undefined;
  readonly isSkipped: boolean;
}

const listItem = /^[ \t]{0,60}(?:-[ \t]{1,4})?(\S.*)$/;
const opensList = /^[ \t]{0,60}(?:-[ \t]{1,4})?["']?([A-Za-z_][\w.-]{0,60})["']?[ \t]{0,4}:[ \t]{0,4}(?:[|>][+-]?)?[ \t\r]{0,4}$/;

/**
 * Lines with their settings. What stands below `name:` without a name of its own has that name, as
 * in YAML.
 */
function readLines(text: string): readonly Line[] {
  let offset = 0;
  let owner = "";
  return text.split("\n").map((whole): Line => {
    const start = offset;
    offset += whole.length + 1;
    const { 1: name = "", 2: rest = "" } = line.exec(whole.slice(0, 9_000)) ?? [];
    const opened = opensList.exec(whole.slice(0, 300))?.[1];
    if (opened !== undefined) owner = opened;
    else if (name !== "") owner = "";
    if (name !== "") return { setting: readSetting(name, whole, rest, start), isSkipped: false };
    const { 1: item = "" } = owner === "" || opened !== undefined ? [] : (listItem.exec(whole.slice(0, 9_000)) ?? []);
    if (item !== "" && nameStrength(owner) !== "none") return { setting: readSetting(owner, whole, item, start), isSkipped: false };
    return { setting: undefined, isSkipped: item !== "" || skipped.test(whole.slice(0, 200)) };
  });
}

function readSetting(name: string, whole: string, rest: string, start: number): Setting {
  const value = cutValue(rest);
  const at = start + whole.indexOf(rest, whole.length - rest.length - 1) + rest.indexOf(value);
  return { name: name.trim(), start: at, value };
}

/** Without quotes, a comment behind it, and Markdown's marks. */
function cutValue(rest: string): string {
  const { 2: quoted } = /^(["'`])((?:(?!\1).){1,4000})\1/.exec(rest) ?? [];
  if (quoted !== undefined) return quoted;
  return rest
    .replace(/\s+(?:#|\/\/).*$/, "")
    .replace(/[\s,;*_`"']+$/, "")
    .replace(/^["'`*]+/, "");
}

const longestTable = 2_000;

/** Secrets in the columns of tables: of CSV, where the first line names them, and of Markdown. */
export function findInTables(text: string, isBody: boolean, around: Surroundings): readonly Secret[] {
  const rows = text.split("\n").slice(0, longestTable);
  const separator = [",", ";", "\t"].find((sign) => (rows[0] ?? "").slice(0, 2_000).includes(sign));
  const secrets: Secret[] = [];
  let names: readonly string[] = isBody && separator !== undefined ? cellsOf(rows[0] ?? "", separator).map(({ text: cell }) => cell) : [];
  let sign = separator ?? "|";
  let offset = 0;
  for (const [index, row] of rows.entries()) {
    if (row.includes("|") && /^[\s|:-]{3,400}$/.test(rows[index + 1] ?? "")) {
      sign = "|";
      names = cellsOf(row, sign).map(({ text: cell }) => cell);
    } else if (index > 0 && names.some((name) => nameStrength(name) !== "none")) {
      const cells = cellsOf(row, sign);
      const isRow = cells.length === names.length && cells.length > 1;
      for (const [column, { text: cell, start }] of isRow ? cells.entries() : []) {
        const name = names[column] ?? "";
        const isSecret = sign === "|" ? isSecretInProse(name, cell) : !cell.includes("{{") && judge(name, cell, around) !== undefined;
        if (isSecret) secrets.push(secretAt(offset + start, cell, kinds.named));
      }
    }
    offset += row.length + 1;
  }
  return secrets;
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** Cells without the quotes and whitespace around them. Within quotes, a separator is text. */
function cellsOf(row: string, separator: string): readonly Cell[] {
  let offset = 0;
  return splitRow(row.slice(0, 20_000), separator).map((cell): Cell => {
    const text = cell.replace(/^[\s"'`*]{1,100}/, "").replace(/(?<![\s"'`*])[\s"'`*]{1,100}$/, "");
    const start = offset + cell.indexOf(text);
    offset += cell.length + 1;
    return { text, start };
  });
}

function splitRow(row: string, separator: string): readonly string[] {
  if (separator === "|" || !row.includes('"')) return row.split(separator);
  const cells: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at <= row.length; at++) {
    if (row.charAt(at) === '"') isQuoted = !isQuoted;
    if (at < row.length && (isQuoted || row.charAt(at) !== separator)) continue;
    cells.push(row.slice(start, at));
    start = at + 1;
  }
  return cells;
}

const option = /(?<![\w-])--?(\d?[A-Za-z][\w-]{1,40})(?:=|[ \t]{1,4})(["']?)([^\s"']{3,4000})/g;
const headerOption =
  /(?<![\w-])(?:-H|--header)[ =]?[ \t]{0,4}(?:"([\w-]{1,60})[ \t]{0,4}:[ \t]{0,4}([^"\n]{1,4000})"|'([\w-]{1,60})[ \t]{0,4}:[ \t]{0,4}([^'\n]{1,4000})'|([\w-]{1,60}):(\S{1,4000}))/g;
const cookieOption = /(?<![\w-])(?:-b|--cookie)[ =]?[ \t]{0,4}(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})')/g;
const userOption = /(?<![\w-])(?:-[uUa]|--(?:proxy-)?user|--auth)[ =]?[ \t]{0,4}["']?[^\s:"']{0,100}:([^\s"'`\\]{1,400})/g;
const headerLine =
  /(?<![\w-])((?:proxy-)?authorization|x-[\w-]{0,40}authorization|(?:set-)?cookie)["']?[ \t]{0,4}:[ \t]{0,4}["']?([^\n"'`]{1,4000})/gi;
const words: readonly RegExp[] = [
  /(?<![\w-])mysql(?:dump|admin)?[ \t][^\n]{0,300}?[ \t]-p([^\s"']{3,100})/g,
  /(?<![\w-])sshpass[ \t]{1,4}-p[ \t]{0,4}["']?([^\s"']{3,100})/g,
  /(?<![\w-])redis-cli[ \t][^\n]{0,300}?[ \t]-a[ \t]{1,4}["']?([^\s"']{3,100})/g,
  /(?<![\w-])login[ \t]{1,4}[^\s]{1,100}[ \t\r\n]{1,8}password[ \t]{1,4}([^\s]{3,200})/g,
  /(?<![\w-])identified[ \t]{1,4}by[ \t]{1,4}["']([^\s"']{3,200})/gi,
];

/** Secrets in command lines: options that name them, credentials and headers for curl. */
export function findInCommands(text: string, isBody: boolean, around: Surroundings): readonly Secret[] {
  const headers = /authorization|cookie/i.test(text) ? findHeaderLines(text, headerLine, around) : [];
  if (!/(?<![\w-])-[\w-]|login|identified/i.test(text)) return headers;
  const users = [...text.matchAll(userOption)]
    .filter(({ 1: value = "" }) => !value.includes("{{") && !isHarmless(value))
    .map(({ 0: whole, 1: value = "", index }) => secretAt(index + whole.length - value.length, value, kinds.named));
  const others = words.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ 1: value = "" }) => !value.includes("{{") && !isHarmless(value))
      .map(({ 0: whole, 1: value = "", index }) => secretAt(index + whole.length - value.length, value, kinds.named)),
  );
  return [
    ...headers,
    ...findHeaderLines(text, headerOption, around),
    ...findHeaderLines(text, cookieOption, around),
    ...users,
    ...others,
    ...findOptions(text, isBody, around),
  ];
}

/** What stands after `Name:` is a header's value. Cookies given as an option have no name. */
function findHeaderLines(text: string, pattern: RegExp, around: Surroundings): readonly Secret[] {
  return [...text.matchAll(pattern)].flatMap((match): readonly Secret[] => {
    const groups = match.slice(1).filter((group) => group !== undefined);
    const value = groups.at(-1) ?? "";
    const name = groups.length > 1 ? (groups[0] ?? "") : "cookie";
    const start = match.index + match[0].lastIndexOf(value);
    return findInHeader(name, value, around).map((secret) => ({ ...secret, start: secret.start + start, end: secret.end + start }));
  });
}

function findOptions(text: string, isBody: boolean, around: Surroundings): readonly Secret[] {
  return [...text.matchAll(option)].flatMap(({ 0: whole, 1: name = "", 3: value = "", index }): readonly Secret[] => {
    if (value.includes("{{") || value.startsWith("-")) return [];
    const isSecret = isBody || whole.includes("=") ? judge(name, value, around) !== undefined : isSecretInProse(name, value);
    return isSecret ? [secretAt(index + whole.length - value.length, value, kinds.named)] : [];
  });
}
