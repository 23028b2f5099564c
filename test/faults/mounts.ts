import { spawnSync } from "node:child_process";
import process from "node:process";

/**
 * Words before a command that runs it where it may mount file systems of its own, which go with its last process; nobody else sees them. Undefined where the
 * system does not permit it (containers without the capability, macOS).
 */
export function findMountLauncher(): readonly string[] | undefined {
  const ways = [
    ["unshare", "--mount"],
    ["unshare", "--user", "--map-root-user", "--mount"],
  ];
  return process.platform === "linux" ? ways.find((way) => probe(way)) : undefined;
}

function probe([program = "", ...args]: readonly string[]): boolean {
  return spawnSync(program, [...args, "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"], { stdio: "ignore" }).status === 0;
}

/** A launcher that runs shell commands first, then the program. */
export function afterCommands(launcher: readonly string[], commands: string): readonly string[] {
  return [...launcher, "sh", "-c", `${commands} && exec "$@"`, "sh"];
}
