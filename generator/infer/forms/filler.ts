import { lowerCase } from "../../util/letters.ts";

/** Words of *Lorem ipsum*, which fake-data generators write. Short ones could be anything. */
const loremWords: ReadonlySet<string> = new Set(
  "lorem ipsum dolor amet consectetur adipisicing elit eiusmod tempor incididunt labore dolore magna aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat duis aute irure reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint occaecat cupidatat proident culpa officia deserunt mollit anim laborum".split(
    " ",
  ),
);

/** Words that people write instead of a value. */
const standInWords: ReadonlySet<string> = new Set("string text value example sample placeholder test foo bar baz qux abc xyz".split(" "));

/** True for text of *Lorem ipsum*, mostly followed by a few digits. */
export function isLorem(text: string): boolean {
  const [first = ""] = /^[a-z]+/i.exec(text) ?? [];
  return loremWords.has(lowerCase(first)) && /^(?:[\d_]*$|\s)/.test(text.slice(first.length));
}

/** True for a word that people write instead of a value: `string`, `example`, `value2`. */
export function isStandInWord(text: string): boolean {
  return standInWords.has(lowerCase(text.replace(/[\d_]{1,4}$/, "")));
}
