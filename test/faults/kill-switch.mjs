// Loaded before a program (`node --import`): the program ends, or stops, at a certain change that it makes below a folder. Plain JavaScript, since it
// runs in programs that were built. Whatever the program calls, it calls through these functions of `node:fs`, so the signal comes between two
// system calls, or in the middle of a write.
//   FAULT_ROOT  folder below which changes are counted
//   FAULT_AT    number of the change (from 1); 0: none
//   FAULT_HOW   kill: before the change; half: a write gets half its bytes to the disk first; stop: like kill, but the process can be continued
//   FAULT_LOG   file, not below the folder, to which the name of each change is appended
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { sep } from "node:path";
import process from "node:process";

const { FAULT_ROOT: root = "", FAULT_AT: at = "0", FAULT_HOW: how = "kill", FAULT_LOG: log } = process.env;
const { appendFileSync, writeSync, openSync } = fs;
/** Open files below the folder. */
const ours = new Set();
let count = 0;

if (root !== "") install();

function install() {
  for (const name of ["mkdirSync", "symlinkSync", "chmodSync", "renameSync", "unlinkSync", "rmdirSync", "linkSync", "copyFileSync"]) {
    guard(name, (args) => args.some(isBelow));
  }
  // Flushing and closing change nothing that the next run could see.
  for (const name of ["writeFileSync", "futimesSync"]) guard(name, ([file]) => ours.has(file) || isBelow(file));
  const { closeSync } = fs;
  fs.closeSync = (handle) => {
    ours.delete(handle);
    closeSync(handle);
  };
  guard("openSync", ([path, flags]) => isBelow(path) && flags !== "r");
  const guarded = fs.openSync;
  fs.openSync = (...args) => {
    const handle = guarded(...args);
    if (isBelow(args[0])) ours.add(handle);
    return handle;
  };
  syncBuiltinESMExports();
}

function isBelow(path) {
  return typeof path === "string" && (path === root || path.startsWith(root + sep));
}

function guard(name, concerns) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (concerns(args)) step(name, args);
    return original(...args);
  };
}

function step(name, args) {
  count++;
  if (log !== undefined) appendFileSync(log, `${name}\n`);
  if (count !== Number(at)) return;
  if (how === "half") writeHalf(args);
  process.kill(process.pid, how === "stop" ? "SIGSTOP" : "SIGKILL");
}

function writeHalf([file, data]) {
  const handle = typeof file === "number" ? file : openSync(file, "w");
  writeSync(handle, String(data).slice(0, String(data).length / 2));
}
