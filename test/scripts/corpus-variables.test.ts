import { expect, test } from "vitest";
import { collectionText } from "../operations/build-collection.ts";
import { readVariables } from "./corpus-variables.ts";

function item(name: string, url: string, listen?: "test" | "prerequest", ...script: readonly string[]): object {
  const event = listen === undefined ? {} : { event: [{ listen, script: { exec: script } }] };
  return { name, request: { method: "GET", url: `https://harbour.test/${url}` }, ...event };
}

const items = [
  item("Sign in", "session", "test", "pm.environment.set('token', pm.response.json().token);"),
  item("Local", "local", "test", "pm.variables.set('fault', pm.response.json().code);"),
  item(
    "Fetch",
    "fetch/{{key}}",
    "prerequest",
    "pm.sendRequest('https://keys.test/new', (error, response) => pm.environment.set('key', response.json().key));",
  ),
  item("Now", "now/{{at}}", "prerequest", "pm.variables.set('at', Date.now());"),
  item("Signed", "signed/{{proof}}", "prerequest", "pm.variables.set('proof', CryptoJS.HmacSHA256('a', 'b').toString());"),
  item("Fixed", "fixed/{{mode}}", "test", "pm.environment.set('mode', 'fast');"),
  item("Mentioned", "mentioned/{{hint}}", "test", "console.log('{{hint}} is open');"),
  item("Berths", "{{token}}/{{fault}}/{{nobody}}/{{year}}/{{$guid}}"),
];

test("given variables without a value, it is told why no answer sets them", async () => {
  const text = collectionText(items, { variable: [{ key: "year", value: "2026" }] });
  const variables = await readVariables({ file: "harbour.json", text });
  expect(Object.fromEntries(variables.map(({ name, reason }) => [name, reason]))).toEqual({
    token: undefined,
    year: undefined,
    $guid: undefined,
    at: "calls compute it",
    fault: "an answer sets it, but only while its own script runs",
    hint: "scripts mention it, but are not known to set it",
    key: "a request of the script itself fetches it",
    mode: "scripts set it, but not to a part of an answer",
    nobody: "no script mentions it",
    proof: "a script computes it before the request, in a way that is not followed",
  });
  expect(variables.filter(({ isKnown }) => isKnown).map(({ name }) => name)).toEqual(["token"]);
});
