import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatFiles } from "../../generator/node/formatter.ts";
import { generate } from "../../generator/node/generate.ts";
import { formatFiles as formatWith } from "../../generator/targets/typescript/format/format-files.ts";
import { createTextFormatter, ownTypeScriptParser } from "../../generator/targets/typescript/format/format-text.ts";
import { corpusFolder } from "../corpus/corpus-files.ts";

const names = ["zendesk-smooch-v1", "xray-graphql", "wechatpay-zh", "cisco-cms", "sunshine-v2-openapi-converted", "plaid", "soap-training"];
const prettier = createTextFormatter(ownTypeScriptParser);

test.skipIf(!existsSync(corpusFolder)).each(names)("given %s, its package has the layout of prettier, byte for byte", async (name) => {
  const file = join(corpusFolder, `${name}.json`);
  const { package: made } = await generate({ file, text: readFileSync(file, "utf8"), options: { check: false, format: false } });
  const drafts = new Map(
    [...(made?.files ?? [])].filter(([path]) => !path.startsWith("src/runtime/") && !path.startsWith("test/fixtures/")),
  );
  expect(drafts.size).toBeGreaterThan(10);
  const ours = await formatFiles(drafts);
  for (const [path, text] of await formatWith(drafts, () => false, prettier)) expect(ours.get(path), path).toBe(text);
});
