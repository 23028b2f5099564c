import type { Api, ClientVariable } from "../../../ir/api.ts";
import { dynamicUse, isGenerated } from "../../../variables/dynamic.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { printDocComment, printMemberComment, quoteInComment } from "../print/comment.ts";
import { printOrigin } from "./origins.ts";
import { variableType } from "./args/needs.ts";
import { reachableNames } from "../../../variables/template.ts";
import { printObjectKey, printString } from "../print/literal.ts";
import { printMemberDeclaration } from "../print/type.ts";
import { credentialName } from "../../../ir/auth-scheme.ts";
import { lowerCase } from "../../../util/letters.ts";
import { assertNever } from "../../../util/assert-never.ts";
import { createFileContext, type FileContext, specifierOf, type ViewContext } from "./context.ts";
import { describeFetched } from "./captures/fetched.ts";
import { describeSources } from "./captures/sources.ts";
import { describeComputedVariable } from "./computed/computing.ts";
import { credentialTypesFor, explainScheme } from "./credential.ts";
import { printMainBase } from "./descriptor/base.ts";
import { type KnownView, viewKnown } from "./known.ts";
import { onOneLine } from "../../../util/characters.ts";

/** `src/client.ts`: the options of a client of this API. */
export interface ClientView extends KnownView {
  readonly imports: Code;
  readonly comment: Code;
  readonly variables: readonly Code[];
  readonly auth: Code;
  readonly authComment: Code;
  /** True if some operation sends credentials, which may have to be fetched. */
  readonly hasAuth: boolean;
  /** Quoted: it makes the package's clients a type of their own. */
  readonly packageName: Code;
  /** The `baseUrl` member of the options. */
  readonly baseUrl: Code;
  /**
   * What says where the API is, if that is either `baseUrl` or some variables; otherwise nothing.
   */
  readonly baseOptions: Code;
  /** Members of the interface of origins. */
  readonly origins: readonly Code[];
  /** The `origins` member of the options. */
  readonly originsMember: Code;
  /** The `capture` member of the options, if some answers set variables. */
  readonly capture: Code;
  /** `options: ClientOptions`, defaulting to an empty object if nothing is required. */
  readonly optionsParameter: Code;
  /** Members that say where the API is. */
  readonly base: readonly Code[];
  readonly defaults: readonly Code[];
  readonly dynamic: Code;
  readonly createComment: Code;
}

/** For `{{{{user}}Id}}`, whose name is only known when the function is called. */
const computedVariables = code`/** Variables whose names are composed of others. */\n[name: string]: ${variableType} | undefined;`;

/** Describes the client: its variables, credentials, base URL and defaults. */
export function viewClient(context: ViewContext): ClientView {
  const { api } = context;
  const file = createFileContext("./", null);
  const auth = printAuthType(api, file);
  const required = needsBaseUrl(api);
  const base = printMainBase(api, file);
  const dynamic = importDynamic(api, file);
  const known = viewKnown(context, file);
  const capture = context.capturing.size === 0 ? nothing : printCaptureOption(known.needs, specifierOf(context, "captures"), file);
  return {
    imports: file.imports.print(),
    ...known,
    capture,
    comment: printDocComment([api.title, api.description]),
    variables: [
      ...settableVariables(api).map((variable) => printVariable(variable, context)),
      ...(api.hasComputedVariables ? [computedVariables] : []),
    ],
    auth,
    authComment: printDocComment([describeAuth(context)]),
    hasAuth: api.authSchemes.length > 0,
    packageName: printString(context.packageName),
    baseUrl: printMemberDeclaration(
      printDocComment([describeBaseUrl(api)]),
      "baseUrl",
      !required,
      required ? code`string` : code`string | undefined`,
    ),
    baseOptions: printBaseOptions(api),
    origins: [...context.origins.values()].map((origin) => printOrigin(origin, api.operations)),
    originsMember: printMemberDeclaration(nothing, "origins", true, code`Origins | undefined`),
    optionsParameter: code`options: ClientOptions${known.optionsArguments}${known.others}${required ? nothing : code` = {}`}`,
    base,
    defaults: api.variables.filter(hasDefault).map(({ name, defaultValue }) => code`${printObjectKey(name)}: ${printString(defaultValue)}`),
    dynamic,
    createComment: printDocComment([`A client for ${onOneLine(api.title)}. It keeps no connection open and need not be closed.`]),
  };
}

/** The type of the credentials; any credential if the collection declares no auth. */
function printAuthType({ authSchemes }: Api, { imports }: FileContext): Code {
  const credentials = credentialTypesFor(authSchemes);
  const types = (credentials.length === 0 ? [{ type: "Credential", names: [] }] : credentials).map(({ type, names }) => {
    const imported = imports.type("./runtime/auth/credential.js", type);
    return names.length === 0 ? imported : code`${imported}<${joinCode(names.map(printString), " | ")}>`;
  });
  return joinCode(types, " | ");
}

