import { derive } from "../values/derive.ts";
import { textOf, unknown, type Value } from "../values/value.ts";
import type { Handler } from "./handler.ts";
import { lowerCase } from "../../util/letters.ts";

const toBytes: Handler = ({ args }) =>
  args[1] === undefined || /^utf-?8$/i.test(textOf(args[1]) ?? "") ? { kind: "bytes", of: args[0] ?? unknown } : derive(args, []);

/** Base64 and what leads to it. */
export const encodeHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["btoa", ({ args }) => ({ kind: "base64", of: args[0] ?? unknown })],
  ["Buffer.from", toBytes],
  ["Buffer", toBytes],
  ["CryptoJS.enc.Utf8.parse", toBytes],
  ["CryptoJS.enc.Latin1.parse", toBytes],
  [
    "CryptoJS.enc.Base64.stringify",
    ({ args }) => {
      const [bytes = unknown] = args;
      return { kind: "base64", of: bytes.kind === "bytes" ? bytes.of : bytes };
    },
  ],
]);

/** A method of bytes: `toString("base64")`, `toString(CryptoJS.enc.Base64)`. */
export function callBytes(bytes: Extract<Value, { readonly kind: "bytes" }>, method: string, [encoding]: readonly Value[]): Value {
  if (method !== "toString") return derive([bytes], []);
  const isBase64 =
    lowerCase(textOf(encoding) ?? "") === "base64" || (encoding?.kind === "named" && encoding.name === "CryptoJS.enc.Base64");
  if (isBase64) return { kind: "base64", of: bytes.of };
  return encoding === undefined ? bytes.of : derive([bytes], []);
}
