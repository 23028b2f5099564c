/** A folder of a collection in format v3: the paths of its files. */
export interface FolderTree {
  /** The name of the folder itself; empty for the root. */
  readonly name: string;
  /** Path below the root; empty for the root. */
  readonly path: string;
  readonly definition: string | undefined;
  readonly requests: readonly RequestFiles[];
  readonly folders: readonly FolderTree[];
}

/** A request, and the examples that are saved for it. */
export interface RequestFiles {
  readonly path: string;
  /** The file name without its ending. */
  readonly stem: string;
  readonly examples: readonly NamedFile[];
}

export interface NamedFile {
  readonly path: string;
  /** The file name without its ending. */
  readonly stem: string;
}

const requestEnding = /\.request\.ya?ml$/i;
const exampleEnding = /\.example\.ya?ml$/i;
const definitionPath = /(?:^|\/)\.resources\/definition\.ya?ml$/i;

/** Whether a set of files is a collection in format v3. */
export function isV3(paths: Iterable<string>): boolean {
  for (const path of paths) if (isRootDefinition(path) || isRequestPath(path)) return true;
  return false;
}

/** Whether a file makes its folder a collection: a definition or a request right in it. */
export function isRootPath(path: string): boolean {
  return isRootDefinition(path) || (!path.includes("/") && isRequestPath(path));
}

/** Whether a file belongs to a collection in format v3. Others in its folders are not Postman's. */
export function isV3Path(path: string): boolean {
  return definitionPath.test(path) || isRequestPath(path) || isExamplePath(path);
}

function isRootDefinition(path: string): boolean {
  return /^\.resources\/definition\.ya?ml$/i.test(path);
}

/** Nothing below `.resources` or another folder with a dot is a request. */
function isRequestPath(path: string): boolean {
  const folders = path.split("/").slice(0, -1);
  return requestEnding.test(path) && !folders.some((name) => name.startsWith("."));
}

function isExamplePath(path: string): boolean {
  return exampleEnding.test(path) && /(?:^|\/)\.resources\/[^/]+\.resources\/examples\/[^/]+$/i.test(path);
}

interface OpenFolder {
  readonly name: string;
  readonly path: string;
  definition: string | undefined;
  readonly requests: NamedFile[];
  readonly folders: Map<string, OpenFolder>;
}

/** Arranges the paths of a collection as folders, requests and examples, sorted by their names. */
export function buildTree(paths: Iterable<string>): FolderTree {
  const root: OpenFolder = { name: "", path: "", definition: undefined, requests: [], folders: new Map() };
  const examples = new Map<string, NamedFile[]>();
  for (const path of [...paths].sort()) {
    const segments = path.split("/");
    const file = segments.at(-1) ?? "";
    if (definitionPath.test(path)) openFolder(root, segments.slice(0, -2)).definition ??= path;
    else if (isRequestPath(path)) openFolder(root, segments.slice(0, -1)).requests.push({ path, stem: file.replace(requestEnding, "") });
    else if (isExamplePath(path)) {
      const owner = segments.slice(0, -2).join("/");
      const known = examples.get(owner) ?? [];
      examples.set(owner, [...known, { path, stem: file.replace(exampleEnding, "") }]);
    }
  }
  return close(root, examples);
}

function openFolder(root: OpenFolder, names: readonly string[]): OpenFolder {
  let folder = root;
  for (const name of names) {
    const path = folder.path === "" ? name : `${folder.path}/${name}`;
    const next = folder.folders.get(name) ?? { name, path, definition: undefined, requests: [], folders: new Map() };
    folder.folders.set(name, next);
    folder = next;
  }
  return folder;
}

function close(folder: OpenFolder, examples: ReadonlyMap<string, readonly NamedFile[]>): FolderTree {
  const inside = folder.path === "" ? "" : `${folder.path}/`;
  return {
    name: folder.name,
    path: folder.path,
    definition: folder.definition,
    requests: folder.requests.map((request) => ({
      ...request,
      examples: examples.get(`${inside}.resources/${request.stem}.resources`) ?? [],
    })),
    folders: [...folder.folders.values()].map((each) => close(each, examples)),
  };
}
