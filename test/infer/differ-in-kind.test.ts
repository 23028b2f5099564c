import { describe, expect, test } from "vitest";
import { inferTypes } from "../../generator/infer/infer.ts";
import { json, show } from "./fits.ts";

/** The types of some responses, one sample each; each under its place. */
function typesOf(bodies: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const roots = Object.entries(bodies).map(([id, sample]) => ({ id, nameHints: [`${id} response`], samples: [json(sample)] }));
  const { types, roots: bodyTypes } = inferTypes(roots);
  return Object.fromEntries([
    ...[...bodyTypes].map(([id, type]) => [`${id}!`, show(type)]),
    ...types.map(({ id, type }) => [id, show(type)]),
  ]);
}

describe("an amount", () => {
  const amount = { currency: "NOK", value: "1" };
  const total = { ...amount, breakdown: { net: amount, tax: amount } };

  test("is not a total of its name in other responses, but what this consists of", () => {
    const types = typesOf({
      order: { id: 1, berths: [{ note: "a", amount: total }] },
      refund: { late: true, amount },
      fine: { why: "a", amount },
    });
    const money = "#order/berths/~[]/amount/breakdown/net";
    expect(types["refund"]).toBe(`{ late: boolean; amount: ${money} }`);
    expect(types["order/berths/~[]/amount"]).toBe(`{ currency: string; value: string; breakdown: { net: ${money}; tax: ${money} } }`);
  });
  test("may be one with its total at one place of one thing", () => {
    const order = { id: 1, berth: "a", since: "b", paid: true };
    const types = typesOf({ order: { ...order, amount: total }, first: { ...order, amount } });
    expect(types["first!"]).toBe("#order");
    expect(types["order/amount"]).toContain("breakdown?: {");
  });
  test("may have a scalar more", () => {
    const types = typesOf({ refund: { late: true, amount }, fine: { why: "a", amount: { ...amount, text: "1 NOK" } } });
    expect(types["refund/amount"]).toBe("{ currency: string; value: string; text?: string }");
  });
});

describe("what shows a secret", () => {
  const key = { id: "1", owner: "a", active: true, roles: ["cook"] };

  test("is not what never shows it", () => {
    const types = typesOf({ made: { ...key, apiKey: "k" }, read: key, list: { keys: [key] } });
    expect(types["made"]).toBe("{ id: string; owner: string; active: boolean; roles: (string)[]; apiKey: string }");
    expect(types["read"]).toBe("{ id: string; owner: string; active: boolean; roles: (string)[] }");
    expect(types["list"]).toBe("{ keys: (#read)[] }");
  });
  test("may be one of several kinds", () => {
    const [mail, chat] = [
      { type: "mail", id: "1", owner: "a", from: "b" },
      { type: "chat", id: "1", owner: "a", token: "t" },
    ];
    const types = typesOf({ mails: { unread: 1, channels: [mail, mail] }, chats: { people: 2, channels: [chat, chat] } });
    expect(types["mails/channels/~[]"]).toContain("#mails/channels/~[]/~|mail | #mails/channels/~[]/~|chat");
  });
});

describe("words", () => {
  const word = { text: "ahoy", start: 1, end: 2, confidence: 0.9, speaker: "A" };

  test("are not the sentences of another body, in which there are words", () => {
    const { speaker, ...short } = word;
    const types = typesOf({ log: { id: "1", words: [word] }, lines: { page: 1, sentences: [{ ...word, speaker, words: [short] }] } });
    expect(types["log/words/~[]"]).toBe("{ text: string; start: number; end: number; confidence: number; speaker?: string }");
    expect(types["lines/sentences/~[]"]).toContain("words: (#log/words/~[])[]");
  });
  test("are the same everywhere if they contain words", () => {
    const reply = { id: 1, text: "a", author: "b", at: "c" };
    const types = typesOf({ log: { post: { ...reply, replies: [{ ...reply, replies: [] }] } }, latest: { page: 1, replies: [reply] } });
    expect(types["log/post"]).toContain("replies?: (#log/post)[]");
    expect(types["latest"]).toContain("replies: (#log/post)[]");
  });
});