function printCaptureOption(needs: boolean, specifier: string, { imports }: FileContext): Code {
  const type = imports.type("./runtime/transport/settings.js", "Capture");
  const comment = printDocComment([
    `Keeps variables that answers set: pass \`capture\` of ${quoteInComment(specifier)}. Default: nothing is kept.`,
  ]);
  return printMemberDeclaration(comment, "capture", true, code`${type}${needs ? code`<Captured>` : nothing} | undefined`);
}

/** True if only the user can say where the API is. */
export function needsBaseUrl(api: Api): boolean {
  return api.base === "" || missingInBase(api).length > 0;
}

/** The variables without a value that the base URL needs. */
function missingInBase(api: Api): readonly string[] {
  const names = reachableNames([api.base], (name) => defaultOf(api, name));
  const generated = new Set(api.variables.filter(isGenerated).map(({ name }) => name));
  return [...names].filter((name) => !generated.has(name) && defaultOf(api, name) === undefined);
}

/** Where the base URL consists of variables without values: a base URL, or these variables. */
function printBaseOptions(api: Api): Code {
  const missing = missingInBase(api);
  if (missing.length === 0 || missing.some((name) => name === api.baseVariable)) return nothing;
  const members = missing.map((name) => printMemberDeclaration(nothing, name, false, variableType));
  const comment = printDocComment([`Where the API is, in place of ${quoteInComment(api.base)}.`]);
  const baseUrl = printMemberDeclaration(comment, "baseUrl", false, code`string`);
  return code`{\n${baseUrl}\n} | {\nvariables: Variables & {\n${joinCode(members, "\n")}\n};\n}`;
}

function defaultOf(api: Api, name: string): string | undefined {
  const value = api.variables.find((variable) => variable.name === name)?.defaultValue;
  return value === "" ? undefined : value;
}

type WithDefault = ClientVariable & { readonly defaultValue: string };

function hasDefault(variable: ClientVariable): variable is WithDefault {
  return variable.defaultValue !== undefined;
}

/** All variables except the one that `baseUrl` replaces. */
export function settableVariables(api: Api): readonly ClientVariable[] {
  return api.variables.filter(({ name, base }) => !(base && name === api.baseVariable));
}

function printVariable(variable: ClientVariable, { sources, fetching, computing }: ViewContext): Code {
  const { name, description } = variable;
  const computed = describeComputedVariable(name, computing);
  return printMemberDeclaration(
    printMemberComment([
      description,
      describeSources(name, sources),
      describeFetched(name, fetching),
      computed,
      computed === "" ? describeDefault(variable) : "",
    ]),
    name,
    true,
    code`${variableType} | undefined`,
  );
}

function describeDefault(variable: ClientVariable): string {
  if (isGenerated(variable)) return "Generated for each call unless it is passed.";
  if (variable.defaultValue === "") return "Empty by default: a parameter or header that consists of it is not sent.";
  return variable.defaultValue === undefined ? "No default." : `Default: ${quoteInComment(variable.defaultValue)}.`;
}

function describeBaseUrl(api: Api): string {
  const value = api.baseVariable === undefined ? api.base : (defaultOf(api, api.baseVariable) ?? "");
  if (value === "") return "Where the API is: scheme, host, port and base path. The collection does not say.";
  const slash = value.endsWith("/") ? " Its slash at the end is sent, as in Postman; that of another value is dropped." : "";
  return `Where the API is. Default: ${quoteInComment(value)}.${slash}`;
}

function describeAuth({ api, sources, fetching }: ViewContext): string {
  if (api.authSchemes.length === 0) return "The collection declares no auth; a credential passed here is not used.";
  const lines = api.authSchemes.map((scheme) => explainScheme(scheme, api.authSchemes)).filter((line) => line !== "");
  const hasText = api.authSchemes.some((scheme) => scheme.kind === "apikey" && scheme.text !== undefined);
  const hint = !hasText ? [] : ["Pass only the values; the text around them is added."];
  return [
    "The credentials for operations of this API. If there are several, each operation uses the one that fits.",
    ...hint,
    ...new Set(lines),
    ...namesOf(api).flatMap((name) => {
      const fetched = describeFetched(name, fetching);
      const set = fetched === "" ? describeSources(name, sources) : `${fetched} Pass a function that does so to \`cachedSecret\`.`;
      return set === "" ? [] : [`- ${quoteInComment(`{{${name}}}`)} is ${lowerCase(set.slice(0, 1))}${set.slice(1)}`];
    }),
  ].join("\n");
}

/** The variables that are credentials. */
function namesOf({ authSchemes }: Api): readonly string[] {
  return [...new Set(authSchemes.flatMap((scheme) => credentialName(scheme) ?? []))];
}

/**
 * The generator of dynamic values, if calls may need one. It is passed as a value, so that other
 * packages do not contain it.
 */
function importDynamic(api: Api, { imports }: FileContext): Code {
  const use = dynamicUse(api);
  switch (use) {
    case "none":
      return nothing;
    case "simple":
      return code`dynamic: ${imports.value("./runtime/values/dynamic.js", "dynamic")},`;
    case "fake":
      return code`dynamic: ${imports.value("./runtime/values/fake.js", "fake")},`;
    default:
      return assertNever(use);
  }
}
