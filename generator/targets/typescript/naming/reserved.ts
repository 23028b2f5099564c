import { deviceNames } from "../../../util/output-path.ts";

/**
 * Words that cannot or should not name a function in a module: reserved, strict-mode, contextual
 * and literal words.
 */
const words =
  "abstract any arguments as async await bigint boolean break case catch class const constructor continue debugger declare default delete do " +
  "else enum eval export extends false finally for from function get global globalThis if implements import in infer Infinity instanceof interface is " +
  "keyof let module namespace NaN never new null number object of package private prototype protected public readonly require return set static " +
  "string super switch symbol then this throw true try type typeof undefined unique unknown using var void while with yield hasOwnProperty toString valueOf toJSON __proto__";

/** The package's own functions, and names that are in scope in generated modules and tests. */
const values =
  "ApiError apiKey args asap asElement authLayer awsv4 baseOf basic bearer bind body cachedSecret call client code createApi createClient createTestClient declaredHeaders declaredQuery defineHooks describe digest digestLayer dynamic edgegrid exact expect expanderOf explainText fake fetch file fixedHeaders fixtures " +
  "graphql hasGraphqlErrors hawk isApiError json jwt keyed lines mediaKinds multipart namedOrigin nested newClient ntlm oauth1 oauth2 Object openBase options orEmpty orText parseBigJson parseJsonOrLines parseLines pathArgument pathArgumentOr pathVariable plainQuery process Promise randomUuid request response result segmentOf send sendNamed server sourceHints startServer test text textTemplate unsendable urlencoded variableOrigin variableSegment";

/**
 * Types that generated modules use, and globals that a generated type of the same name would hide.
 */
const types =
  "IssuedSecret ApiError ApiErrorKind ApiPromise Array ArrayBuffer Auth AuthScheme Awaited BigInt Blob Body Boolean Bound CallOptions CallOptionsWith Capture Client ClientOf ClientOptions ClientWith " +
  "Credential DataOf Date Declared Derivable Document Element Error Event Exclude Extract Failure File FileValue FormData Function GraphqlApiError GraphqlError GraphqlFailure HeaderValues Headers HttpApiError Iterator JSON Known KnownHeaders KnownOrigins KnownTo Map Math MustPass Needs NoArgs " +
  "NamedPromise NoInfer NoResult Node Number Object Omit Operation Partial Passed Pick PlainArgs Promise Proxy Readonly ReadonlyArray Record Redirect Reflect RegExp Request Required Response Result Set String " +
  "Origins PagedItems Success Symbol TClient TData Uint8Array URL URLSearchParams Undocumented VariableSource Variables WeakMap WeakSet Window WithResponse";

/** Sub-paths and folders that every package has. */
const modules = "api captures index client types runtime package".split(" ");

/** Entry points, and where each moves if a module was published under its name before. */
const newModules =
  "drift drift-watch mock mock-fetch msw msw-handlers oauth-grants oauth-token-grants paginate pagination stream-readers streams".split(
    " ",
  );

/**
 * Package names that npm refuses, or that would hide a folder of the project or a tool of the
 * workspace.
 */
const packages = "node-modules favicon-ico test package postwright prettier typescript vitest".split(" ");

/** What computes values for calls, in generated modules. */
const computed = "base64Text completing computing joinedText randomDigits randomNumber randomUuid timeOfCall timeOfCallAs";

/** Names that no function may have. */
export const reservedValues: ReadonlySet<string> = new Set([words, values, computed].flatMap((names) => names.split(" ")));
/** Names that no generated type may have. */
export const reservedTypes: ReadonlySet<string> = new Set(types.split(" "));
/** Names that no module may have. */
export const reservedModules: ReadonlySet<string> = new Set([...modules, ...deviceNames]);
/** Names that no new module may have. */
export const reservedNewModules: ReadonlySet<string> = new Set(newModules);
/** Names that no member of the namespaced client, and no fixture, may have. */
export const reservedMembers: ReadonlySet<string> = new Set(words.split(" "));
/** Names that no package may have, in kebab case. */
export const reservedPackages: ReadonlySet<string> = new Set([...packages, ...deviceNames]);
