import type { Command } from "../command.ts";
import { type CommandSpec, type Given, usage } from "./spec.ts";

/** `postwright complete`. */
export const completeSpec: CommandSpec = {
  name: "complete",
  takes: "<shell>",
  summary: "print the completion script of a shell",
  description: "Prints a script with which bash, zsh or fish completes commands and options of postwright.",
  options: [],
  examples: [
    ["source <(postwright complete bash)", "bash, in ~/.bashrc; it needs the package bash-completion"],
    ["source <(postwright complete zsh)", "zsh, in ~/.zshrc"],
    ["postwright complete fish | source", "fish, in ~/.config/fish/config.fish"],
  ],
  read: readComplete,
};

function readComplete({ words: [shell, ...more] }: Given): Command {
  const isKnown = shell === "bash" || shell === "zsh" || shell === "fish";
  if (isKnown && more.length === 0) return { kind: "complete", shell };
  return usage("complete takes one shell: bash, zsh or fish.", "Example: source <(postwright complete bash)");
}
