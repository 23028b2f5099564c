import { normaliseText, readHtml } from "./description-text.ts";
import { maxParameterDescription } from "../util/limits.ts";
import { hasLetterOrNumber, letters, lowerCase, numbers } from "../util/letters.ts";

const maxValues = 30;

/** A value: no whitespace, no characters that have a meaning in a sentence. */
const valuePattern = `[${letters}${numbers}_.:/-]{1,60}`;
const openingQuote = "[`\"'“”‘«*]{1,4}";
const closingQuote = "[`\"'”“’»*]{1,4}";

const quotedValue = new RegExp(`${openingQuote}(${valuePattern}?) ?${closingQuote}`, "uy");
const bareValue = new RegExp(valuePattern, "uy");
const gloss = / ?\([^()\n]{0,80}\)/y;
const separatorPattern = / ?[,;|/] ?\n? ?(?:or |and |& )?| (?:or|and|&|o|y|ou|e|et|oder|und) | (?=`)/y;
/** What may follow a list: the end of the sentence, or a statement of the default. */
const listEnd =
  / ?(?:$|\n|[)\]}]|[.;](?=[\s)\]"'A-Z]|$)|,? ?(?:and |with |where )?(?:the |it |by |`[^`\n]{1,60}` as (?:the )?)?defaults?\b)/y;
