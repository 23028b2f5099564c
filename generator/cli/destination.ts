import { join } from "node:path";

/** Where a package goes: into a folder itself, or below a folder under its name. */
export type Destination = { readonly kind: "root"; readonly out: string } | { readonly kind: "below"; readonly folder: string };

/** The folder of a package. */
export function folderOf(destination: Destination, packageName: string): string {
  return destination.kind === "root" ? destination.out : join(destination.folder, packageName);
}
