import fc from "fast-check";
import { expect, test } from "vitest";
import type { ScriptFindings } from "../../generator/scripts/model.ts";
import { maxScriptLength } from "../../generator/util/limits.ts";
import { processorTime } from "../support/processor-time.ts";
import { sample } from "../support/runs.ts";
import { printFindings } from "./print-findings.ts";
import { readScript } from "./read-script.ts";
import { scriptPieces } from "./script-pieces.ts";

/** What code in names would do, if anything ran or printed it. */
const nasty = [
  "__proto__",
  "constructor",
  "prototype",
  "then",
  "toString",
  "hasOwnProperty",
  '");throw 1;//',
  "*/",
  "${1}",
  "\u2028",
  "\ud800",
];

test.each(nasty)("given %j as a name everywhere, it is data", (name) => {
  const quoted = JSON.stringify(name);
  const findings = readScript(
    [
      `const data = pm.response.json();`,
      `pm.expect(data[${quoted}]).to.be.a("string");`,
      `const o = { [${quoted}]: data.x, ${quoted}: data.y };`,
      `o[${quoted}] = data.z;`,
      `pm.environment.set(${quoted}, o[${quoted}]);`,
      `pm.request.headers.add({ key: ${quoted}, value: pm.environment.get(${quoted}) });`,
      `pm.expect(data).to.have.property(${quoted}, ${quoted});`,
      `pm[${quoted}].call(); data[${quoted}](); tests[${quoted}] = data[${quoted}];`,
      `pm.response.to.have.jsonSchema({ properties: { [${quoted}]: {} } });`,
    ].join("\n"),
  );
  const own = findings.paths.find(({ path }) => path.length === 1 && path[0]?.kind === "property" && path[0].name === name);
  expect(own?.presence).toBe("asserted");
  expect(findings.captures).toMatchObject([{ target: { name }, value: { part: { path: [{ name: "z" }] } } }]);
  expect(findings.preparations).toMatchObject([{ target: { kind: "header", name } }]);
  expect(JSON.parse(JSON.stringify(findings))).toStrictEqual(findings);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  expect({}).not.toHaveProperty("x");
});

/** Scripts that grow, or refer to themselves, again and again. `n` pieces each. */
const growing: Readonly<Record<string, (n: number) => string>> = {
  "a string that doubles": (n) => `let s = "a";${"s = s + s;".repeat(n)}pm.environment.set("s", s);`,
  "a list that doubles": (n) => `let a = [1];${"a = [...a, ...a];".repeat(n)}pm.expect(pm.response.json().a).to.eql(a);`,
  "objects that refer to one another": (n) =>
    `let o = {};${"o = { a: o, b: o, c: o, d: o };".repeat(n)}pm.response.to.have.jsonSchema(o); pm.expect(pm.response.json()).to.eql(o);`,
  "lists that refer to one another": (n) =>
    `let o = [];${"o = [o, o, o];".repeat(n)}pm.environment.set("a", o); pm.response.to.have.jsonSchema({ o });`,
  "spread objects": (n) => `const o = {${Array.from({ length: n }, (_, i) => `a${i}: 1`).join()}};${"({ ...o, ...o });".repeat(n)}`,
  "base64 of base64": (n) => `let t = pm.environment.get("a");${"t = btoa(t + ':' + t);".repeat(n)}pm.environment.set("t", t);`,
  "joined objects": (n) => `let o = {};${"if (x) { o = { a: o, b: o }; }".repeat(n)}`,
  "one condition of many statuses": (n) =>
    `const c = ${Array.from({ length: n }, (_, i) => `pm.response.code === ${i % 1_000}`).join(" || ")};${"if (c) { pm.response.json().a; }".repeat(n)}`,
  "conditions of many claims": (n) =>
    `const d = pm.response.json(); const c = ${Array.from({ length: n }, (_, i) => `d.a${i} === 1`).join(" && ")};${"if (c) {}".repeat(n)}`,
  "long names": (n) =>
    `const k = "${"k".repeat(n * 10)}"; const d = pm.response.json();${"d[k][k][k]; pm.environment.set(k, d[k]);".repeat(n)}`,
  "members of members": (n) => `pm.response.json()${".a".repeat(n)}; pm${".a".repeat(n)}(); x${".a".repeat(n)};`,
  "elements of elements": (n) => `pm.response.json()${".pop()".repeat(n)};`,
  "chains of chai": (n) => `pm.expect(pm.response.json().a)${".to.be.a('string').and".repeat(n)};`,
  "functions that call each other": (n) =>
    `${Array.from({ length: n }, (_, i) => `function f${i}(a) { f${i + 1}(a); f${i + 1}(a); }`).join("")}f0(1);`,
  "a function that calls itself": (n) => `function f(a) { f(a); f(a); return f; } ${"f(f)(f);".repeat(n)}`,
  "loops in loops": (n) =>
    `${"for (const a of [1,2,3,4,5,6,7,8]) {".repeat(Math.min(n, 60))}pm.response.json().x;${"}".repeat(Math.min(n, 60))}`,
  "list methods in list methods": (n) =>
    `const l = [1,2,3,4,5,6,7,8];${"l.forEach(() => {".repeat(Math.min(n, 20))}1;${"});".repeat(Math.min(n, 20))}`,
  "nested branches that write": (n) =>
    `let a, b, c;${"if (x) { a = 1; b = 2; c = 3;".repeat(Math.min(n, 100))}${"}".repeat(Math.min(n, 100))}`,
  "counters in loops": (n) => "for (let i = 0; i < 5; i++) { i += 1; x = i; }".repeat(n),
  "overwritten members": (n) =>
    `const d = pm.response.json();${Array.from({ length: n }, (_, i) => `d.a${i} = 1; pm.environment.set("a", JSON.stringify(d));`).join("")}`,
  "sent requests": (n) => "pm.sendRequest({ url: 'a', header: { a: 1 } }, (e, r) => { pm.environment.set('a', r.json().a); });".repeat(n),
  "a list with an element too many": (n) =>
    `const l = [];${"l.push(pm.response.json());".repeat(n)}l.forEach((x) => x.a); l[l.length - 1].b;`,
  destructuring: (n) => `const {${Array.from({ length: n }, (_, i) => `a${i}: { b, ...c }`).join()}} = pm.response.json();`,
  "nested template strings": (n) => `let s = pm.environment.get("a");${"s = `${s}${s}`;".repeat(n)}pm.environment.set("s", s);`,
  "switch cases": (n) => `switch (pm.response.code) {${Array.from({ length: n }, (_, i) => `case ${i}: pm.response.json().a;`).join("")}}`,
};

