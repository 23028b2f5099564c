import { describe, expect, test } from "vitest";
import { convertCollection } from "../../generator/convert/convert.ts";
import { listCorpusFiles, readCorpusFile } from "../corpus/corpus-files.ts";
import { modelOf, packageOf, toFolder } from "./round-trip.ts";

const files = listCorpusFiles();
if (files.length === 0) console.warn("no ../shared/corpus beside the repository: it was not converted");

/** UTF-16 units of the files whose packages are compared too. */
const longestGenerated = 400_000;

describe("given a collection of the corpus", () => {
  // The corpus may be absent, and a table must have a row.
  test.each(files.length === 0 ? ["none"] : files)("%s: its folder in v3 makes the same package", async (file) => {
    if (file === "none") return;
    const text = readCorpusFile(file);
    const folder = await toFolder(file, text);
    // An equal model makes an equal package, which takes far longer to compare.
    if (text.length < longestGenerated) expect(await packageOf(folder)).toEqual(await packageOf({ file, text }));
    const { diagnostics } = await convertCollection({ file, text }, "v3");
    // What v3 cannot express is said, and missing on the way back.
    if (diagnostics.some(({ code }) => code === "PW2039")) return;
    const back = await convertCollection(folder, "v2.1");
    expect(await modelOf({ file, text: back.files?.get("") ?? "" })).toEqual(await modelOf({ file, text }));
  });
});
