import { describe, expect, test } from "vitest";
import type { ApiChange, ApiComparison } from "../../generator/diff/change.ts";
import { summarizeChanges } from "../../generator/diff/change.ts";
import { rewriteUnreleased } from "../../generator/diff/changelog.ts";
import { printMarkdown } from "../../generator/diff/markdown.ts";
import { formatDifference, listDifference } from "../../generator/cli/report/diff-report.ts";
import { startChecker } from "../../generator/node/checker.ts";
import { describeCredentials } from "../../generator/targets/typescript/diff/credentials.ts";
import { packageOf } from "./small-package.ts";

const placeOf = (): string => "";

function changeOf(name: string, [old, next]: readonly [string, string]): ApiChange {
  return { ...describeCredentials(old, next), subject: name, functions: [name], item: ["Locks", name] };
}

function comparisonOf(names: readonly string[], functionCount: number, layers: readonly [string, string]): ApiComparison {
  return { ...summarizeChanges(names.map((name) => changeOf(name, layers))), functionCount };
}

const letters = ["a", "b", "c", "d", "e", "f", "g", "h"].map((letter) => `lock${letter}`);
const added = ["", 'bearer("pass")'] as const;
const usage = 'Pass auth: { type: "bearer", token }.';

describe("a change of credentials that several functions share is one line", () => {
  test.each<{ readonly title: string; readonly names: readonly string[]; readonly want: string }>([
    { title: "all", names: letters, want: "All operations" },
    { title: "two", names: letters.slice(0, 2), want: "locka and lockb" },
    { title: "as many as a line names", names: letters.slice(0, 5), want: "locka, lockb, lockc, lockd and locke" },
    { title: "more", names: letters.slice(0, 7), want: "locka, lockb, lockc, lockd, locke and 2 more" },
  ])("$title", ({ names, want }) => {
    const lines = formatDifference(comparisonOf(names, letters.length, added), { placeOf, verbose: false });
    expect(lines[0]).toBe("major: 1 breaking change");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`  major  ${want} use the bearer token "pass" now; before, they used no credentials. ${usage}`);
  });

  test("given JSON, each function has its own", () => {
    const comparison = comparisonOf(letters, letters.length, added);
    const lines = listDifference(comparison, { placeOf, names: ["old", "new"] });
    expect(lines).toHaveLength(letters.length + 1);
    expect(lines[0]).toMatchObject({ subject: "locka", functions: ["locka"], what: expect.stringMatching(/^uses the bearer token/) });
  });

  test("given Markdown and a changelog, names are code and words are not", () => {
    const some = comparisonOf(letters.slice(0, 2), letters.length, added);
    expect(printMarkdown(some, placeOf)).toContain(
      '- `locka` and `lockb` use the bearer token "pass" now; before, they used no credentials.',
    );
    const all = comparisonOf(letters, letters.length, added);
    expect(rewriteUnreleased(undefined, all)).toContain('- **Breaking:** All operations use the bearer token "pass" now;');
  });
});

describe("credentials are named in words", () => {
  test.each<[old: string, next: string, what: string]>([
    ["", "basic()", "uses the user and password now; before, it used no credentials"],
    [
      'apiKey({in:"header",name:"X-Door",credential:"door"})',
      'apiKey({in:"query",name:"door"})',
      'uses the API key in the query "door" now; before, it used the API key "door" in the header "X-Door"',
    ],
    ['oauth2({credential:"pass"})', "hawk()", 'uses Hawk now; before, it used the OAuth 2 token "pass"'],
    ["awsv4()", 'digest({algorithm:"MD5"})', "uses Digest now; before, it used AWS Signature"],
    ['bearer("pass")', "", 'uses no credentials now; before, it used the bearer token "pass"'],
    [
      'apiKey({in:"header",name:"X-Door"})',
      'apiKey({in:"header",name:"X-Door"}) and basic()',
      'uses the API key in the header "X-Door" and the user and password now; before, it used the API key in the header "X-Door"',
    ],
    // What words do not tell apart is shown as it is.
    ['jwt({algorithm:"HS256"})', "jwt()", 'uses jwt() now; before, it used jwt({algorithm:"HS256"})'],
  ])("%s to %s", (old, next, what) => expect(describeCredentials(old, next).what).toBe(what));
});

