import { deflateSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { addressOf, readAddress } from "../../web/shared/address.ts";
import { decodeShared, encodeShared } from "../../web/shared/fragment.ts";

test("given a small file, it survives the way through a link", () => {
  const file = { name: "é.json", text: `{"name":"\u{1f6b2} <script>"}${" ".repeat(5_000)}` };
  const data = encodeShared(file) ?? "";
  expect(data).toMatch(/^[\w-]{20,200}$/);
  expect(decodeShared(data)).toEqual(file);
});

test("given a large file, it has no link", () => {
  const noise = Array.from({ length: 20_000 }, (_, index) => (index * 7_919).toString(36)).join("");
  expect(encodeShared({ name: "a.json", text: noise })).toBeUndefined();
  expect(encodeShared({ name: "a.json", text: " ".repeat(1_100_000) })).toBeUndefined();
});

function pack(value: string): string {
  return Buffer.from(deflateSync(strToU8(value))).toString("base64url");
}

test.each([
  ["nothing", ""],
  ["no base64", "a b"],
  ["no deflated data", "AAAA"],
  ["a cut link", pack('["a","b"]').slice(0, -4)],
  ["no JSON", pack("{")],
  ["other JSON", pack('{"name":1}')],
  ["other members", pack('["a",1]')],
  ["too many characters", "A".repeat(20_000)],
  ["a bomb", pack(`["a","${"b".repeat(8_000_000)}"]`)],
])("given a link with %s, it is refused", (_, data) => {
  expect(decodeShared(data)).toBeUndefined();
});

test.each([
  [{ kind: "start" }],
  [{ kind: "json" }],
  [{ kind: "operation", slug: "create-user" }],
  [{ kind: "operation", slug: "ü/ #?" }],
  [{ kind: "type", name: "KeyResponse" }],
  [{ kind: "shared", data: "ab-_" }],
] as const)("given the address %j, it survives the way through a link", (address) => {
  expect(readAddress(addressOf(address))).toEqual(address);
});

test("given another fragment, it is not an address", () => {
  expect([readAddress(""), readAddress("#responses"), readAddress("#/nothing"), readAddress("#/operation/%")]).toEqual([
    { kind: "start" },
    undefined,
    undefined,
    { kind: "operation", slug: "" },
  ]);
});
