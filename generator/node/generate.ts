import * as core from "../pipeline/generate.ts";
import type { Generate } from "../pipeline/types.ts";
import { typescript } from "../targets/typescript/target.ts";
import { nodeTools } from "./tools.ts";

// The one place in which a target meets the tools of Node: the command line and the library both generate through it.

/** Generates a TypeScript package on Node. See `generate` of `pipeline/generate.ts`. */
export const generate: Generate = (request) => core.generate(request, { target: typescript, tools: nodeTools() });

/** `generate` with the collection's own values, secrets included: for `verify`. */
export const generateUnredacted: Generate = (request) => core.generateUnredacted(request, { target: typescript, tools: nodeTools() });