describe("advice for new credentials names each member", () => {
  test.each<[layer: string, todo: string]>([
    ["oauth1()", 'Pass auth: { type: "oauth1", consumerKey, consumerSecret, token, tokenSecret }.'],
    ['oauth1({signatureMethod:"RSA-SHA1"})', 'Pass auth: { type: "oauth1", consumerKey, privateKey, token, tokenSecret }.'],
    ["jwt()", 'Pass auth: { type: "jwt", secret, payload }.'],
    ['jwt({algorithm:"HS384"})', 'Pass auth: { type: "jwt", secret, payload }.'],
    ['jwt({algorithm:"ES256"})', 'Pass auth: { type: "jwt", privateKey, payload }.'],
    ["hawk()", 'Pass auth: { type: "hawk", authId, authKey }.'],
    ["awsv4()", 'Pass auth: { type: "awsv4", accessKey, secretKey }.'],
    ["edgegrid()", 'Pass auth: { type: "edgegrid", accessToken, clientToken, clientSecret }.'],
    ["asap()", 'Pass auth: { type: "asap", iss, kid, privateKey, aud }.'],
  ])("%s", (layer, todo) => expect(describeCredentials("", layer).todo).toBe(todo));
});

describe("what a client accepts", () => {
  const checker = startChecker();
  const credentials = [
    "export interface BearerCredential<Name> { type: 'bearer'; token: string; name?: Name }",
    "export interface OAuth2Credential<Name> { type: 'oauth2'; accessToken: string; name?: Name }",
    "export interface Credential { type: 'none' }",
  ].join("\n");
  const clientOf = (auth: string, layers: string): ReadonlyMap<string, string> => {
    const files = packageOf({ layers });
    const imports = 'import type { BearerCredential, Credential, OAuth2Credential } from "./runtime/auth/credential.js";\n';
    const client = `${imports}${files.get("src/client.ts") ?? ""}export type Auth = ${auth};\n`;
    return new Map([...files, ["src/client.ts", client], ["src/runtime/auth/credential.ts", credentials]]);
  };
  const open = clientOf("Credential", "");
  const closed = clientOf('BearerCredential<"pass"> | OAuth2Credential<"pass">', 'authLayer(bearer("pass"))');

  test("is not said beside the functions that use it", async () => {
    const { comparison } = await checker.compare({ old: open, next: closed });
    expect(formatDifference(comparison, { placeOf, verbose: true })).toEqual([
      "major: 1 breaking change",
      `  major  getKey uses the bearer token "pass" now; before, it used no credentials. ${usage} [Keys / Get key]`,
    ]);
    const client = comparison.changes.find(({ subject }) => subject === "Auth");
    expect(client?.what).toBe('takes the bearer token "pass", the OAuth 2 token "pass" now; before, it took no credentials');
  });

  test("breaks callers where it accepts credentials no more, and is said once", async () => {
    const { comparison } = await checker.compare({ old: closed, next: open });
    expect(formatDifference(comparison, { placeOf, verbose: true })).toEqual([
      "major: 1 breaking change",
      '  major  getKey uses no credentials now; before, it used the bearer token "pass". Stop passing credentials. [Keys / Get key]',
    ]);
  });

  test("is said in words where no function says it", async () => {
    const next = clientOf("Credential", 'authLayer(bearer("pass"))');
    const { comparison } = await checker.compare({ old: closed, next });
    const [, ...lines] = formatDifference(comparison, { placeOf, verbose: true });
    expect(lines).toEqual([
      expect.stringContaining('Auth takes no credentials now; before, it took the bearer token "pass", the OAuth 2 token "pass". Stop'),
    ]);
  });
});
