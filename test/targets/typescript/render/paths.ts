import Handlebars from "handlebars";
import { readAssets } from "../../../../generator/node/assets.ts";
import { readPartials, readTemplate } from "../../../../generator/targets/typescript/render/assets.ts";

/** Paths of templates that a view does not have, and paths that were looked at. */
export interface Findings {
  readonly missing: readonly string[];
  readonly seen: ReadonlySet<string>;
}

const assets = readAssets();
const PARTIALS = readPartials(assets, "typescript");

/** Parses a template, or a partial. */
function parseTemplate(name: string): hbs.AST.Program {
  return Handlebars.parse(PARTIALS.get(name) ?? readTemplate(assets, "typescript", name));
}

/** Every path of a template and its partials, as `template:path`. */
export function listPaths(name: string): ReadonlySet<string> {
  const paths = new Set<string>();
  const walk = (program: hbs.AST.Program, template: string): void => {
    for (const statement of program.body) {
      if (isMustache(statement) && isPath(statement.path)) paths.add(`${template}:${statement.path.original}`);
      if (isPartial(statement)) walk(parseTemplate(nameOf(statement)), nameOf(statement));
      if (!isBlock(statement)) continue;
      for (const parameter of statement.params) if (isPath(parameter)) paths.add(`${template}:${parameter.original}`);
      walk(statement.program, template);
      if (statement.inverse !== undefined) walk(statement.inverse, template);
    }
  };
  walk(parseTemplate(name), name);
  return paths;
}

/**
 * Looks up every path of a template in a view, in all branches that the view opens. Handlebars' strict mode does so for what it prints, but not for the condition
 * of an `#if`.
 */
export function checkPaths(name: string, view: unknown): Findings {
  const missing = new Set<string>();
  const seen = new Set<string>();
  const find = (path: hbs.AST.PathExpression, context: unknown, template: string): unknown => {
    if (path.data) return false;
    seen.add(`${template}:${path.original}`);
    let value = context;
    for (const part of path.parts) {
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) {
        missing.add(`${template}:${path.original}`);
        return undefined;
      }
      value = Reflect.get(value, part);
    }
    return value;
  };
  const walkBlock = (block: hbs.AST.BlockStatement, context: unknown, template: string): void => {
    const [parameter] = block.params;
    const value = parameter !== undefined && isPath(parameter) ? find(parameter, context, template) : undefined;
    if (block.path.original === "each") {
      if (!Array.isArray(value))
        missing.add(`${template}:${parameter !== undefined && isPath(parameter) ? parameter.original : "?"} is no list`);
      else for (const item of value) walk(block.program, item, template);
      return;
    }
    const open = block.path.original === "unless" ? !isFull(value) : isFull(value);
    if (open) walk(block.program, context, template);
    else if (block.inverse !== undefined) walk(block.inverse, context, template);
  };
  const walk = (program: hbs.AST.Program, context: unknown, template: string): void => {
    for (const statement of program.body) {
      if (isMustache(statement) && isPath(statement.path)) {
        const value = find(statement.path, context, template);
        if (typeof value !== "string") missing.add(`${template}:${statement.path.original} is no text`);
      }
      if (isPartial(statement)) {
        const [parameter] = statement.params;
        const inner = parameter !== undefined && isPath(parameter) ? find(parameter, context, template) : context;
        walk(parseTemplate(nameOf(statement)), inner, nameOf(statement));
      }
      if (isBlock(statement)) walkBlock(statement, context, template);
    }
  };
  walk(parseTemplate(name), view, name);
  return { missing: [...missing], seen };
}

/** What Handlebars takes for true. */
function isFull(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Every helper and partial call of a template, for what templates may hold. */
export function listHelpers(name: string): readonly string[] {
  const helpers: string[] = [];
  const walk = (program: hbs.AST.Program): void => {
    for (const statement of program.body) {
      if (isMustache(statement) && statement.params.length + (statement.hash?.pairs.length ?? 0) > 0)
        helpers.push(isPath(statement.path) ? statement.path.original : "a literal");
      if (isPartial(statement) && (!isPath(statement.name) || statement.params.length !== 1))
        helpers.push("a dynamic or contextless partial");
      if (!isBlock(statement)) continue;
      const [parameter] = statement.params;
      helpers.push(
        `#${statement.path.original}${parameter !== undefined && isPath(parameter) && parameter.data ? ` @${parameter.parts.join(".")}` : ""}`,
      );
      walk(statement.program);
      if (statement.inverse !== undefined) walk(statement.inverse);
    }
  };
  walk(parseTemplate(name));
  return helpers;
}

function isMustache(node: hbs.AST.Statement): node is hbs.AST.MustacheStatement {
  return node.type === "MustacheStatement";
}

function isBlock(node: hbs.AST.Statement): node is hbs.AST.BlockStatement & { readonly path: hbs.AST.PathExpression } {
  return node.type === "BlockStatement";
}

function isPartial(node: hbs.AST.Statement): node is hbs.AST.PartialStatement {
  return node.type === "PartialStatement";
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}

function nameOf(partial: hbs.AST.PartialStatement): string {
  return isPath(partial.name) ? partial.name.original : "";
}
