import { describe, expect, test } from "vitest";
import { inferTypes } from "../../generator/infer/infer.ts";
import { json, show } from "./fits.ts";

/** Letters as properties: `ab` is an object with the texts `a` and `b`. */
function thing(letters: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...letters].map((letter) => [letter, "text"]));
}

/** Whether things are one type that stand in two bodies, under these keys. */
function areOne(one: string, other: string, [oneKey, otherKey]: readonly [string, string]): boolean {
  const roots = [
    { id: "a", nameHints: ["a response"], samples: [json({ x: 1, [oneKey]: thing(one) })] },
    { id: "b", nameHints: ["b response"], samples: [json({ y: true, [otherKey]: thing(other) })] },
  ];
  return (
    !inferTypes(roots).types.some(({ id }) => id === `b/${otherKey}`) && inferTypes(roots).types.some(({ id }) => id === `a/${oneKey}`)
  );
}

/** The types as they are shown, each under its place. */
function typesOf(one: unknown, other: unknown): readonly string[] {
  const roots = [one, other].map((sample, index) => ({ id: `${index}`, nameHints: ["response"], samples: [json(sample)] }));
  return inferTypes(roots).types.map(({ type }) => show(type));
}

const strangers = ["owner", "author"] as const;
const namesakes = ["user", "user"] as const;

describe("how much must be common before two things are one type", () => {
  test.each([
    ["three equal properties", "abc", "abc", strangers, true],
    ["two equal properties are chance", "ab", "ab", strangers, false],
    ["two equal properties under one name", "ab", "ab", namesakes, true],
    ["four of five", "abcd", "abcde", strangers, true],
    ["three of four are chance", "abc", "abcd", strangers, false],
    ["four of six are too few", "abcd", "abcdef", strangers, false],
    ["six of eight", "abcdef", "abcdefgh", strangers, true],
    ["more on both sides", "abcdefg", "abcdefh", strangers, false],
    ["half under one name", "abcd", "abef", namesakes, false],
    ["two of four under one name", "abc", "abd", namesakes, true],
    ["two of ten under one name", "abcdef", "abghij", namesakes, false],
  ])("%s: %s and %s", (_, one, other, keys, want) => {
    expect(areOne(one, other, keys)).toBe(want);
  });
});

test("two equal properties of strangers teach nothing about each other", () => {
  const types = typesOf({ x: 1, owner: { id: "i", code: null } }, { y: true, author: { id: "i", code: "c" } });
  expect(types[0]).not.toContain("string | null");
  expect(types[1]).toBe("{ y: boolean; author: { id: string; code: string } }");
});
