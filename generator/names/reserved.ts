/** Words that cannot name a function in a module, or would mislead there: reserved, strict-mode, contextual and literal ones. */
const WORDS =
  "abstract any arguments as async await bigint boolean break case catch class const constructor continue debugger declare default delete do " +
  "else enum eval export extends false finally for from function get global globalThis if implements import in infer Infinity instanceof interface is " +
  "keyof let module namespace NaN never new null number object of package private prototype protected public readonly require return set static " +
  "string super switch symbol then this throw true try type typeof undefined unique unknown using var void while with yield hasOwnProperty toString valueOf toJSON";

/** Names of the package's own functions and of globals that generated modules use. */
const VALUES =
  "describe test expect fixtures startServer createTestClient ApiError bind client code createApi createClient fetch process send json text urlencoded multipart file graphql basic bearer apiKey oauth2 newClient Promise Object";

/** Types that generated modules use, and globals that a generated type of the same name would hide. */
const TYPES =
  "ApiError ApiPromise ApiResponse Args Array Auth AuthScheme Blob Body Boolean Bound BinaryInput CallOptions Client ClientOptions Credentials Date Defaults Error Failure FormData " +
  "Function Headers Iterator JSON Map Math NoArgs Number Object Operation Partial Pick Promise Proxy Record ReadonlyArray Readonly Reflect RegExp Request Required Response Result " +
  "Set String Success Symbol URL URLSearchParams Undocumented Unsent Variables WeakMap WeakSet Window Document Element Node Event File Omit Exclude Extract Awaited Uint8Array ArrayBuffer BigInt Symbol";

/** Modules that every package has. */
const MODULES = "api index client types runtime package con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9";

export const RESERVED_VALUES: ReadonlySet<string> = new Set([...WORDS.split(" "), ...VALUES.split(" ")]);
export const RESERVED_TYPES: ReadonlySet<string> = new Set(TYPES.split(" "));
export const RESERVED_MODULES: ReadonlySet<string> = new Set(MODULES.split(" "));
export const RESERVED_MEMBERS: ReadonlySet<string> = new Set(WORDS.split(" "));
