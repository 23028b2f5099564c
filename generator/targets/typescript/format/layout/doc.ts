import type { builders } from "prettier/doc";

/** A document of prettier's: text, and where it may be broken into lines. */
export type Doc = builders.Doc;
