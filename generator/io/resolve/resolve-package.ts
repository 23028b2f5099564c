import { join } from "node:path";
import { sha256 } from "../../util/sha256.ts";
import { type Disk, nodeDisk, readFileText } from "../disk.ts";
import { type Manifest, manifestName, matchesChecksum, parseManifest } from "../manifest.ts";
import { type OutputProblem, reportOutput } from "../problems.ts";
import { readRevision } from "../read/git-revision.ts";
import { safeJoin } from "../safe-join.ts";
import { writeText } from "../write/write-text.ts";
import { hasConflict } from "./conflict.ts";
import { mergeManifests } from "./merge-manifests.ts";

/** What became of the conflict of a package. */
export type ResolveOutcome =
  | { readonly kind: "clean" }
  /** The names of both sides are in the manifest; the package must be generated again. */
  | { readonly kind: "resolved" }
  | { readonly kind: "refused"; readonly problems: readonly OutputProblem[] };

/** One side of a merge: the revision, and its manifest of the package. */
interface Side {
  readonly revision: string;
  readonly text: string;
  readonly manifest: Manifest;
}

/** The other side, by what git is doing: a merge, a rebase, or a cherry-pick. */
const otherRevisions = ["MERGE_HEAD", "REBASE_HEAD", "CHERRY_PICK_HEAD"];

/**
 * Resolves the conflict of a merge in a package: the manifest gets the names of both sides, and the
 * generated files are those of one side, so that the next run replaces them. Files that somebody
 * edited on one of the sides are refused, unless `force`. Nothing is written then.
 */
export function resolvePackage(folder: string, { force }: { readonly force: boolean }, disk: Disk = nodeDisk): ResolveOutcome {
  const path = join(folder, manifestName);
  if (!hasConflict(readFileText(disk, path) ?? "")) return { kind: "clean" };
  const ours = readSide(path, "HEAD", ":2");
  const theirs = otherRevisions.map((revision) => readSide(path, revision, ":3")).find((side) => side !== undefined);
  if (ours === undefined || theirs === undefined) return refuse([reportOutput("conflictWithoutMerge", { file: path })]);
  const plans = [...new Set([...ours.manifest.files.keys(), ...theirs.manifest.files.keys()])]
    .sort()
    .map((each) => planFile(folder, each, [ours, theirs], disk));
  const edited = force ? [] : plans.filter(({ isEdited }) => isEdited);
  if (edited.length > 0)
    return refuse(edited.map((plan) => reportOutput("conflictOfEdits", { file: join(folder, plan.path), path: plan.path, folder })));
  const files = Object.fromEntries(plans.flatMap(({ path: each, sum }) => (sum === undefined ? [] : [[each, sum]])));
  const merged = mergeManifests(ours.text, theirs.text, files);
  if (merged === undefined) return refuse([reportOutput("conflictWithoutMerge", { file: path })]);
  const texts = plans.flatMap(({ path: each, text }) => (text === undefined ? [] : [{ file: safeJoin(folder, each), text }]));
  return writeAll([...texts, { file: path, text: merged }]);
}

function refuse(problems: readonly OutputProblem[]): ResolveOutcome {
  return { kind: "refused", problems };
}

/** The manifest comes last: until it is written, the conflict is still there. */
function writeAll(texts: readonly { readonly file: string; readonly text: string }[]): ResolveOutcome {
  for (const { file, text } of texts) {
    const reason = writeText(file, text);
    if (reason !== undefined) return refuse([reportOutput("writeFailed", { file, reason })]);
  }
  return { kind: "resolved" };
}

/** A side, if the manifest of its revision is the one of this stage of git's index. */
function readSide(path: string, revision: string, stage: string): Side | undefined {
  const [read, staged] = [readRevision(path, revision), readRevision(path, stage)];
  if (read.kind === "failed" || staged.kind === "failed" || read.text !== staged.text) return undefined;
  const outcome = parseManifest(read.text);
  return outcome.kind === "read" ? { revision, text: read.text, manifest: outcome.manifest } : undefined;
}

/** What is to be done with one file of the package. */
interface FilePlan {
  readonly path: string;
  /** The checksum of what will be on disk; `undefined` if that is nothing. */
  readonly sum: string | undefined;
  /** What is to be written, unless the file on disk stays. */
  readonly text?: string;
  /** A side has changed what Postwright wrote. */
  readonly isEdited: boolean;
}

function planFile(folder: string, path: string, sides: readonly Side[], disk: Disk): FilePlan {
  const file = safeJoin(folder, path);
  const data = disk.stat(file)?.kind === "file" ? disk.read(file) : undefined;
  const sums = sides.flatMap(({ manifest }) => manifest.files.get(path) ?? []);
  const present = data === undefined ? undefined : sums.find((sum) => matchesChecksum(data, sum));
  if (present !== undefined || data === undefined) return { path, sum: present, isEdited: false };
  const versions = sides.flatMap(({ revision, manifest }) => {
    const sum = manifest.files.get(path);
    const read = readRevision(file, revision);
    return sum === undefined || read.kind === "failed" ? [] : [{ sum, text: read.text }];
  });
  const isEdited = versions.length === 0 || versions.some(({ sum, text }) => !matchesChecksum(Buffer.from(text, "utf8"), sum));
  const [own] = versions;
  // An edit that is dropped is in the text: it counts as ours, so that the next run replaces it.
  return own === undefined ? { path, sum: undefined, isEdited } : { path, sum: sha256(own.text), text: own.text, isEdited };
}
