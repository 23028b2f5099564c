import Handlebars from "handlebars";
import type { Assets } from "../../tools.ts";
import { readPartials, readTemplate } from "./assets.ts";

/** A compiled template. */
export type Template<V extends object> = (view: V) => string;

/** Returns a template by name, compiled once. */
export type Engine = <V extends object>(name: string) => Template<V>;

/**
 * Handlebars with everything switched off except layout: no escaping (views contain only `Code`,
 * or `Html`), no missing fields, no custom helpers, no partial that inherits a context. `folder` is
 * that of the templates.
 */
export function createEngine(assets: Assets, folder = "typescript"): Engine {
  const handlebars = Handlebars.create();
  const options = { noEscape: true, strict: true, preventIndent: true, explicitPartialContext: true, knownHelpersOnly: true };
  for (const [name, text] of readPartials(assets, folder)) handlebars.registerPartial(name, handlebars.compile(text, options));
  const compiled = new Map<string, Template<object>>();
  return (name) => {
    const template = compiled.get(name) ?? handlebars.compile<object>(readTemplate(assets, folder, name), options);
    compiled.set(name, template);
    return template;
  };
}
