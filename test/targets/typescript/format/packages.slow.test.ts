import * as oxc from "@prettier/plugin-oxc";
import * as prettier from "prettier/standalone";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../../../generator/node/generate.ts";
import { layOutModule } from "../../../../generator/targets/typescript/format/layout/lay-out.ts";
import { corpusFolder, repository } from "../../../corpus/corpus-files.ts";

const names = ["zendesk-smooch-v1", "plaid", "stripe-api", "sophos-central", "xray-graphql", "salesforce", "wechatpay-zh", "box-legacy"];
const others = names.map((name) => join(corpusFolder, `${name}.json`));
const files = [join(repository, "collections/sunshine-conversations.postman_collection.json"), ...others];

/** The modules of a package before they are formatted. */
async function draft(file: string): Promise<readonly (readonly [path: string, text: string])[]> {
  const result = await generate({ file, text: readFileSync(file, "utf8"), options: { check: false, format: false } });
  return [...(result.package?.files ?? [])].filter(([path]) => /^src\/(?!runtime\/|mock\/|drift\/).*\.ts$|^test\/[^/]*\.ts$/.test(path));
}

describe("whole packages", () => {
  it.each(files)("%s: what is laid out without a parser is what prettier writes, and it is most", async (file) => {
    if (!existsSync(file)) return console.log(`${file} is not there: nothing is compared.`);
    const drafts = await draft(file);
    let [all, laidOut] = [0, 0];
    for (const [path, text] of drafts) {
      all += text.length;
      const ours = layOutModule(text);
      if (ours === undefined) continue;
      laidOut += text.length;
      const theirs = await prettier.format(text, { printWidth: 120, parser: "oxc-ts", plugins: [oxc] });
      expect({ path, text: ours }).toEqual({ path, text: theirs });
    }
    expect(all).toBeGreaterThan(0);
    // Prettier is left with templates of several lines, and with keys in other alphabets.
    expect(laidOut / all).toBeGreaterThan(/wechatpay|xray|salesforce/.test(file) ? 0.2 : 0.95);
  });
});
