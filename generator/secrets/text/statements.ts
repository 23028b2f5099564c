import { judge } from "../judge.ts";
import { kinds, type Secret, secretAt } from "../secret.ts";
import { noSurroundings } from "../surroundings.ts";
import { isHarmless } from "../value.ts";

/** `INSERT INTO users (name, password) VALUES ('bob', '…')`. */
const insert =
  /\binsert[ \t\r\n]{1,9}into[ \t\r\n]{1,9}[\w.`"[\]]{1,80}[ \t\r\n]{0,9}\(([^()]{1,1000})\)[ \t\r\n]{0,9}values[ \t\r\n]{0,9}\(/gi;
const sqlValue = /[(),;]|'((?:[^'\\]|''|\\.){0,1000})'|"((?:[^"\\]|\\.){0,1000})"|[^\s(),;'"]+/y;

/** `CREATE ROLE bob WITH PASSWORD '…'`. */
const sqlPassword = /\bpassword[ \t]{1,4}(?:=[ \t]{0,4})?["']([^"'\n]{3,200})["']/gi;

/** `setPassword("…")`. */
const setter = /(?<![A-Za-z0-9_])(?:set|with)_?([A-Z]\w{1,40}|[a-z]\w{1,40})\([ \t]{0,4}["']([^"'\n]{3,200})["']/g;

/** Two lines of YAML of which the first names the second, as Kubernetes has them. */
const namedLines =
  /^[ \t-]{0,60}["']?(?:name|key)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?([\w.-]{1,60})["']?,?[ \t\r]{0,4}\n[ \t]{0,60}["']?value["']?[ \t]{0,4}[:=][ \t]{0,4}["']?([^\s"'][^\n"']{2,400})/gim;

/** Secrets in statements of SQL, calls of setters, and lines that name the next. Linear. */
export function findInStatements(text: string): readonly Secret[] {
  const patterns = [...(text.includes("(") ? [setter] : []), ...(text.includes("\n") ? [namedLines] : [])];
  const pairs = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: name = "", 2: value = "", index }) =>
      judgeAt(lastStep(name), value.trimEnd(), index + whole.lastIndexOf(value)),
    ),
  );
  const passwords = [...text.matchAll(sqlPassword)].flatMap(({ 0: whole, 1: value = "", index }) =>
    value.includes("{{") || isHarmless(value) ? [] : [secretAt(index + whole.length - 1 - value.length, value, kinds.named)],
  );
  return [...pairs, ...passwords, ...findInInserts(text)];
}

function lastStep(name: string): string {
  return name.replace(/^.*\./, "");
}

function judgeAt(name: string, value: string, start: number): readonly Secret[] {
  const kind = value.includes("{{") ? undefined : judge(name, value, noSurroundings);
  return kind === undefined ? [] : [secretAt(start, value, kind)];
}

function findInInserts(text: string): readonly Secret[] {
  if (!/\binsert\b/i.test(text)) return [];
  const statements = [...text.matchAll(insert)];
  return statements.flatMap(({ 0: whole, 1: columns = "", index }, position) => {
    const names = columns.split(",").map((name) => name.replace(/[\s`"[\]]+/g, ""));
    return readRows(text, index + whole.length - 1, statements[position + 1]?.index ?? text.length, names);
  });
}

/** The values of each row, up to the end of the statement. */
function readRows(text: string, start: number, end: number, columns: readonly string[]): readonly Secret[] {
  const secrets: Secret[] = [];
  let column = 0;
  let at = start;
  while (at < end) {
    sqlValue.lastIndex = at;
    const match = sqlValue.exec(text);
    const [token = " "] = match ?? [];
    const value = match?.[1] ?? match?.[2];
    if (token === ";") break;
    if (token === "(") column = 0;
    else if (token === ",") column += 1;
    else if (token !== ")") secrets.push(...judgeAt(columns[column] ?? "", value ?? token, at + (value === undefined ? 0 : 1)));
    at += token.length;
  }
  return secrets;
}
