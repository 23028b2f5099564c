import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import type { Json } from "../../generator/json/json.ts";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { placeItems } from "../../generator/operations/inherit.ts";
import { printChilkatGo } from "../../generator/targets/samples/chilkat/go.ts";
import { printChilkatPowerBuilder, quotePowerBuilder } from "../../generator/targets/samples/chilkat/powerbuilder.ts";
import { planSample } from "../../generator/targets/samples/plan.ts";
import type { SampleRequest } from "../../generator/targets/samples/request.ts";
import { toText } from "../../generator/targets/samples/source.ts";
import { wordsForReaders } from "../../generator/targets/samples/words.ts";
import { repository } from "../corpus/corpus-files.ts";
import { collectionText } from "../operations/build-collection.ts";
import { triplesOfGo, triplesOfPowerBuilder } from "./triples.ts";

const seeds = join(repository, "../shared/seeds");

/** The item of the pages, in a collection that has the auth of theirs. */
async function readSeed(): Promise<{ readonly request: SampleRequest; readonly answer: Json | undefined }> {
  const item: unknown = JSON.parse(readFileSync(join(seeds, "create-integration-key.item.json"), "utf8"));
  const { document } = await readCollection({ file: "a.json", text: collectionText([item], { auth: { type: "basic", basic: [] } }) });
  const [placed] = document === undefined ? [] : placeItems(document);
  if (placed === undefined) throw new Error("The item cannot be read.");
  const request = planSample(placed, placed.item.request, wordsForReaders({ variables: new Map() }, new Map()));
  return { request, answer: parseTolerantJson(placed.item.examples[0]?.body ?? "").value };
}

const plain: SampleRequest = { item: ["It"], method: "GET", url: "https://a.test/x", headers: [], auth: undefined, body: { kind: "none" } };

function parse(text: string): Json | undefined {
  return parseTolerantJson(text).value;
}

function membersIn(request: Partial<SampleRequest>, answer?: string): readonly string[] {
  const program = toText(printChilkatGo({ ...plain, ...request }, answer === undefined ? undefined : parse(answer)));
  return triplesOfGo(program).map(([object, member, args]) => `${object}.${member}(${args})`);
}

describe("samples for Chilkat", () => {
  test.each(existsSync(seeds) ? ["the pages"] : [])("given the item of %s, Go makes the same calls", async () => {
    const { request, answer } = await readSeed();
    const want = triplesOfGo(readFileSync(join(seeds, "item-page-go.txt"), "utf8"));
    expect(want.length).toBeGreaterThan(30);
    expect(triplesOfGo(toText(printChilkatGo(request, answer)))).toEqual(want);
  });

  test.each(existsSync(seeds) ? ["the pages"] : [])("given the item of %s, PowerBuilder makes the same calls", async () => {
    const { request, answer } = await readSeed();
    const want = triplesOfPowerBuilder(readFileSync(join(seeds, "item-page-powerbuilder.txt"), "utf8"));
    expect(want.length).toBeGreaterThan(30);
    expect(triplesOfPowerBuilder(toText(printChilkatPowerBuilder(request, answer)))).toEqual(want);
  });

  test("given lists in an answer, they are read in loops, with names that differ", () => {
    const members = membersIn({}, '{"id":1,"users":[{"id":2,"ok":true,"tags":["a"]}]}');
    expect(members).toEqual(
      expect.arrayContaining([
        'jResp.IntOf("id")',
        'jResp.SizeOfArray("users")',
        "jResp.SetI(i)",
        'jResp.IntOf("users[i].id")',
        'jResp.BoolOf("users[i].ok")',
        'jResp.SizeOfArray("users[i].tags")',
        "jResp.SetJ(j)",
        'jResp.StringOf("users[i].tags[j]")',
      ]),
    );
    expect(toText(printChilkatGo(plain, parse('{"id":1,"a":{"ID":2}}')))).toMatch(/Id := [^]*ID1 := /);
  });

  test("given a list as the answer, its elements are read one by one", () => {
    expect(membersIn({}, '[{"id":"a"}]')).toEqual(
      expect.arrayContaining(["jarrResp.LoadSb(sbResponseBody)", "jarrResp.ObjectAt(i)", 'jItem.StringOf("id")']),
    );
  });

  test("given another method, the JSON is written out and sent as text", () => {
    const body = { kind: "json", text: '{"a":{"b":[1,true,null,"x"]}}', value: undefined } as const;
    expect(membersIn({ method: "PATCH", body, headers: [{ name: "Content-Type", value: "application/json" }] })).toEqual(
      expect.arrayContaining([
        'json.UpdateInt("a.b[0]",1)',
        'json.UpdateBool("a.b[1]",true)',
        'json.UpdateNull("a.b[2]")',
        'json.UpdateString("a.b[3]","x")',
        "json.EmitSb(sbRequestBody)",
        'http.PTextSb("PATCH","https://a.test/x",sbRequestBody,"utf-8","application/json",false,false)',
      ]),
    );
  });

  test("given a bearer token, it is set as such", () => {
    const headers = [{ name: "Authorization", value: "Bearer {{token}}" }];
    const members = membersIn({ headers });
    expect(members).toContain('http.SetAuthToken("{{token}}")');
    expect(members.join()).not.toContain("SetRequestHeader");
  });

  test("given text that would end a literal of PowerScript, it is escaped", () => {
    expect(toText(quotePowerBuilder('a"b~c\nd'))).toBe('"a~"b~~c~nd"');
  });
});
