import type { Json } from "../../json/json.ts";
import { maxUnionMembers } from "../../util/limits.ts";
import { collectProperties, formatOf, isKnownKind, shapeOf, type ObjectSample } from "../shape.ts";

/** A way in which keys can be data. */
interface KeyClass {
  readonly matches: (key: string) => boolean;
  /** How many keys of the class are needed; one `anchor` key is enough. */
  readonly atLeast: number;
  readonly anchor?: (key: string) => boolean;
  /** The keys alone are proof, whatever the values are. */
  readonly certain?: true;
  /** The keys count only if the values are objects of equal shape. */
  readonly equal?: true;
}

const dataFormats: ReadonlySet<string> = new Set(["date-time", "date", "uuid", "ipv4", "email", "uri"]);

/**
 * Language codes that are not also common words (`id`, `no`, `to`, `my`, …). Any other code only
 * counts next to one of these.
 */
const languages: ReadonlySet<string> = new Set(
  "ar bg cs da de el en es et fi fr he hr hu ja ko lt lv nb nl pl pt ro ru sk sl sv th tr uk vi zh".split(" "),
);

const currencies: ReadonlySet<string> = new Set(
  "AED ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW MXN MYR NOK NZD PEN PHP PLN RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR".split(
    " ",
  ),
);

/**
 * Names that fake-data generators write for additional properties: a word of *Lorem ipsum*, mostly
 * with a few hexadecimal digits.
 */
const loremName = new RegExp(
  `^(?:${"lorem ipsum dolor sit amet consectetur adipisicing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum".replaceAll(" ", "|")})(?:_?[0-9a-f]{0,3})_?$`,
  "i",
);
/** Short words could be property names. */
const surelyLorem = /^[a-z]{6}|[\d_]/i;

const keyClasses: readonly KeyClass[] = [
  { matches: (key) => dataFormats.has(formatOf(key) ?? ""), atLeast: 1 },
  { matches: (key) => /^\d{1,20}$/.test(key), atLeast: 1 },
  { matches: (key) => /^[0-9a-f]{16,64}$/i.test(key) && /\d/.test(key), atLeast: 1 },
  // Ids with a prefix: `cus_9s6XKzkNRiz8i3`.
  { matches: (key) => /^[a-z]{2,8}[_-][A-Za-z0-9]{8,64}$/.test(key) && /\d/.test(key) && /[A-Z]/.test(key), atLeast: 1 },
  { matches: (key) => /^\/./.test(key), atLeast: 1 },
  // `{{id}}` as a key, and the names that Postman's OpenAPI importer writes for additional
  // properties.
  { matches: (key) => /^\{\{[^{}]+\}\}$/.test(key) || /^key_\d+$/.test(key), atLeast: 1 },
  // Versions: `1.0.0`, `v2.1`.
  { matches: (key) => /^v?\d{1,9}(?:\.\d{1,9}){1,3}(?:[-+][\w.-]{1,40})?$/.test(key), atLeast: 1 },
  { matches: (key) => /^v\d{1,6}$/.test(key), atLeast: 2, equal: true },
  // Slugs: `dark-mode`. A word without a hyphen may be among them.
  {
    matches: (key) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key),
    atLeast: Infinity,
    anchor: (key) => key.includes("-"),
    equal: true,
  },
  {
    matches: (key) => /^[a-z]{2}(?:[-_](?:[A-Z]{2}|[A-Z][a-z]{3}|\d{3}))?$/.test(key),
    atLeast: Infinity,
    anchor: (key) => languages.has(key) || key.length > 2,
  },
  { matches: (key) => currencies.has(key), atLeast: 2 },
  { matches: (key) => loremName.test(key), atLeast: Infinity, anchor: (key) => surelyLorem.test(key), certain: true },
];

/**
 * True if objects with these properties are maps, that is, objects whose keys are data. **Every**
 * key must belong to the same class (UUIDs, dates, addresses, numbers, hexadecimal or prefixed ids,
 * paths, variables, locales, currency codes, placeholder names), with enough keys for a class that
 * could also be property names. The values must have **one shape**: a single kind (apart from
 * null), and objects among them must share a property or be maps themselves. With placeholder
 * names, the values may have any shape. Anything else is an object.
 *
 * Only looks one level deep into the values, which keeps inference linear.
 */
export function isMap(properties: ReadonlyMap<string, readonly Json[]>): boolean {
  const keyClass = classOf([...properties.keys()]);
  if (keyClass === undefined || keyClass.certain === true) return keyClass !== undefined;
  const values = [...properties.values()].flat();
  return keyClass.equal === true ? properties.size >= minEqual && haveEqualShape(values) : haveOneShape(values);
}

/** Fewer properties of equal shape are often two sides of something. */
const minEqual = 3;

/**
 * True if the keys of objects may be data, although they are words: at least three of them, whose
 * values are objects of equal shape with two or more properties.
 */
export function mayBeMap(objects: readonly ObjectSample[], properties: ReadonlyMap<string, readonly Json[]>): boolean {
  if (properties.size < minEqual || isMap(properties)) return false;
  const values = [...properties.values()].flat();
  const [first] = values;
  return (
    first?.kind === "object" && first.members.length > 1 && haveEqualShape(values) && !objects.some(({ members }) => members.length === 0)
  );
}

/** True if all values are objects with the same keys, and values of the same kinds there. */
function haveEqualShape(values: readonly Json[]): boolean {
  const [first, ...others] = values.map(describeShape);
  return first !== undefined && others.every((other) => other === first);
}

function describeShape(value: Json): string | undefined {
  if (value.kind !== "object" || value.members.length === 0) return undefined;
  return JSON.stringify(value.members.map(({ key, value: { kind } }) => `${key}:${kind}`).sort());
}

/** The class that all of these keys belong to. */
function classOf(keys: readonly string[]): KeyClass | undefined {
  if (keys.length === 0) return undefined;
  return keyClasses.find((keyClass) => keys.every(keyClass.matches) && isBelievable(keyClass, keys));
}

function isBelievable(keyClass: KeyClass, keys: readonly string[]): boolean {
  return keys.length >= keyClass.atLeast || (keyClass.anchor !== undefined && keys.some(keyClass.anchor));
}

function haveOneShape(values: readonly Json[]): boolean {
  const { kinds, objects } = shapeOf(values);
  const known = [...kinds].filter(isKnownKind);
  if (known.length > 1) return false;
  if (objects.length < 2) return true;
  const properties = collectProperties(objects);
  const shared = [...properties.values()].some((column) => column.length === objects.length);
  return shared || properties.size === 0 || classOf([...properties.keys()]) !== undefined;
}

/** A property that is in more of the objects than one in so many says something about all. */
const rarity = 16;

/**
 * True if objects have so many shapes, with so little in common, that their keys are data: more
 * than `maxUnionMembers` sets of keys, at least as many keys as objects, and none of the keys in
 * more than one in 16 of the objects. Linear.
 */
export function areScattered(objects: readonly ObjectSample[], properties: ReadonlyMap<string, readonly Json[]>): boolean {
  if (objects.length <= maxUnionMembers || properties.size < objects.length) return false;
  for (const values of properties.values()) if (values.length * rarity > objects.length) return false;
  const sets = new Set<string>();
  return objects.some(({ members }) => sets.add(JSON.stringify(members.map(({ key }) => key).sort())).size > maxUnionMembers);
}
