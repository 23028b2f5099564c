import { STATUS_CODES } from "node:http";

/** What a response is called: the saved example's name, unless it only repeats the number. */
export function titleOf(status: number, exampleName: string): string {
  const name = exampleName.replace(/\s+/g, " ").trim();
  const bare = name.replace(String(status), "").replace(/^[\s:_-]+/, "");
  return /\p{L}/u.test(bare) && bare.length <= 80 ? bare : (STATUS_CODES[status] ?? "");
}
