import type { Mutation } from "./mutation.ts";

const outputPath = { file: "generator/util/output-path.ts", tests: ["test/util/output-path.test.ts"] };
const safeJoin = { file: "generator/io/safe-join.ts", tests: ["test/io/safe-join.test.ts"] };
const write = ["test/io/write.test.ts", "test/io/write-interrupted.slow.test.ts", "test/io/write-after-crash.slow.test.ts"];
const lock = { file: "generator/io/write/folder-lock.ts", tests: ["test/io/lock.test.ts"] };

/** Rules of what may be written where, and of writing whole. */
export const fileMutations: readonly Mutation[] = [
  { ...outputPath, rule: "a path has no dot segment", find: `segment === "." || segment === ".."`, replace: "false" },
  {
    ...outputPath,
    rule: "a path is not absolute",
    find: `if (path.startsWith("/")) return "is absolute";`,
    replace: "",
  },
  { ...outputPath, rule: "a path has no device name", find: `if (deviceName.test(segment)) return "has a device name";`, replace: "" },
  { ...outputPath, rule: "a path has allowed characters only", find: "!allowedSegment.test(segment)", replace: "false" },
  { ...outputPath, rule: "a path leaves .git and node_modules alone", find: "reservedSegments.has(folded) || ", replace: "" },
  { ...outputPath, rule: "paths are unique in folded case", find: `name.normalize("NFC").toLowerCase()`, replace: `name.normalize("NFC")` },
  {
    ...safeJoin,
    rule: "joining refuses an unsafe path",
    find: "if (reason !== undefined) throw new Error(`Unsafe output path ${JSON.stringify(path)}: it ${reason}.`);\n  return join",
    replace: "return join",
  },
  {
    file: "generator/io/write/folder-layout.ts",
    rule: "a link is no package folder",
    find: `if (kind === "link") return "a symbolic link";`,
    replace: `if (kind === "link") return undefined;`,
    tests: write,
  },
  {
    file: "generator/io/write/compare.ts",
    rule: "links within a package are not followed",
    find: `stat !== undefined && stat.kind !== "folder") blocked.set`,
    replace: `stat?.kind === "file") blocked.set`,
    tests: write,
  },
  {
    file: "generator/io/disk.ts",
    rule: "looking at a path follows no link",
    find: "fs.lstatSync(path,",
    replace: "fs.statSync(path,",
    tests: write,
  },
  {
    file: "generator/io/write/compare.ts",
    rule: "an edited file is refused",
    find: `matchesChecksum(data, sum) ? { change } : `,
    replace: "sum === sum ? { change } : ",
    tests: write,
  },
  {
    file: "generator/io/write/compare.ts",
    rule: "a foreign file is refused",
    find: `return { change, obstacle: { kind: "foreign", path, stat } };`,
    replace: "return { change };",
    tests: write,
  },
  {
    file: "generator/io/write/plan.ts",
    rule: "--force keeps what it replaces",
    find: "backups: found.obstacles.map",
    replace: "backups: found.obstacles.slice(0, 0).map",
    tests: write,
  },
  {
    file: "generator/io/manifest.ts",
    rule: "a manifest's paths are held to our rules",
    find: "if (reason !== undefined) return",
    replace: "if (reason === path) return",
    tests: ["test/io/manifest.test.ts"],
  },
  {
    file: "generator/io/write/commit.ts",
    rule: "a journal stands before anything moves",
    find: "    writeJournal(disk, layout, moves);\n    applyMoves",
    replace: "    applyMoves",
    tests: write,
  },
  {
    file: "generator/io/write/commit.ts",
    rule: "a rename that fails is undone",
    find: "    undoMoves(disk, layout, moves);\n",
    replace: "",
    tests: write,
  },
  {
    file: "generator/io/write/commit.ts",
    rule: "what stands in the way is moved aside, not over",
    find: "if (isInTheWay(disk, target, path)) ",
    replace: "if (path === target) ",
    tests: write,
  },
  {
    file: "generator/io/write/discard.ts",
    rule: "the old version goes file by file, each known to be superfluous",
    find: "isSuperfluous(disk, layout, from, entry, manifest)",
    replace: "entry.path !== from",
    tests: write,
  },
  {
    ...lock,
    rule: "a lock of a running process holds",
    find: "holder.host === hostname() && !isRunning(holder.pid)",
    replace: "holder.host === hostname()",
  },
  {
    ...lock,
    rule: "a lock of another machine holds",
    find: "holder.host === hostname() && !isRunning(holder.pid)",
    replace: "!isRunning(holder.pid)",
  },
  {
    ...lock,
    rule: "a lock of a dead process does not hold",
    find: "holder.host === hostname() && !isRunning(holder.pid)",
    replace: "false",
  },
];
