import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { usePackages } from "./run-packages.ts";

// The compiler gives up on unions of some hundred different types ("too complex to represent"), in declarations as in the literals of tests.
const elements: Readonly<Record<string, (index: number) => unknown>> = {
  unlike: (index) => ({ [`a${index}x`]: index, [`b${index}x`]: `v${index}` }),
  kinds: (index) => ({ type: `kind_${index}`, id: index, [`only${index}`]: { a: index }, [`more${index}`]: "x" }),
  alike: (index) => ({ id: index, name: `n${index}`, [`extra${index}`]: index % 2 === 0 ? "s" : 1 }),
  nested: (index) => ({ data: { [`k${index}`]: { [`z${index}`]: [index] } } }),
  mixed: (index) => [[index, `a${index}`], { [`q${index}`]: null }, `s${index}`][index % 3],
};

const cases = Object.keys(elements).flatMap((kind) => [50, 300, 2_000].map((count): readonly [string, number] => [kind, count]));

function collectionOf(kind: string, count: number): string {
  const list = JSON.stringify(Array.from({ length: count }, (_, index) => elements[kind]?.(index)));
  const header = [{ key: "Content-Type", value: "application/json" }];
  const request = { method: "POST", url: "https://api.example.com/things", header, body: { mode: "raw", raw: list } };
  const response = { name: "Done", code: 200, status: "OK", header, body: list, originalRequest: request };
  return collectionText([{ name: "Send things", request, response: [response] }]);
}

test("lists with any number of shapes of object give packages that compile and pass their tests, and what is no union is said", async () => {
  const packages = new Map<string, ReadonlyMap<string, string>>();
  const notes = new Map<string, readonly string[]>();
  for (const [kind, count] of cases) {
    const name = `${kind}-${count}`;
    const made = await generate({ file: `${name}.json`, text: collectionOf(kind, count), options: { check: false, format: false } });
    expect(made.package?.summary.fixtureTests, name).toBe(1);
    packages.set(name, made.package?.files ?? new Map<string, string>());
    notes.set(name, [...new Set(made.diagnostics.map(({ code }) => code))]);
  }
  const { typeErrors, testFailures, testsPassed } = await usePackages(packages);
  expect(typeErrors).toEqual([]);
  expect(testFailures).toEqual([]);
  expect(testsPassed).toBe(cases.length);
  for (const kind of Object.keys(elements)) expect(notes.get(`${kind}-50`), kind).not.toContain("PW3017");
  for (const kind of ["kinds", "nested", "mixed"]) expect(notes.get(`${kind}-2000`), kind).toContain("PW3017");
});
