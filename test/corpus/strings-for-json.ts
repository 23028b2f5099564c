// `npx tsx test/corpus/strings-for-json.ts`: where packages of the corpus have `string` although the collection shows JSON. Ends with 1 if JSON
// that needs no repair is typed as a string. One process, without check and format, so it takes a minute or two.
import process from "node:process";
import { generateUnredacted } from "../../generator/node/generate.ts";
import { listCorpusFiles, readCorpusFile } from "./corpus-files.ts";
import { findStringsForJson } from "./find-strings.ts";

let total = 0;
let exact = 0;
for (const file of listCorpusFiles()) {
  const request = { file, text: readCorpusFile(file), options: { check: false, format: false } };
  const { model } = await generateUnredacted(request, { adapt: (assets) => assets });
  for (const { pointer, part, assumed } of findStringsForJson(model?.api.operations ?? [])) {
    total += 1;
    if (assumed === "") exact += 1;
    console.log(`${file} ${pointer}  ${part}  ${assumed === "" ? "JSON as it stands" : assumed}`);
  }
}
console.log(`${total} bodies typed as strings look like JSON; ${exact} of them need no repair`);
process.exitCode = exact === 0 ? 0 : 1;
