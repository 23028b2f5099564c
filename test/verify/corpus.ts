import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { verifyCollection } from "../../generator/verify/verify.ts";
const folder = "../shared/corpus";
const only = process.argv[2];
const engine = await loadEngine();
for (const file of readdirSync(folder).filter((f) => f.endsWith(".json") && f !== "MANIFEST.json" && (!only || f.includes(only)))) {
  const t = performance.now();
  const r = await verifyCollection({ source: { file, text: readFileSync(join(folder, file), "utf8") }, examples: true, values: new Map(), only: undefined, engine });
  if (r.kind === "failed") { console.log(file, "FAILED", r.diagnostics.filter(d=>d.severity==="error").map(d=>d.message)); continue; }
  const counts: Record<string, number> = {};
  for (const i of r.items) counts[i.comparison!.verdict] = (counts[i.comparison!.verdict] ?? 0) + 1;
  console.log(file, JSON.stringify(counts), Math.round(performance.now() - t));
  const seen: Record<string, number> = {};
  for (const i of r.items) if (!["exact"].includes(i.comparison!.verdict)) for (const d of i.comparison!.differences) {
    const k = i.comparison!.verdict + "|" + d.part + "|" + (d.name ?? "") + "|" + (d.because?.reason ?? "")+(d.part==="request"?"|"+d.postman?.slice(0,60)+"|"+d.client?.slice(0,100):"");
    seen[k] = (seen[k] ?? 0) + 1;
    if (seen[k]! <= 1) console.log("   ", i.pointer, k, "\n       P", JSON.stringify(d.postman?.slice(0, 200)), "\n       C", JSON.stringify(d.client?.slice(0, 200)));
  }
  for (const [k, n] of Object.entries(seen)) console.log("      ", n, k);
}
