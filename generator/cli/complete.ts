import { RootCommand } from "@bomb.sh/tab";
import { program } from "./arguments.ts";
import type { CommandSpec } from "./arguments/spec.ts";
import { type CompleteCommand, exitCodes } from "./command.ts";

/**
 * Runs `complete`: prints the script of a shell, or answers one. Both are printed by the library.
 */
export function complete(command: CompleteCommand): number {
  const root = new RootCommand();
  root.option("help", "show help", "h");
  root.option("version", "print the version of Postwright", "v");
  for (const spec of program.commands) addCommand(root, spec);
  if ("shell" in command) root.setup(program.name, program.name, command.shell);
  else root.parse([...command.words]);
  return exitCodes.done;
}

function addCommand(root: RootCommand, spec: CommandSpec): void {
  const command = root.command(spec.name, spec.summary);
  if (spec.name === "complete") command.argument("shell", (answer) => ["bash", "zsh", "fish"].forEach((shell) => answer(shell, "")));
  for (const { flags, help, value } of spec.options) {
    const [name = ""] = flags.replace("--", "").split(" ");
    // A value is completed as a file name, by the shell.
    if (value === undefined) command.option(name, help);
    else command.option(name, help, () => undefined);
  }
}
