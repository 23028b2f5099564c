// What the build puts into the scripts; a page that may not connect cannot fetch it.

declare module "contents:assets" {
  /** The texts of `templates/`. */
  export const assets: ReadonlyMap<string, string>;
}

declare module "contents:version" {
  /** Of Postwright. */
  export const version: string;
}

declare module "contents:example" {
  /** The shipped collection and its environment: name → text. */
  export const example: ReadonlyMap<string, string>;
}
