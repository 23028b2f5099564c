import { isWorthJudging, judge } from "../judge.ts";
import { nameStrength } from "../names.ts";
import { type Secret, secretAt } from "../secret.ts";
import { besideNames, type Surroundings } from "../surroundings.ts";

const element =
  /<(?:[\w-]{1,30}:)?(\d?[A-Za-z][\w.-]{0,60})((?:\s[^<>]{0,400})?)>(?:\s*<!\[CDATA\[((?:[^\]]|\](?!\]>)){1,2000})\]\]>|([^<]{1,2000}))(?=<\/|\]\]>)/g;
const tag = /<(?:[\w-]{1,30}:)?(\d?[A-Za-z][\w.-]{0,60})\s([^<>]{1,1000})>/g;
const attribute = /(?<![\w.-])([\w:.-]{1,60})\s{0,3}=\s{0,3}(?:"([^"]{0,400})"|'([^']{0,400})')/g;

/** The `name` of who signs in. */
const whoseName =
  /<(?:[\w-]{1,30}:)?(?:user|login|account|auth|authentication|credentials?)(?:\s[^<>]{0,400})?>\s{0,40}<(?:[\w-]{1,30}:)?name>/i;

/**
 * Secrets in XML and HTML: the content of an element of the name, or of one whose `name` or `key`
 * attribute names it; the `value` attribute of such a tag. Linear in the length of the string.
 */
export function findInMarkup(text: string, around: Surroundings): readonly Secret[] {
  if (text.includes("&lt;") && !text.includes("<")) return findBesideNames(text, around);
  if (!text.includes("<") || !text.includes(">")) return [];
  const elements = [...text.matchAll(element)];
  const tags = [...text.matchAll(tag)];
  const names = [...elements, ...tags].flatMap(({ 1: name = "", 2: attributes = "" }) => namesOf(name, attributes));
  const beside = besideNames(around, whoseName.test(text) ? [...names, "user"] : names);
  const contents = elements.flatMap(({ 0: whole, 1: name = "", 2: attributes = "", 3: data, 4: plain = "", index }): readonly Secret[] => {
    if (data?.includes("<") === true) {
      const offset = index + whole.indexOf("[CDATA[") + 7;
      const inside = findInMarkup(data, around).map((secret) => ({ ...secret, start: secret.start + offset, end: secret.end + offset }));
      if (inside.length > 0) return inside;
    }
    const raw = data ?? plain;
    const value = raw.trim();
    const start = index + (data === undefined ? whole.length - raw.length : whole.indexOf("[CDATA[") + 7) + raw.indexOf(value);
    return judgeAny(namesOf(name, attributes), value, start, beside);
  });
  const values = tags.flatMap(({ 0: whole, 1: name = "", 2: attributes = "", index }): readonly Secret[] => {
    const member = /^meta$/i.test(name) ? /^content$/i : /^value$/i;
    const found = [...attributes.matchAll(attribute)].find(({ 1: key = "" }) => member.test(key));
    if (found === undefined) return [];
    const value = found[2] ?? found[3] ?? "";
    const start = index + whole.length - 1 - attributes.length + found.index + found[0].length - 1 - value.length;
    return judgeAny(namesOf(name, attributes), value, start, beside);
  });
  return [...contents, ...values, ...findBesideNames(text, around)];
}

/** An element that names the next: in properties of Java, plists of Apple and XML-RPC. */
const namedBefore =
  /<(?:name|key|string-name|param-name|property)>\s{0,40}([\w.-]{1,80})\s{0,40}<\/[\w-]{1,20}>\s{0,80}<[\w-]{1,30}>\s{0,40}(?:<[\w-]{1,30}>\s{0,40})?([^<>]{1,2000})(?=<\/)/gi;
/** An element that wraps its value in another. */
const wrapped =
  /<(?:[\w-]{1,30}:)?(\d?[A-Za-z][\w.-]{0,60})(?:\s[^<>]{0,400})?>\s{0,40}<(?:[\w-]{1,30}:)?(?:value|string|text|plaintext|cleartext)>([^<>]{1,2000})(?=<\/)/gi;
/** An element of XML that is text in XML. */
const escaped = /&lt;(?:[\w-]{1,30}:)?(\d?[A-Za-z][\w.-]{0,60})(?:&gt;|>)((?:[^&<]|&(?!lt;)){1,2000})(?=&lt;\/)/gi;

function findBesideNames(text: string, around: Surroundings): readonly Secret[] {
  return [namedBefore, wrapped, escaped].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: name = "", 2: raw = "", index }) => {
      const value = raw.trim();
      return judgeAny([name.replace(/^.*\./, "")], value, index + whole.length - raw.length + raw.indexOf(value), around);
    }),
  );
}

/** What the attributes of an element call its value, or the element's own name. */
function namesOf(name: string, attributes: string): readonly string[] {
  if (attributes === "") return [name];
  const given = [...attributes.matchAll(attribute)].filter(({ 1: key = "" }) => /^(?:name|key|id|field|placeholder)$/i.test(key));
  const names = given.map(({ 2: double, 3: single }) => double ?? single ?? "");
  return names.length === 0 || nameStrength(name) !== "none" ? [name, ...names] : names;
}

const partName =
  /content-disposition:[^\n]{0,200}?[\s;]name="?([^"\r\n;]{1,100})"?[^\n]{0,200}\r?\n(?:[\w-]{1,60}:[^\n]{0,300}\r?\n){0,6}\r?\n([^\r\n]{1,4000})/gi;

/** Secrets in the text of a multipart body, where the header of a part names its value. */
export function findInMultipart(text: string, around: Surroundings): readonly Secret[] {
  if (!/content-disposition/i.test(text)) return [];
  const parts = [...text.matchAll(partName)];
  const beside = besideNames(
    around,
    parts.map(({ 1: name = "" }) => name),
  );
  return parts.flatMap(({ 0: whole, 1: name = "", 2: value = "", index }) =>
    judgeAny([name], value, index + whole.length - value.length, beside),
  );
}

function judgeAny(names: readonly string[], value: string, start: number, around: Surroundings): readonly Secret[] {
  if (value === "" || value.includes("{{")) return [];
  for (const name of names) {
    const kind = isWorthJudging(name, around) ? judge(name, value, around) : undefined;
    if (kind !== undefined) return [secretAt(start, value, kind)];
  }
  return [];
}
