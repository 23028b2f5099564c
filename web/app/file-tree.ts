/** A folder of a package. */
export interface FileFolder {
  readonly name: string;
  readonly folders: readonly FileFolder[];
  readonly files: readonly { readonly name: string; readonly path: string }[];
}

interface OpenFolder {
  readonly folders: Map<string, OpenFolder>;
  readonly files: { readonly name: string; readonly path: string }[];
}

/** Arranges paths by their folders, in code-unit order. */
export function buildFileTree(paths: Iterable<string>): FileFolder {
  const root: OpenFolder = { folders: new Map(), files: [] };
  for (const path of [...paths].sort()) {
    const segments = path.split("/");
    let folder = root;
    for (const segment of segments.slice(0, -1)) {
      const next: OpenFolder = folder.folders.get(segment) ?? { folders: new Map(), files: [] };
      folder.folders.set(segment, next);
      folder = next;
    }
    folder.files.push({ name: segments.at(-1) ?? "", path });
  }
  return close("", root);
}

function close(name: string, { folders, files }: OpenFolder): FileFolder {
  return { name, folders: [...folders].map(([each, inside]) => close(each, inside)), files };
}