const lineMark = /(?:[*+•-] |\d{1,2}[.)] )/y;
/** What may follow a value at the start of a line. */
const lineRest = / ?(?:$|[:–—(.,]|- |-$)/;

/**
 * Phrases that introduce a list of values. Where a phrase may also mean something else, only quoted
 * values count.
 */
const introductions: readonly { readonly pattern: RegExp; readonly quotedOnly: boolean }[] = [
  {
    pattern:
      /\b(?:allowed|valid|possible|accepted|acceptable|supported|available|permitted) (?:parameter |enum |input )?(?:values?|options?|choices)(?: ?\([^()\n]{0,60}\))?(?: (?:for|of) [^.:\n`"'*]{1,40})? ?(?:(?:are|is|can be|may be)(?: (?:one of|any of))?(?: the following| these)?(?: values)?(?: ?[:=])?|[:=])/gi,
    quotedOnly: false,
  },
  {
    pattern: /(?:^|[.;(\n]) ?(?:values|options|choices|allowed|accepts|accepted|supports|supported|valid)(?: ?\([^()\n]{0,40}\))? ?:/gi,
    quotedOnly: false,
  },
  {
    pattern:
      /(?:^|[.;(\n] ?)(?:(?:(?:mögliche|zulässige|erlaubte|gültige) )?werte|(?:valores|opciones)(?: (?:posibles|permitidos|válidos|possíveis|aceitos))?|valeurs(?: (?:possibles|autorisées|acceptées))?|valori(?: (?:possibili|ammessi))?) ?:/gi,
    quotedOnly: false,
  },
  { pattern: /(?:\benum(?:s|eration)?(?: values?)? ?[:=]|枚举值? ?:|可选值? ?:)/gi, quotedOnly: false },
  {
    pattern: /(?:^|[.,;:(\n–-] ?|\b(?:is|are|be|as) )(?:either|(?:any )?one of)(?: the following| these)?(?: values| options)? ?:/gi,
    quotedOnly: false,
  },
  {
    pattern: /(?:^|[.,;:(\n–-] ?|\b(?:is|are|be|as) )(?:either|one of)(?: the following| these)?(?: values| options)?(?= [`"'“‘«*])/gi,
    quotedOnly: true,
  },
  {
    pattern:
      /(?:^|[.;:(\n] ?|\b(?:this|it|value|values|parameter|field|property|header|option) )(?:can|must|may|should)(?: only)? be(?: set to)?(?: one of| either)?(?: the following| these)?(?: values)?(?: ?:|(?= [`"'“‘«*]))/gi,
    quotedOnly: true,
  },
];

/** Between the last two values of a choice, with the quote of the last one. */
const lastOr = new RegExp(` (?:or|oder|ou|o) ${openingQuote}$`);

const alternation = new RegExp(`(?:^|[\\s\`"'])\\((${valuePattern}(?: ?\\| ?${valuePattern}){1,29})\\)(?=$|[\\s\`"',.;])`, "gu");

/** The parameter combines several values in one string: the list names its parts. */
const composite =
  /(?:comma|space|semicolon|pipe)[- ]?(?:separated|delimited)|\b(?:separated|delimited) (?:by|with)|\bseparate (?:multiple|them|each|values)|\bcombination of|\bone or more (?:of|values)\b|\bbit ?mask/i;

/** A condition that carries no information. */
const ifGiven = /^ ?if (?:it is )?(?:set|specified|provided|given|present|supplied|defined),/i;
/** Words before a list which show that it is about something else, or is not a list of values. */
const elsewhere =
  /[`"“]|^ ?(?:in|for|with|on|by)\b|\b(?:if|when|whenever|unless|while|for example|only|exactly|at least|at most|none|neither|not|any|both|requires?)\b|\b(?:e\.g|i\.e)\b/i;

/** Bare words that describe characters, or stand for further values. */
const notValues = new Set(
  (
    "letters letter digits digit alphanumeric alphabetic numeric characters character hyphen hyphens dash dashes underscore underscores spaces dots " +
    "positive negative etc etc. ... … e.g e.g. i.e eg"
  ).split(" "),
);
/** Types: a list of nothing but types is not a list of values. */
const typeNames = new Set(
  (
    "string strings number numbers integer integers int float decimal boolean booleans bool array arrays object objects null undefined date datetime " +
    "timestamp file any"
  ).split(" "),
);

/**
 * The values that a description lists as the allowed ones, in its order, or `undefined` if there is
 * any doubt. Accepted are 2 to 30 values without whitespace, after words such as "Allowed values:",
 * within a sentence, as a list of lines or as `(a|b)`, provided that there is no second, different
 * list. Linear: text and look-ahead are bounded.
 */
export function readAllowedValues(description: string): readonly string[] | undefined {
  if (description === "") return undefined;
  const text = normaliseText(readHtml(description.slice(0, maxParameterDescription)));
  if (composite.test(text)) return undefined;
  const lists = [...listsAfterLeads(text), ...alternations(text)].map((values) => [...new Set(values)]).filter(isValueSet);
  const [first = readWholeText(text), ...others] = lists;
  return others.every((other) => other.join() === first?.join()) ? first : undefined;
}

/** A text that is nothing but a choice: ``` `a`, `b` or `c` ```, `0 or 1`. */
function readWholeText(text: string): readonly string[] | undefined {
  return /^\d{1,4} or \d{1,4}\.?$/.test(text) ? (text.match(/\d+/g) ?? undefined) : readChoice(text, 0);
}

/**
 * The values of a text that begins with nothing but a list, if a value that was saved is among
 * them: `asc | desc`, `Order: newest, oldest`. Without it, the words could be anything.
 */
export function readListWith(saved: readonly string[], description: string): readonly string[] | undefined {
  const text = normaliseText(readHtml(description.slice(0, maxParameterDescription)));
  const start = /^[^.:\n]{1,40}:(?= )/.exec(text)?.[0].length ?? 0;
  const values = composite.test(text) ? undefined : readSentence(text, start, false);
  return values !== undefined && isValueSet(values) && saved.some((value) => values.includes(value)) ? [...new Set(values)] : undefined;
}

/**
 * The values of a list of quoted words that begins at a position, joined by commas and a last `or`,
 * and ends with its sentence; names of types are not values.
 */
export function readChoice(text: string, start: number): readonly string[] | undefined {
  const values = readSentence(text, start, true);
  if (values === undefined || !isValueSet(values) || values.some((value) => typeNames.has(lowerCase(value)))) return undefined;
  const [last = ""] = values.slice(-1);
  const end = text.indexOf(last, text.indexOf(values.at(-2) ?? "", start));
  return lastOr.test(text.slice(start, end)) ? values : undefined;
}

function isValueSet(values: readonly string[]): boolean {
  return (
    values.length >= 2 &&
    values.length <= maxValues &&
    values.every((value) => hasLetterOrNumber(value)) &&
    !values.every((value) => typeNames.has(lowerCase(value)))
  );
}

function* listsAfterLeads(text: string): Generator<readonly string[]> {
  const ends = new Set<number>();
  for (const { pattern, quotedOnly } of introductions) {
    for (const { 0: lead, index } of text.matchAll(pattern)) {
      const end = index + lead.length;
      if (ends.has(end) || isAboutElse(text, index, lead)) continue;
      ends.add(end);
      const values = readSentence(text, end, quotedOnly) ?? readLines(text.slice(end));
      if (values !== undefined) yield values;
    }
  }
}

/** Looks at the clause before the phrase, and at its line: a list item is about its own topic. */
function isAboutElse(text: string, index: number, lead: string): boolean {
  const startsLine = lead.startsWith("\n");
  const line = startsLine ? "" : text.slice(text.lastIndexOf("\n", index) + 1, index);
  if (/^ ?(?:[*+•-]|\d{1,2}[.)]) /.test(line)) return true;
  if (/^[.;\n]/.test(lead)) return /\b(?:e\.g|i\.e|eg)$/i.test(line);
  const clause = line.split(/[.;!?] /).at(-1) ?? "";
  return elsewhere.test(clause.replace(ifGiven, ""));
}

function* alternations(text: string): Generator<readonly string[]> {
  // The classes of the pattern are large, and few descriptions contain a bar.
  if (!text.includes("|")) return;
  for (const { 1: inner = "" } of text.matchAll(alternation)) {
    const values = inner.split("|").map((value) => value.trim());
    // One type is enough here: `(id|string)` is a choice of types.
    if (!values.some((value) => typeNames.has(lowerCase(value)))) yield values;
  }
}

/** Matches a sticky pattern at a position. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Reads `a, b or c` up to the end of the sentence. Either all values are quoted or none is. */
function readSentence(text: string, start: number, quotedOnly: boolean): readonly string[] | undefined {
  let at = start + (/^\s*[[({]?\s*/.exec(text.slice(start, start + 8))?.[0].length ?? 0);
  const quoted = matchAt(quotedValue, text, at) !== undefined;
  if (!quoted && quotedOnly) return undefined;
  const values: string[] = [];
  while (values.length <= maxValues) {
    const match = matchAt(quoted ? quotedValue : bareValue, text, at);
    const value = (match?.[quoted ? 1 : 0] ?? "").replace(quoted ? /[.,]$/ : /\.$/, "");
    if (match === undefined || value === "" || value.endsWith(":") || (!quoted && notValues.has(lowerCase(value)))) return undefined;
    values.push(value);
    at += quoted ? match[0].length : value.length;
    at += matchAt(gloss, text, at)?.[0].length ?? 0;
    const separator = matchAt(separatorPattern, text, at)?.[0] ?? "";
    const isLast = separator === "" || (quoted && matchAt(quotedValue, text, at + separator.length) === undefined);
    if (isLast) return matchAt(listEnd, text, at) === undefined || values.length < 2 ? undefined : values;
    at += separator.length;
  }
  return undefined;
}

/**
 * Reads a list of lines that each begin with a value. Empty lines are skipped; any other line ends
 * the list.
 */
function readLines(text: string): readonly string[] | undefined {
  const [head = "", ...lines] = text.split("\n").slice(0, 4 * maxValues);
  if (head.trim() !== "") return undefined;
  const values: string[] = [];
  let marked: boolean | undefined;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === "") continue;
    const mark = matchAt(lineMark, line, 0)?.[0].length ?? 0;
    if (marked !== undefined && marked !== mark > 0) break;
    const value = readLineValue(line.slice(mark), mark > 0);
    if (value === undefined && mark > 0) return undefined;
    if (value === undefined) break;
    marked = mark > 0;
    values.push(value);
  }
  return values;
}

/**
 * The value at the start of a line. A bare value without a list mark must be followed by an
 * explanation, because it could be a sentence.
 */
function readLineValue(line: string, marked: boolean): string | undefined {
  const quoted = matchAt(quotedValue, line, 0);
  if (quoted !== undefined) return lineRest.test(line.slice(quoted[0].length, quoted[0].length + 3)) ? quoted[1] : undefined;
  const bare = matchAt(bareValue, line, 0)?.[0] ?? "";
  const value = bare.replace(/[:.]$/, "");
  const rest = line.slice(value.length);
  if (value === "" || notValues.has(lowerCase(value))) return undefined;
  return /^ ?(?::|[–—-]) /.test(rest) || (marked && /^\.?$/.test(rest)) ? value : undefined;
}
