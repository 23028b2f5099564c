import fc from "fast-check";
import { anyCharacter } from "../support/any-character.ts";
import { payload } from "./canary.ts";
import { nastyTexts } from "./nasty.ts";
import { maxScriptLength } from "../../generator/util/limits.ts";
import { scriptPieces } from "../scripts/script-pieces.ts";
import { collectionWith, itemPlaces, type Place } from "./places.ts";

/** Pieces that mean something to a language or tool on the way, to be put together at random. */
const pieces = [
  ..."*/ /* // \" ' ` ${ } {{ }} {{{ }}} {{# {{> \\ \\u \\x \\n $& $` $' @ @ts-nocheck # - | < > <!-- --> [ ] ( ) ; , : = ? & % %00 .. . /".split(
    " ",
  ),
  ..."\n \r \u2028 \u2029 \u0085 \0 \u001b \u007f \u009f \u202e \u2066 \u200b \u200d \ufeff \ufe0f \u00ad \ud800 \udc00 \u{e0041} \u3164".split(
    " ",
  ),
  ..."__proto__ constructor prototype toString then await class import export type name id data items 0 1 -1 1e999 007 null true".split(
    " ",
  ),
  ..."{{a}} {{$guid}} {{$randomInt}} {{baseUrl}} :id https://h.example/ application/json text/event-stream con nul .git node_modules".split(
    " ",
  ),
  " ",
  "\t",
  payload,
  "Get",
  "user",
  "список",
  "名前",
  "İ",
  "ß",
  "é",
  "👩‍💻",
];

const short = Object.values(nastyTexts).filter((text) => text.length < 1_000);

/** A text that is likely to do harm where it is taken for code. */
const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join("")) },
  { weight: 2, arbitrary: fc.constantFrom(...short) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 12 }) },
);

/** A script that need not parse; one in some is too deep or too large to be read. */
const nastyScript: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...scriptPieces) }, { weight: 1, arbitrary: nastyText }), { maxLength: 20 })
      .map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.constantFrom("(", "[", "{", "if (a) ", "a?.b.", "() => ", "`${").map((opening) => opening.repeat(20_000)) },
  { weight: 1, arbitrary: fc.constant(`pm.response.to.be.ok;${" ".repeat(maxScriptLength)}`) },
);

/** An item with scripts, both of which have something that is read before what is generated. */
const scripted: fc.Arbitrary<Place> = fc.tuple(nastyScript, nastyScript, nastyText).map(([before, after, text]) => () => ({
  name: "Scripted",
  request: { method: "GET", url: "https://api.example.com/scripted", header: [{ key: "X-A", value: "{{a}}" }] },
  event: [
    { listen: "prerequest", script: { exec: [`pm.variables.set("a", ${JSON.stringify(text)});`, before] } },
    { listen: "test", script: { exec: ["const data = pm.response.json();", after] } },
  ],
}));

const place: fc.Arbitrary<Place> = fc.tuple(fc.constantFrom(...Object.values(itemPlaces)), nastyText).map(
  ([make, text]) =>
    () =>
      make(text),
);

const folder: fc.Arbitrary<Place> = fc
  .tuple(nastyText, nastyText, fc.array(place, { maxLength: 3 }))
  .map(([name, description, children]) => () => ({ name, description, item: children.map((make) => make("")) }));

/** Puts any JSON in the place of some part of a value, counted from the outside. */
function damage(value: unknown, at: number, by: unknown): unknown {
  let left = at;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, member]) => [key, walk(member)]));
  };
  return walk(value);
}

/** A collection of nasty texts; one in four is broken at some place, too. */
export const nastyCollection: fc.Arbitrary<unknown> = fc
  .tuple(
    nastyText,
    fc.array(fc.oneof({ weight: 5, arbitrary: place }, { weight: 1, arbitrary: scripted }, { weight: 1, arbitrary: folder }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.option(fc.tuple(fc.nat(120), fc.oneof(fc.jsonValue({ maxDepth: 2 }), nastyText)), { freq: 4 }),
  )
  .map(([text, places, damaged]) => {
    const whole = collectionWith(text, places);
    return damaged === null ? whole : damage(whole, damaged[0], damaged[1]);
  });
