import type { Api } from "../../../ir/api.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import type { Imports } from "../print/imports.ts";
import { isOriginNeed, isSecretHeader, type Need } from "./args/needs.ts";
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
}

const unknowing: KnownView = {
  needs: false,
  optionsParameters: nothing,
  optionsArguments: nothing,
  given: code`Variables`,
  createParameters: nothing,
  others: nothing,
  made: code`Client`,
};

/**
 * A client remembers in its type what it was made with, if that matters to calls: variables,
 * headers that are secrets, and origins whose variables have no value.
 */
export function viewKnown({ api, needs, capturing }: ViewContext, { imports }: FileContext): KnownView {
  if (needs.size === 0) return unknowing;
  const importNeed = (name: string): Code => imports.type("./runtime/core/needs.js", name);
  const keeps = capturing.size > 0;
  const parameters = [code`Given extends Variables = Variables`, ...(keeps ? [code`Captured extends string = never`] : [])];
  const others = listOthers(api, [...needs.values()].flat(), imports);
  const known = [
    code`${importNeed("KnownNames")}<Given>`,
    ...(keeps ? [code`Captured`] : []),
    ...others.map(({ parameter, names }) => code`${importNeed(names)}<${parameter}>`),
  ];
  const created = [...parameters, ...others.map(({ parameter, type }) => code`${parameter} extends ${type} = ${type}`)];
  const options = joinCode(
    others.map(({ option }) => option),
    "; ",
  );
  return {
    needs: true,
    optionsParameters: code`<${joinCode(parameters, ", ")}>`,
    optionsArguments: keeps ? code`<Given, Captured>` : code`<Given>`,
    given: code`${importNeed("Declared")}<Given, Variables>`,
    createParameters: code`<${joinCode(created, ", ")}>`,
    others: others.length === 0 ? nothing : code` & { ${options} }`,
    made: code`ClientOf<${joinCode(known, " | ")}>`,
  };
}

/** An option besides the variables whose names the type of a client contains. */
interface Remembered {
  readonly parameter: Code;
  readonly type: Code;
  readonly option: Code;
  /** The type that lists the names. */
  readonly names: "KnownHeaders" | "KnownOrigins";
}

function listOthers({ operations }: Api, needs: readonly Need[], imports: Imports): readonly Remembered[] {
  const others: Remembered[] = [];
  if (operations.some(({ headers }) => headers.some(isSecretHeader))) {
    const type = imports.type("./runtime/transport/settings.js", "HeaderValues");
    others.push({ parameter: code`GivenHeaders`, type, option: code`headers?: GivenHeaders | undefined`, names: "KnownHeaders" });
  }
  if (needs.some(isOriginNeed)) {
    const declared = imports.type("./runtime/core/needs.js", "Declared");
    const option = code`origins?: ${declared}<GivenOrigins, Origins> | undefined`;
    others.push({ parameter: code`GivenOrigins`, type: code`Origins`, option, names: "KnownOrigins" });
  }
  return others;
}
