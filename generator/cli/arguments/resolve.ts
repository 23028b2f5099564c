import { type CommandSpec, flag } from "./spec.ts";

/** `postwright resolve`. */
export const resolveSpec: CommandSpec = {
  name: "resolve",
  takes: "[folders]",
  summary: "resolve conflicts of a merge in packages",
  description: `After a merge, rebase or cherry-pick in which git could not merge packages: keeps the names that both sides have published, and generates the packages from the merged collections. Resolve conflicts of the collections first. With folders, resolves these packages only; generate them again afterwards.`,
  options: [{ flags: "--force", help: "drop edits of generated files, which are refused otherwise" }],
  examples: [
    ["postwright resolve", "Every package in conflict, which is generated again"],
    ["postwright resolve packages/shop", "One package, before postwright generate"],
  ],
  read: (given) => ({ kind: "resolve", folders: given.words, force: flag(given, "force") }),
};
