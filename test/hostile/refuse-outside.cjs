// Preloaded (`--require`, which reaches threads too) into a process and its worker threads: whatever would reach out of the process fails, and is noted in a file.
"use strict";
const { appendFileSync } = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const process = require("node:process");

const refuse =
  (name) =>
  (...args) => {
    if (process.env.OUTSIDE_LOG) appendFileSync(process.env.OUTSIDE_LOG, `${name} ${String(args[0])}\n`);
    throw new Error(`${name} is refused`);
  };

const doors = {
  net: ["connect", "createConnection", "createServer"],
  tls: ["connect", "createServer"],
  dgram: ["createSocket"],
  dns: ["lookup", "resolve", "resolve4", "resolve6"],
  "dns/promises": ["lookup", "resolve", "resolve4", "resolve6"],
  http: ["request", "get", "createServer"],
  https: ["request", "get", "createServer"],
  http2: ["connect", "createServer"],
  child_process: ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"],
  vm: ["runInThisContext", "runInNewContext", "runInContext"],
};
for (const [module, names] of Object.entries(doors)) {
  const library = require(`node:${module}`);
  for (const name of names) library[name] = refuse(`${module}.${name}`);
}
require("node:net").Socket.prototype.connect = refuse("net.Socket.connect");
syncBuiltinESMExports();
globalThis.fetch = refuse("fetch");
globalThis.WebSocket = refuse("WebSocket");
