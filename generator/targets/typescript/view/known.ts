import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { isHeaderNeed, isOriginNeed, type Need } from "./args/needs.ts";
import type { FileContext, ViewContext } from "./context.ts";

/** What the types of a client and of its options say about the variables that it is made with. */
export interface KnownView {
  /** True if some calls need variables without a value; otherwise the rest says nothing. */
  readonly needs: boolean;
  /** `<Given extends Variables = Variables>` */
  readonly optionsParameters: Code;
  /** `<Given>` */
  readonly optionsArguments: Code;
  /** The type of the variables that a client is made with. */
  readonly given: Code;
  /** Those of `createClient`, which also notes which headers and origins it is given. */
  readonly createParameters: Code;
  /** What the type of its options has for these. */
  readonly others: Code;
  /** The type of the new client. */
  readonly made: Code;
  /** The type parameters of `with`, its parameter `this`, and the type of the derived client. */
  readonly deriveParameters: Code;
  readonly deriveThis: Code;
  readonly derived: Code;
}

const unknowing: KnownView = {
  needs: false,
  optionsParameters: nothing,
  optionsArguments: nothing,
  given: code`Variables`,
  createParameters: nothing,
  others: nothing,
  made: code`Client`,
  deriveParameters: nothing,
  deriveThis: nothing,
  derived: code`this`,
};

/**
 * A client remembers in its type what it was made with, if that matters to calls: variables,
 * headers that are secrets, and origins whose variables have no value.
 */
export function viewKnown({ needs, capturing }: ViewContext, file: FileContext): KnownView {
  if (needs.size === 0) return unknowing;
  const importNeed = (name: string): Code => file.imports.type("./runtime/core/needs.js", name);
  const keeps = capturing.size > 0;
  const parameters = [code`Given extends Variables = Variables`, ...(keeps ? [code`Captured extends string = never`] : [])];
  const others = listOthers([...needs.values()].flat(), code`Given`, () => code`Origins`, file);
  const names = [
    code`${importNeed("KnownNames")}<Given>`,
    ...(keeps ? [code`Captured`] : []),
    ...(others.length === 0 ? [] : [joinNames(others)]),
  ];
  const known = joinCode(names, " | ");
  const created = joinCode([...parameters, ...others.map(printWithDefault)], ", ");
  return {
    needs: true,
    optionsParameters: code`<${joinCode(parameters, ", ")}>`,
    optionsArguments: keeps ? code`<Given, Captured>` : code`<Given>`,
    given: code`${importNeed("Declared")}<Given, Variables>`,
    createParameters: code`<${created}>`,
    others: printOptions(others),
    made: code`ClientOf<${known}>`,
    deriveParameters: code`<TClient extends Client, ${created}>`,
    deriveThis: code`this: TClient, `,
    derived: code`ClientOf<${importNeed("KnownTo")}<TClient> | ${known}>`,
  };
}

/** A type parameter for an option, whose default is its constraint. */
interface OptionParameter {
  readonly parameter: Code;
  readonly type: Code;
}

/** An option besides the variables whose names count as known. */
interface Remembered extends OptionParameter {
  readonly option: Code;
  /** The names. */
  readonly names: Code;
}

/**
 * The options of a client or a call, besides its variables, that may have what calls need. The
 * names of their type parameters begin with `prefix`; `importOrigins` imports the type of origins.
 */
export function listOthers(
  needs: readonly Need[],
  prefix: Code,
  importOrigins: () => Code,
  { imports, toSource }: FileContext,
): readonly Remembered[] {
  const importNeed = (name: string): Code => imports.type(`${toSource}runtime/core/needs.js`, name);
  const others: Remembered[] = [];
  if (needs.some(isHeaderNeed)) {
    const parameter = code`${prefix}Headers`;
    const type = imports.type(`${toSource}runtime/transport/settings.js`, "HeaderValues");
    const names = code`${importNeed("KnownHeaders")}<${parameter}>`;
    others.push({ parameter, type, option: code`headers?: ${parameter} | undefined`, names });
  }
  if (needs.some(isOriginNeed)) {
    const parameter = code`${prefix}Origins`;
    const type = importOrigins();
    const option = code`origins?: ${importNeed("Declared")}<${parameter}, ${type}> | undefined`;
    others.push({ parameter, type, option, names: code`${importNeed("KnownOrigins")}<${parameter}>` });
  }
  return others;
}

/** `GivenHeaders extends HeaderValues = HeaderValues` */
export function printWithDefault({ parameter, type }: OptionParameter): Code {
  return code`${parameter} extends ${type} = ${type}`;
}

/** ` & { headers?: GivenHeaders | undefined }`; nothing if there are none. */
export function printOptions(others: readonly Remembered[]): Code {
  const options = others.map(({ option }) => option);
  return options.length === 0 ? nothing : code` & { ${joinCode(options, "; ")} }`;
}

/** The union of the names that some options know. */
export function joinNames(others: readonly Remembered[]): Code {
  return joinCode(
    others.map(({ names }) => names),
    " | ",
  );
}
