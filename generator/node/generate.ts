import * as core from "../pipeline/generate.ts";
import type { GenerateUnredacted } from "../pipeline/generate.ts";
import type { Generate } from "../pipeline/types.ts";
import { defaultTarget } from "../targets/default.ts";
import { nodeTools } from "./tools.ts";

/** The core's `generate` with the tools of Node, for the command line and the library. */
export const generate: Generate = (request) => core.generate(request, { target: defaultTarget, tools: nodeTools() });

/**
 * The same with the collection's own values, including secrets, and with other assets, for
 * `verify`.
 */
export const generateUnredacted: GenerateUnredacted = (request, { adapt, callValues }) => {
  const tools = nodeTools();
  return core.generateUnredacted(request, callValues, { target: defaultTarget, tools: { ...tools, assets: adapt(tools.assets) } });
};
