import type { Api, Operation, Resource } from "../../../ir/api.ts";
import type { Capture } from "../../../ir/capture.ts";
import type { NamedType } from "../../../ir/type.ts";
import type { Names } from "../../../names/allocate.ts";
import { lookUp } from "../../../names/look-up.ts";
import { groupBy } from "../../../util/group-by.ts";
import type { Layout, PackageDescription } from "../../target.ts";
import type { Code } from "../print/code.ts";
import { createImports, type Imports } from "../print/imports.ts";
import type { TypeContext } from "../print/type.ts";
import { listOrigins, type Origin } from "./origins.ts";
import { findNeeds, type Need } from "./args/needs.ts";
import { capturingOperations } from "./captures/capturing.ts";
import { type Fetching, listFetching } from "./captures/fetched.ts";
import { listSources, type Sources } from "./captures/sources.ts";
import { type Computing, listComputing } from "./computed/computing.ts";
import { placeTypes } from "./placement.ts";

/** What every view of a package is made from. */
export interface ViewContext {
  readonly api: Api;
  readonly names: Names;
  readonly packageName: string;
  /** Whether the package's name is the user's choice. */
  readonly isNamed: boolean;
  readonly layout: Layout;
  /** Resource id → its operations, in the order of the collection. */
  readonly operations: ReadonlyMap<string, readonly Operation[]>;
  /** The further origins, by their base. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** The variables without a value that calls need, by operation id. */
  readonly needs: ReadonlyMap<string, readonly Need[]>;
  /** The operations whose answers set variables. */
  readonly sources: Sources;
  readonly fetching: Fetching;
  /** What scripts compute before requests. */
  readonly computing: Computing;
  /** By operation id: what its answers set and requests need. */
  readonly capturing: ReadonlyMap<string, readonly Capture[]>;
  /** The named types by their ids. */
  readonly namedTypes: ReadonlyMap<string, NamedType>;
  /** Type id → the resource that declares it; `undefined` for the shared file. */
  readonly typePlaces: ReadonlyMap<string, string | undefined>;
}

/**
 * How a program imports an entry point of the package, the main one without a name. Sources are
 * imported by path: this one starts from the folder above them. `module` is their file, if it has
 * another name.
 */
export function specifierOf({ packageName, layout }: Pick<ViewContext, "packageName" | "layout">, entry = "", module = entry): string {
  if (layout.kind === "package") return entry === "" ? packageName : `${packageName}/${entry}`;
  const file = module === "" ? "index" : module;
  return `./${layout.folder}${file === "index" && layout.extension === "" ? "" : `/${file}${layout.extension}`}`;
}

/** Collects what all views of a package need. */
export function createViewContext(
  api: Api,
  names: Names,
  { name: packageName, isNamed, layout = { kind: "package" } }: Pick<PackageDescription, "name" | "isNamed" | "layout">,
): ViewContext {
  const sources = listSources(api, names);
  const origins = listOrigins(api);
  return {
    api,
    names,
    packageName,
    isNamed,
    layout,
    operations: groupBy(api.operations, ({ resource }) => resource),
    origins,
    needs: findNeeds(api, origins),
    sources,
    fetching: listFetching(api),
    computing: listComputing(api),
    capturing: new Map(capturingOperations(api, sources).map(({ operation, captures }) => [operation.id, captures])),
    namedTypes: new Map(api.types.map((type) => [type.id, type])),
    typePlaces: placeTypes(api),
  };
}

/** A file that is being built: its position and its imports. */
export interface FileContext {
  readonly imports: Imports;
  /** Prefix of module specifiers, from this file to `src/`. */
  readonly toSource: string;
  /**
   * The resource whose types the file declares; `undefined` in the shared file, `null` in tests.
   */
  readonly resource: string | undefined | null;
}

/** A file without imports. */
export function createFileContext(toSource: string, resource: string | undefined | null): FileContext {
  return { imports: createImports(), toSource, resource };
}

/**
 * How types are printed in a file: named types by their names, imported if they are declared
 * elsewhere.
 */
export function typeContextOf(context: ViewContext, file: FileContext, bytes: "sent" | "received"): TypeContext {
  return {
    nameOf: (id) => nameType(id, context, file),
    binary: () => (bytes === "sent" ? file.imports.type(`${file.toSource}runtime/values/file-value.js`, "FileValue") : blob(file)),
  };
}

function nameType(id: string, context: ViewContext, file: FileContext): Code {
  const name = lookUp(context.names.types, id);
  const place = context.typePlaces.get(id);
  const module =
    place === undefined ? `${file.toSource}types.js` : `${file.toSource}resources/${lookUp(context.names.modules, place).file}.js`;
  return file.resource === null || place !== file.resource ? file.imports.type(module, name) : file.imports.local(name);
}

/** `Blob` is a global, so there is nothing to import. */
function blob(file: FileContext): Code {
  return file.imports.local("Blob");
}

/** The title of a resource: the names of its folders, or the collection's for items at the root. */
export function titleOfResource({ path }: Resource, api: Api): string {
  return path.length === 0 ? api.title : path.join(" / ");
}
