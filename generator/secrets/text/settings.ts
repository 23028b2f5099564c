import { foldName } from "../../collection/credential-names.ts";
import { findInHeader } from "./header-value.ts";
import { isSecretInProse } from "./pairs.ts";
import { judge } from "../judge.ts";
import { nameStrength } from "../names.ts";
import { kinds, type Secret, secretAt } from "../secret.ts";
import { isAboutSigningIn } from "../sign-in.ts";
import { besideFew, type Surroundings, type SyntaxPlace } from "../surroundings.ts";
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
  /** It stands below a line that is about signing in: `credentials:`. */
  readonly signsIn: boolean;
}

/**
 * Secrets in the lines of settings. A body is one if half of its lines are settings; elsewhere only
 * two such lines in a row count, and their values must not look like words. Linear in the length
 * of the string.
 */
export function findSettings(text: string, place: SyntaxPlace, around: Surroundings): readonly Secret[] {
  if (/^\s*</.test(text)) return [];
  const lines = readLines(text);
  const settings = lines.flatMap(({ setting }) => setting ?? []);
  const counted = lines.filter(({ isSkipped }) => !isSkipped).length;
  const isFile = place === "body" && settings.length > 0 && settings.length >= counted * 0.5;
  const beside = besideFew(
    around,
    settings.map(({ name }) => name),
  );
  return lines.flatMap(({ setting }, index): readonly Secret[] => {
    if (setting === undefined) return [];
    const { name, value, start, signsIn } = setting;
    const isBlock = lines[index - 1]?.setting !== undefined || lines[index + 1]?.setting !== undefined;
    const kind = isFile
      ? judgeSetting(name, value, signsIn ? signingIn(beside) : beside)
      : isBlock && isSecretInProse(name, value)
        ? kinds.named
        : undefined;
    return kind === undefined ? [] : [secretAt(start, value, kind)];
  });
}

function signingIn(around: Surroundings): Surroundings {
  return { ...around, companions: new Set([...around.companions, "signIn" as const]) };
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
  let block = { indent: 0, signsIn: false };
  return text.split("\n").map((whole): Line => {
    const start = offset;
    offset += whole.length + 1;
    const { 1: name = "", 2: rest = "" } = line.exec(whole.slice(0, 9_000)) ?? [];
    const opened = opensList.exec(whole.slice(0, 300))?.[1];
    block = blockAt(whole.slice(0, 300), opened, block);
    const { signsIn } = block;
    if (opened !== undefined) owner = opened;
    else if (name !== "") owner = "";
    if (name !== "") return { setting: { ...readSetting(name, whole, rest, start), signsIn }, isSkipped: false };
    const { 1: item = "" } = owner === "" || opened !== undefined ? [] : (listItem.exec(whole.slice(0, 9_000)) ?? []);
    if (item !== "" && nameStrength(owner) !== "none")
      return { setting: { ...readSetting(owner, whole, item, start), signsIn }, isSkipped: false };
    return { setting: undefined, isSkipped: item !== "" || skipped.test(whole.slice(0, 200)) };
  });
}

interface Block {
  readonly indent: number;
  readonly signsIn: boolean;
}

/**
 * What is about signing in: what is deeper than `credentials:` in YAML, and what follows
 * `[credentials]` in INI and TOML.
 */
function blockAt(line: string, opened: string | undefined, outer: Block): Block {
  const section = /^\[{1,2}([\w. -]{1,60})\]/.exec(line)?.[1];
  if (section !== undefined) return { indent: -1, signsIn: isAboutSigningIn(section) };
  const indent = line.search(/\S/);
  if (indent === -1 || (outer.signsIn && indent > outer.indent)) return outer;
  return { indent, signsIn: opened !== undefined && isAboutSigningIn(opened) };
}

function readSetting(name: string, whole: string, rest: string, start: number): Omit<Setting, "signsIn"> {
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
export function findInCommands(text: string, place: SyntaxPlace, around: Surroundings): readonly Secret[] {
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
    ...findOptions(text, place, around),
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

function findOptions(text: string, place: SyntaxPlace, around: Surroundings): readonly Secret[] {
  return [...text.matchAll(option)].flatMap(({ 0: whole, 1: name = "", 3: value = "", index }): readonly Secret[] => {
    if (value.includes("{{") || value.startsWith("-")) return [];
    const isSecret = place === "body" || whole.includes("=") ? judge(name, value, around) !== undefined : isSecretInProse(name, value);
    return isSecret ? [secretAt(index + whole.length - value.length, value, kinds.named)] : [];
  });
}