test.each(sample(Object.entries(growing), 12))("given %s, time and findings grow no faster than the script", (_, grow) => {
  const measure = (n: number): { readonly time: number; readonly size: number } => {
    const text = grow(n);
    expect(text.length).toBeLessThan(maxScriptLength);
    let findings: ScriptFindings | undefined;
    const time = processorTime(() => {
      findings = readScript(text);
    });
    const printed = JSON.stringify(findings) ?? "";
    expect(JSON.parse(printed)).toStrictEqual(findings);
    return { time, size: printed.length };
  };
  measure(100);
  const [once, fourfold] = [measure(300), measure(1_200)];
  expect(fourfold.time).toBeLessThan(Math.max(600, once.time * 12));
  expect(fourfold.size).toBeLessThan(Math.max(200_000, once.size * 6));
});

test("given a script that does more than can be followed, that is said, and what came before counts", () => {
  const loop = `${"for (const a of [1,2,3,4,5,6,7,8]) {".repeat(10)}x();${"}".repeat(10)}`;
  const findings = readScript(`pm.response.to.have.status(200);\n${loop}\npm.response.to.have.status(404);`);
  expect(printFindings(findings)).toEqual(["status 200", "not-followed at 1:1"]);
});

test("given a script that is too large or nests too deep, nothing else is said", () => {
  expect(printFindings(readScript(`pm.response.to.be.ok;${" ".repeat(maxScriptLength)}`))).toEqual(["too-large at 1:1"]);
  expect(readScript(`pm.response.to.be.ok;\n${"(".repeat(20_000)}`).notes).toMatchObject([{ kind: "too-deep", place: { line: 2 } }]);
  expect(readScript(`a${".b".repeat(200_000)}; pm.response.to.be.ok;`).statuses).toHaveLength(1);
});

test("given any pieces of scripts in any order, reading does not throw, and its findings are plain data", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...scriptPieces), { maxLength: 40 }), (parts) => {
      const findings = readScript(parts.join(""));
      expect(JSON.parse(JSON.stringify(findings))).toStrictEqual(findings);
    }),
    { numRuns: 3_000, seed: 12 },
  );
});

test("given pieces that do parse, reading does not throw either", () => {
  const expression: fc.Arbitrary<string> = fc.letrec<{ readonly node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("pm.response.json()", "data", "responseCode.code", "5", "'a'", "undefined", "[1, 200]", "{ a: data.b }.a", "x", "pm"),
      tie("node").map((node) => `(${node}).id`),
      tie("node").map((node) => `(${node})[0]`),
      tie("node").map((node) => `(${node})?.length`),
      tie("node").map((node) => `!(${node})`),
      tie("node").map((node) => `pm.expect(${node}).to.be.a("string").and.have.property("x")`),
      tie("node").map((node) => `(${node}).map((x) => x.id)`),
      tie("node").map((node) => `((x) => { return x; })(${node})`),
      tie("node").map((node) => `pm.environment.set("a", ${node})`),
      fc
        .tuple(tie("node"), fc.constantFrom("===", "+", "&&", "||", "<", "??", "in", "-"), tie("node"))
        .map(([one, sign, two]) => `((${one}) ${sign} (${two}))`),
      fc.tuple(tie("node"), tie("node"), tie("node")).map((nodes) => `((${nodes[0]}) ? (${nodes[1]}) : (${nodes[2]}))`),
      fc.tuple(tie("node"), tie("node")).map((nodes) => `(data = ${nodes[0]}, ${nodes[1]})`),
    ),
  })).node;
  fc.assert(
    fc.property(fc.array(expression, { maxLength: 5 }), (nodes) => {
      const findings = readScript(`let data = pm.response.json();\n${nodes.map((node) => `tests["a"] = ${node};`).join("\n")}`);
      expect(findings.notes).toEqual([]);
      expect(JSON.parse(JSON.stringify(findings))).toStrictEqual(findings);
    }),
    { numRuns: 2_000, seed: 12 },
  );
});
