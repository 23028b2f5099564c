/**
 * Parses JSON without loss: an integer that a number cannot represent becomes a bigint. Throws a
 * `SyntaxError` if the text is not JSON.
 */
export function parseBigJson(text: string): unknown {
  // Such integers become marked strings first. The mark is longer than any run of underscores in
  // the text, escaped ones included, so it occurs nowhere else.
  const runs = text.replaceAll(/\\u005f/giu, "_").match(/_+/gu) ?? [];
  const mark = "_".repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
  const marked = text.replaceAll(/"(?:[^"\\]+|\\.?)*(?:"|$)|-?\d[\d.eE+-]*/gsu, (token) =>
    isBigInteger(token) ? `"${mark}${token}"` : token,
  );
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  );
}

/** Very long ones stay numbers: they are not ids, and take long to convert. */
function isBigInteger(token: string): boolean {
  return /^-?[1-9]\d{15,}$/u.test(token) && token.length <= 400 && !Number.isSafeInteger(Number(token));
}
