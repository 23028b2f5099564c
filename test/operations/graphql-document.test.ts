import { expect, test } from "vitest";
import { type DeclaredType, readDeclaredVariables } from "../../generator/operations/bodies/graphql-document.ts";
import { sample } from "../support/runs.ts";

function print(type: DeclaredType): string {
  return type.kind === "list" ? `[${print(type.element)}]` : type.name;
}

/** Each variable as `name: type`, with `!` if it is required and `?` if it may be null. */
function read(document: string, operationName?: string): string | undefined {
  return readDeclaredVariables(document, operationName)
    ?.map(({ name, type, required, nullable }) => `${name}: ${print(type)}${required ? "!" : ""}${nullable ? "?" : ""}`)
    .join(", ");
}

test.each([
  ["{ ships { id } }", ""],
  ["query { ships { id } }", ""],
  ["query Ships($port: ID!, $first: Int = 10) { ships(port: $port) { id } }", "port: ID!, first: Int"],
  ["mutation ($in: [ShipInput!]!, $tags: [[String]] $dry: Boolean! = false) { x }", "in: [ShipInput]!, tags: [[String]]?, dry: Boolean"],
  ['query Q($a: String = "){ $b", $c: F = { x: [1, -2.5e3, {y: $n}] } @dir(if: ")"), $d: Int!) { x }', "a: String, c: F, d: Int!"],
  ['# query Old($x: Int)\n"""mutation ($y: Int)"""\nsubscription S($z: Float!) { x }', "z: Float!"],
  ["fragment F on Query { a } query Q($a: Int) { ...F }", "a: Int?"],
])("given %j, its variables are those that it declares", (document, want) => expect(read(document)).toBe(want));

test("given several operations, that of the name counts, or the first", () => {
  const document = "query A($a: Int) { a } query B($b: Int) { b }";
  expect(read(document)).toBe("a: Int?");
  expect(read(document, "B")).toBe("b: Int?");
  expect(read(document, "C")).toBe("a: Int?");
});

test.each(["", "ships", "query Q($a) { x }", "query Q($a: ) { x }", "query Q({{variables}}) { x }", "query Q($a: Int"])(
  "given %j, nothing is known",
  (document) => expect(read(document)).toBeUndefined(),
);

test.each(["query Q($a: [", '"""', '"', "query(", "$a: Int, ", "{", "\\", "#"])("given %j a hundred thousand times, it ends", (part) => {
  for (const start of sample(["query Q(", ""], 1)) readDeclaredVariables(start + part.repeat(100_000), undefined);
});
