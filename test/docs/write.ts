// `npm run docs`: writes the pages and tables of docs/ that come from the code.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../corpus/corpus-files.ts";
import { printPages } from "./pages.ts";

for (const [path, text] of await printPages()) writeFileSync(join(repository, path), text);
