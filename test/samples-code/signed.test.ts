import { describe, expect, test } from "vitest";
import { sampleLanguages } from "../../generator/targets/samples/languages.ts";
import { printSample, sendsCredentials } from "../../generator/targets/samples/print-sample.ts";
import { toText } from "../../generator/targets/samples/source.ts";
import { signedAuths, signedRequest } from "./signed-requests.ts";

const schemes = Object.entries(signedAuths);

function programs(auth: (typeof schemes)[number][1]): ReadonlyMap<string, string> {
  return new Map(
    sampleLanguages.map((language) => [language.name, toText(printSample(language, signedRequest("https://h.test", auth), undefined))]),
  );
}

describe.each(schemes)("a request with %s", (_, auth) => {
  const printed = programs(auth);
  test.each(sampleLanguages.filter((language) => sendsCredentials(language, auth)))("is complete in $name", ({ name }) => {
    const program = printed.get(name) ?? "";
    const credentials = auth.kind === "signed" ? Object.values(auth.parameters).filter((value) => value !== "sha256") : [auth.password];
    for (const credential of credentials) expect(program).toContain(credential);
    expect(program).not.toContain("Incomplete");
  });

  const lacking = sampleLanguages.filter((language) => !sendsCredentials(language, auth) && language.comment !== undefined);
  test.each(lacking)("says in $name what is missing", ({ name, comment }) => {
    const [first = "", second] = (printed.get(name) ?? "").replace("<?php\n\n", "").split("\n");
    expect(first).toMatch(/^(?:#|\/\/) Incomplete: this API expects .*, which this program does not compute\.$/);
    expect(second).toBe(`${comment ?? ""} The TypeScript sample does.`);
  });
});

test("in PHP, the comment stands where PHP has begun", () => {
  expect(programs(signedAuths.hawk).get("php")).toMatch(/^<\?php\n\n\/\/ Incomplete: /);
  expect(programs(signedAuths.digest).get("php")).toMatch(/^<\?php\n\n\$curl/);
});

test("as HTTP, the place of the signature is a placeholder", () => {
  expect(programs(signedAuths.awsv4).get("http")).toContain("Authorization: {{awsv4}}\n");
});
