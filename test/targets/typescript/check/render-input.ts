import { nodeTools } from "../../../../generator/node/tools.ts";
import { generate } from "../../../../generator/pipeline/generate.ts";
import { defaultOptions } from "../../../../generator/pipeline/options.ts";
import { typescript } from "../../../../generator/targets/typescript/target.ts";
import type { CheckInput } from "../../../../generator/targets/tools.ts";

/** The package of a collection as the checker gets it. */
export async function renderInput(file: string, text: string): Promise<CheckInput> {
  const inputs: CheckInput[] = [];
  const check = async (input: CheckInput) => {
    inputs.push(input);
    return { problems: [] };
  };
  const compare = () => Promise.reject(new Error("nothing to compare"));
  const tools = { assets: nodeTools().assets, version: "1.0.0", startChecker: () => ({ check, compare }) };
  await generate({ file, text, options: defaultOptions }, { target: typescript, tools });
  const [input] = inputs;
  if (input === undefined) throw new Error("The package was not to be checked.");
  return input;
}
