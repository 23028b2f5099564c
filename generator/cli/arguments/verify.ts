import type { Command } from "../command.ts";
import { namedFiles } from "../named-files.ts";
import { environment, json, values } from "./options.ts";
import { type CommandSpec, flag, type Given, text, usage } from "./spec.ts";
import { refuseUrls } from "./urls.ts";

/** `postwright verify`. */
export const verifySpec: CommandSpec = {
  name: "verify",
  takes: "<collection>",
  summary: "compare what the client sends with what Postman sends",
  description: `Sends every request of a collection through Postman's engine (postman-runtime) and through the freshly generated client, to a server on this machine, and shows where the two differ. Nothing leaves the machine. Variables without a value get a placeholder. Also calls every function as a user does, and shows what its arguments cannot express.`,
  options: [
    { flags: "--examples", help: "also send the requests of saved examples" },
    {
      flags: "--log <FILE>",
      help: "write what both sides sent to a file, one JSON object per line",
      value: { what: "a file", example: "--log wire.jsonl", twice: "Pass --log once." },
    },
    {
      flags: "--only <SIDE>",
      help: "run only one side, client or postman; client does not need postman-runtime",
      value: { what: "client or postman", example: "--only client", twice: "Without --only, both run." },
    },
    environment,
    values,
    json,
  ],
  examples: [
    ["postwright verify my.postman_collection.json", "Compare all requests"],
    ["postwright verify my.postman_collection.json --only client --log wire.jsonl", "Only see what the client sends"],
  ],
  read: readVerify,
};

function readVerify(given: Given): Command {
  const [file, ...more] = given.words;
  if (file === undefined || file === "")
    return usage("verify needs a collection file.", "Example: postwright verify my.postman_collection.json");
  if (more.length > 0) return usage("verify takes one collection file.", "Run it once for each file.");
  const refused = refuseUrls([file]);
  if (refused !== undefined) return refused;
  const only = text(given, "only");
  if (only !== undefined && only !== "client" && only !== "postman")
    return usage("--only takes client or postman.", "Without --only, both run.");
  return {
    kind: "verify",
    file,
    examples: flag(given, "examples"),
    log: text(given, "log"),
    only,
    ...namedFiles(given),
    values: text(given, "values"),
    json: flag(given, "json"),
  };
}
