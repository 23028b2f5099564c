import Handlebars from "handlebars";
import { readPartials, readTemplate } from "./assets.ts";

/** A compiled template. */
export type Template<V extends object> = (view: V) => string;

/**
 * Handlebars with everything switched off but layout: no escaping (views hold `Code` only), no missing field, no helper of its own, no
 * partial that inherits a context.
 */
export function createEngine(): { readonly compile: <V extends object>(name: string) => Template<V> } {
  const handlebars = Handlebars.create();
  const options = { noEscape: true, strict: true, preventIndent: true, explicitPartialContext: true, knownHelpersOnly: true };
  for (const [name, text] of readPartials()) handlebars.registerPartial(name, handlebars.compile(text, options));
  return {
    compile: (name) => handlebars.compile(readTemplate(name), options),
  };
}
