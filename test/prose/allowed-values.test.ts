import { expect, test } from "vitest";
import { readAllowedValues, readListWith } from "../../generator/prose/allowed-values.ts";

test.each([
  ["Allowed values: `a`, `b`", ["a", "b"]],
  ["The order. Possible values (not case-sensitive): Placed, Shipped, Done.", ["Placed", "Shipped", "Done"]],
  ["Available values : OPEN, CLOSED", ["OPEN", "CLOSED"]],
  ["One of: a, b or c", ["a", "b", "c"]],
  ["The type, one of `draft`, `open`, or `void`. [More](https://h.test/a)", ["draft", "open", "void"]],
  ["Must be `x` or `y`", ["x", "y"]],
  ["Can be: `GET` or `POST` and the default is `POST`.", ["GET", "POST"]],
  ["Can be: `asc` (ascending) or `desc` (descending) with `asc` as the default.", ["asc", "desc"]],
  ["This can be either “big” or “small”.", ["big", "small"]],
  ["If set, possible values are `a` and `b`.", ["a", "b"]],
  ["Sort order (asc|desc).", ["asc", "desc"]],
  ["enum: [a, b]", ["a", "b"]],
  ["What to sort by. One of: date, name", ["date", "name"]],
  ["Valid options: **v1.0**, **v2.0**", ["v1.0", "v2.0"]],
  ["Valid values are `GTC`/`FOK`", ["GTC", "FOK"]],
  ["One of: en_US (English), de_DE (German - Germany)", ["en_US", "de_DE"]],
  ["Valid values are:\n\n- `active`: The default.\n- `open`\n\nNothing else.", ["active", "open"]],
  ["Supported values: <br>`ONLY_NEW` - If new.<br> `ALL ` - Always.", ["ONLY_NEW", "ALL"]],
  ["One of:\n\n“h6” - HOTP-6\n“h8” - HOTP-8\nThis is all.", ["h6", "h8"]],
  ["状态，枚举值：\nALL：所有\nSUCCESS：成功", ["ALL", "SUCCESS"]],
  ["Value is:<ul><li><code>a</code></li></ul> Allowed values: <code>a</code>, <code>b</code>", ["a", "b"]],
  ["`work`, `home` or `other`", ["work", "home", "other"]],
  ["'low', 'high', or 'none' (the default).", ["low", "high", "none"]],
  ["0 or 1", ["0", "1"]],
  ["Valores: mar, puerto", ["mar", "puerto"]],
  ["Rumbo. Valores permitidos: norte, sur o este.", ["norte", "sur", "este"]],
  ["Mögliche Werte: `offen`, `zu`", ["offen", "zu"]],
  ["`offen` oder `zu`", ["offen", "zu"]],
  ["Side, one of: `BUY` `SELL`", ["BUY", "SELL"]],
  ["Allowed values: `a`, `b`, `a`. One of `a` or `b`.", ["a", "b"]],
])("given the description %j, the values are %j", (description, want) => {
  expect(readAllowedValues(description)).toEqual(want);
});

test.each([
  ["nothing", ""],
  ["one value", "Allowed values: `a`"],
  ["more than thirty", `Allowed values: ${Array.from({ length: 31 }, (_, index) => `\`v${index}\``).join(", ")}`],
  ["values with blanks", "One of: google android, apple ios or other"],
  ["an open end", "Allowed values: a, b, etc."],
  ["examples", "Allowed values: e.g. a, b"],
  ["a range", "Possible values: 1000-6000."],
  ["kinds of characters", "Allowed values: letters, digits"],
  ["a type", "The id (string|null)."],
  ["types", "One of: string, number"],
  ["links", "Supported values: [Order Side](/enums#side)"],
  ["parameters", "Either `symbol` or `symbols` must be provided."],
  ["one of which may be given", "Only one of `amount` and `percent`."],
  ["values of another parameter", "Required if `type` is one of `a`, `b`."],
  ["a condition", "If `mode` is on, must be `a` or `b`."],
  ["a case", "In Japan, this can only be `futsu` or `toza`."],
  ["parts of a text", "Comma-separated. Valid values are `a`, `b`."],
  ["a point about one criterion", "Criteria:\n* State. Possible values are `A` and `B`."],
  ["two lists that differ", "Allowed values: `a`, `b`. Allowed values: `c`, `d`."],
  ["a sentence with bare words", "Must be unique or empty"],
  ["a sentence that goes on", "Either `a` or `b` must be given"],
  ["a choice that is the subject", "`a` or `b` must be given"],
  ["names without a choice", "`a`, `b`"],
  ["a choice of types alone", "`string` or `null`"],
  ["numbers of something", "1 or 2 boats"],
  ["an expression", "Matches `^(a|b)-\\d+$`"],
])("given %s, there are no values", (_, description) => {
  expect(readAllowedValues(description)).toBeUndefined();
});

test.each(["Allowed values: ", "`a`, ", "(a|", "One of ", "either `", "<li>", "a, ", " ", "\n", "- `a`\n"])(
  "given %j over and over, there are no values",
  (piece) => {
    expect(readAllowedValues(piece.repeat(100_000))).toBeUndefined();
  },
);

test.each([
  ["asc | desc", "asc", ["asc", "desc"]],
  ["`near`, `far`, `lost`", "far", ["near", "far", "lost"]],
  ["`BUY` `SELL`", "SELL", ["BUY", "SELL"]],
  ["Order: newest, oldest", "newest", ["newest", "oldest"]],
  ["sloop or ketch. Default: sloop", "ketch", ["sloop", "ketch"]],
  ["asc | desc", "up", undefined],
  ["Comma-separated: near, far", "near", undefined],
  ["The order of boats, newest or oldest", "newest", undefined],
  ["near", "near", undefined],
])("given %j of a parameter that was saved as %j, the values are %j", (description, saved, want) => {
  expect(readListWith([saved], description)).toEqual(want);
});
