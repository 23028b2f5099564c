import * as fs from "node:fs";
import Module, { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { sha256 } from "../util/sha256.ts";
import { findCacheFolder } from "./cache-folder.ts";

/** The function that Node wraps around the source of a CommonJS module. */
type Wrapper = (exports: unknown, require: NodeJS.Require, module: NodeJS.Module, filename: string, dirname: string) => void;

/**
 * Loads a CommonJS module with the code that an earlier process has kept of it, which saves
 * compiling it anew. Returns a function that keeps the code as it is then, with all functions that
 * have been called; it does nothing if there is code already.
 *
 * A folder that cannot be read or written, and code of another version of Node or of the module,
 * only cost the time.
 */
export function loadWithCode(path: string, folder: string | undefined = findCacheFolder()): () => void {
  const require = createRequire(path);
  if (folder === undefined || require.cache[path] !== undefined) return () => undefined;
  const source = fs.readFileSync(path, "utf8");
  // Other flags of V8 make other code, so processes with different flags have files of their own.
  const file = join(folder, `${basename(path)}-${cachedDataVersionTag().toString(36)}.code`);
  const key = describe(path);
  const cachedData = readCode(file, key);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${source}\n})`, {
    filename: path,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const wrapper: Wrapper = script.runInThisContext();
  const module = new Module(path);
  module.filename = path;
  require.cache[path] = module;
  wrapper.call(module.exports, module.exports, require, module, path, dirname(path));
  module.loaded = true;
  let isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return () => {
    if (!isKept) writeCode(folder, file, Buffer.concat([key, script.createCachedData()]));
    isKept = true;
  };
}

/** V8 compares the length of the source only. */
function describe(path: string): Buffer {
  const { size, mtimeMs } = fs.statSync(path);
  const facts = [path, size, mtimeMs, process.version, process.arch];
  return Buffer.from(sha256(JSON.stringify(facts)), "hex");
}

function readCode(file: string, key: Buffer): Buffer | undefined {
  try {
    const kept = fs.readFileSync(file);
    return kept.subarray(0, key.length).equals(key) ? kept.subarray(key.length) : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: another process may read the file. */
function writeCode(folder: string, file: string, data: Buffer): void {
  const draft = `${file}-${process.pid}`;
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(draft, data);
    fs.renameSync(draft, file);
  } catch {
    if (fs.existsSync(draft)) fs.unlinkSync(draft);
  }
}
