import Handlebars from "handlebars";
import type { Assets } from "../../tools.ts";
import { readPartials, readTemplate } from "./assets.ts";

/** A compiled template. */
export type Template<V extends object> = (view: V) => string;

/** Returns a template by name, compiled once. */
export type Engine = <V extends object>(name: string) => Template<V>;

/**
 * Everything switched off except layout: no escaping (views contain only `Code`, or `Html`), no
 * missing fields, no custom helpers, no partial that inherits a context.
 */
export const templateOptions = { noEscape: true, strict: true, preventIndent: true, explicitPartialContext: true, knownHelpersOnly: true };

/** Handlebars with these options. `folder` is that of the templates. */
export function createEngine(assets: Assets, folder = "typescript"): Engine {
  const handlebars = Handlebars.create();
  for (const [name, text] of readPartials(assets, folder)) handlebars.registerPartial(name, handlebars.compile(text, templateOptions));
  const compiled = new Map<string, Template<object>>();
  return (name) => {
    const template = compiled.get(name) ?? handlebars.compile<object>(readTemplate(assets, folder, name), templateOptions);
    compiled.set(name, template);
    return template;
  };
}
