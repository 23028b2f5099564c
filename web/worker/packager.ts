import "./offline.ts";
import { assets } from "contents:assets";
import { version } from "contents:version";
import { zipSync } from "fflate";
import { createGenerate, type Format } from "../../generator/browser.ts";
import { defaultOptions } from "../../generator/pipeline/options.ts";
import type { Phase } from "../../generator/pipeline/stages.ts";
import { replaceTexts, selectFiles } from "../../generator/targets/typescript/format/format-files.ts";
import { createTextFormatter, ownTypeScriptParser } from "../../generator/targets/typescript/format/format-text.ts";
import type { Opening, PackageFiles, PackagerAnswer, PackagerStep } from "../shared/messages.ts";
import { readInputFiles } from "./input.ts";
import { describePhase } from "./phases.ts";
import { serve } from "./serve.ts";

serve<Opening, PackagerStep, PackagerAnswer>(async ({ files, at = 0 }, onStep) => {
  const input = await readInputFiles(files);
  const collection = input.kind === "read" ? input.collections[at] : undefined;
  if (collection === undefined) return { kind: "refused", reason: "The collection cannot be read." };
  const generate = createGenerate({ assets, version, format: createFormat(onStep) });
  const { source, ...beside } = collection;
  const onPhase = (phase: Phase): void => onStep({ kind: "progress", text: describePhase(phase) });
  const { package: made } = await generate({ ...source, ...beside, options: defaultOptions, onPhase });
  if (made === undefined) return { kind: "refused", reason: "The collection has errors." };
  onStep({ kind: "progress", text: "Packing" });
  return { kind: "package", name: made.name, files: made.files, zip: pack(made.name, made.files) };
});

/** Formats file by file. What is there before is shown as a draft. */
function createFormat(onStep: (step: PackagerStep) => void): Format {
  const formatText = createTextFormatter(ownTypeScriptParser);
  return async (files, isPreformatted) => {
    onStep({ kind: "draft", files });
    const selected = selectFiles(files, isPreformatted);
    const formatted: [string, string][] = [];
    for (const [path, text] of selected) {
      const count = formatted.length;
      onStep({ kind: "progress", text: `Formatting ${selected.length} files`, part: count / selected.length });
      formatted.push([path, await formatText(path, text)]);
    }
    return replaceTexts(files, formatted);
  };
}

/** The same bytes each time: a zip has the time of each file, and ours have none. */
function pack(name: string, files: PackageFiles): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const entries = [...files].map(([path, text]) => [`${name}/${path}`, encoder.encode(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) }));
}
