import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { isList, isObject, type JsonObject, parseJsonOrUndefined } from "../../generator/json/members.ts";
import { type Cell, type Table } from "../support/print-table.ts";
import { type Measurement, measureProcess, medianOf } from "./measure.ts";

/** What a run takes over a package that is there: nothing has changed, or one item; and under `--watch`. */
export async function measureReruns(title: string, file: string, command: string, rounds: number): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), "postwright-reruns-"));
  try {
    const input = join(folder, "input.json");
    const collection: unknown = JSON.parse(readFileSync(file, "utf8"));
    const put = (round: number): void => writeFileSync(input, JSON.stringify(changeOneItem(collection, round)));
    const cold: Measurement[] = [];
    const same: Measurement[] = [];
    const changed: Measurement[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const out = join(folder, `out-${round}`);
      const run = () => measureProcess(command, () => ["generate", input, "--out", out], 1);
      put(0);
      cold.push(await run());
      same.push(await run());
      put(round + 1);
      changed.push(await run());
    }
    const watched = await measureWatch(command, folder, put, rounds);
    const row = (what: string, own: readonly Measurement[]): readonly Cell[] => [
      `${title}: ${what}`,
      round2(medianOf(own.map(({ seconds }) => seconds))),
      round2(medianOf(own.map(({ processor }) => processor))),
      `${Math.round(100 * medianOf(own.map(({ processor }, index) => processor / (cold[index]?.processor ?? Number.NaN))))} %`,
    ];
    return {
      head: ["run", "seconds", "processor seconds", "of the first"],
      rows: [
        row("the first", cold),
        row("nothing has changed", same),
        row("one item has changed", changed),
        [`${title}: one item has changed, watched`, round2(watched), "", ""],
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function round2(value: number): number {
  return Number(value.toFixed(2));
}

/** The collection, whose first item with a saved JSON object, or one that it sends, has a property more in that. */
function changeOneItem(collection: unknown, round: number): unknown {
  let isDone = round === 0;
  const change = (value: unknown): unknown => {
    if (isDone || !isObject(value)) return value;
    const items = value["item"];
    if (isList(items)) return { ...value, item: items.map(change) };
    const changed = changeAnswer(value, round) ?? changeRequest(value, round);
    isDone = changed !== undefined;
    return changed ?? value;
  };
  return change(collection);
}

function changeAnswer(item: JsonObject, round: number): JsonObject | undefined {
  const [first, ...others] = isList(item["response"]) ? item["response"] : [];
  const body = isObject(first) ? extend(first["body"], round) : undefined;
  return isObject(first) && body !== undefined ? { ...item, response: [{ ...first, body }, ...others] } : undefined;
}

function changeRequest(item: JsonObject, round: number): JsonObject | undefined {
  const request = item["request"];
  const body = isObject(request) ? request["body"] : undefined;
  const raw = isObject(body) ? extend(body["raw"], round) : undefined;
  return isObject(request) && isObject(body) && raw !== undefined
    ? { ...item, request: { ...request, body: { ...body, raw } } }
    : undefined;
}

/** A JSON object with a property more. */
function extend(text: unknown, round: number): string | undefined {
  const value = parseObject(text);
  return value === undefined ? undefined : JSON.stringify({ ...value, [`added${round}`]: round });
}

function parseObject(text: unknown): JsonObject | undefined {
  const value = parseJsonOrUndefined(String(text));
  return isObject(value) ? value : undefined;
}

/** Median seconds from a change on disk to the report of the run that it started. */
async function measureWatch(command: string, folder: string, put: (round: number) => void, rounds: number): Promise<number> {
  put(0);
  const args = [command, "generate", join(folder, "input.json"), "--out", join(folder, "watched"), "--watch"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (printed += data.toString()));
  const waitFor = async (text: string, times: number): Promise<void> => {
    while (printed.split(text).length <= times) {
      if (child.exitCode !== null) throw new Error(printed);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  try {
    await waitFor("Watching for changes", 1);
    const seconds: number[] = [];
    for (let round = 1; round <= rounds + 1; round += 1) {
      const started = performance.now();
      put(round);
      await waitFor("collection  ", round + 1);
      seconds.push((performance.now() - started) / 1000);
    }
    // The first change after the start loads what later ones keep.
    return medianOf(seconds.slice(1));
  } finally {
    child.kill();
  }
}
