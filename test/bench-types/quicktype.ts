import { InputData, jsonInputForTargetLanguage, quicktypeMultiFileSync } from "quicktype-core";
import type { Json } from "../../generator/json/json.ts";
import { printJson } from "../../generator/json/print-json.ts";

/** Types printed for the samples of one fold. */
export interface PrintedTypes {
  /** Exported declarations. */
  readonly text: string;
  /** The samples' type: an expression in one line. */
  readonly root: string;
  /** From JSON text to printed types. */
  readonly milliseconds: number;
}

/** What may differ between runs of quicktype. */
export interface QuicktypeSettings {
  readonly inferEnums: boolean;
  readonly inferMaps: boolean;
  readonly combineClasses: boolean;
}

/** The best for fit, by `bench:types -- --settings`; dates, UUIDs and numbers in strings stay strings, as they do with us. */
const bestSettings: QuicktypeSettings = { inferEnums: false, inferMaps: true, combineClasses: true };

const rootName = "Root";

/** quicktype's types of the samples, which must be strict JSON. */
export function inferWithQuicktype(samples: readonly Json[], settings: QuicktypeSettings = bestSettings): PrintedTypes {
  const texts = samples.map((sample) => printJson(sample));
  const started = performance.now();
  const text = run(texts, settings, true);
  const milliseconds = performance.now() - started;
  // Of an array, quicktype gives the root's name to the elements; of a map or a scalar, to nothing.
  const isInterface = samples.every(({ kind }) => kind === "object") && text.includes(`export interface ${rootName} {`);
  return { text, root: isInterface ? rootName : readRoot(run(texts, settings, false)), milliseconds };
}

function run(texts: readonly string[], settings: QuicktypeSettings, justTypes: boolean): string {
  const input = jsonInputForTargetLanguage("typescript");
  input.addSourceSync({ name: rootName, samples: [...texts] });
  const inputData = new InputData();
  inputData.addInput(input);
  const files = quicktypeMultiFileSync({
    inputData,
    lang: "typescript",
    ...settings,
    inferDateTimes: false,
    inferUuids: false,
    inferIntegerStrings: false,
    inferBooleanStrings: false,
    ignoreJsonRefs: true,
    rendererOptions: { "just-types": justTypes },
  });
  return [...files.values()].flatMap(({ lines }) => lines).join("\n");
}

/** With just types, quicktype does not say what a root is that is no interface: the signature of its reader does. */
function readRoot(withReaders: string): string {
  const match = /public static to\w+\(json: string\): (.+) \{$/m.exec(withReaders);
  if (match?.[1] === undefined) throw new Error(`No root in quicktype's output: ${withReaders.slice(0, 300)}`);
  return match[1];
}
