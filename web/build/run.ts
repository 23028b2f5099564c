// `npm run web`: builds the online tool into dist/web/. With --serve, serves it on this machine.
import process from "node:process";
import { buildWeb, defaultFolder } from "./build.ts";
import { policyHeader } from "./policy.ts";
import { serveFolder } from "./serve-folder.ts";

await buildWeb(defaultFolder);
process.stdout.write(`Built ${defaultFolder}\n`);
if (process.argv.includes("--serve")) {
  const { origin } = await serveFolder(defaultFolder, { headers: policyHeader(defaultFolder) });
  process.stdout.write(`Serving ${origin}/ (stop with Ctrl+C)\n`);
}
