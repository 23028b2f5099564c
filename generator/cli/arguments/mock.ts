import type { Command } from "../command.ts";
import { type CommandSpec, type Given, number, usage } from "./spec.ts";

/** Where a mock listens by default. */
const defaultPort = 4010;

/** `postwright mock`. */
export const mockSpec: CommandSpec = {
  name: "mock",
  takes: "<package>",
  summary: "serve the saved examples of a package",
  description: `Serves the saved examples of a generated package, or of plain sources, at http://127.0.0.1, until it is stopped. The headers x-mock-response-code and x-mock-response-name choose an example, as with Postman's mock servers.`,
  options: [
    {
      flags: "--port <N>",
      help: `where to listen (${defaultPort})`,
      value: { what: "a number", example: "--port 4010", twice: "Pass --port once." },
    },
    {
      flags: "--latency <MS>",
      help: "how many milliseconds each answer takes",
      value: { what: "a number of milliseconds", example: "--latency 200", twice: "Pass --latency once." },
    },
  ],
  examples: [["postwright mock generated/my --port 4010", "A generated package, at a port"]],
  read: readMock,
};

function readMock(given: Given): Command {
  const [name, ...more] = given.words;
  if (name === undefined || name === "")
    return usage("mock needs a generated package.", "Example: postwright mock generated/my --port 4010");
  if (more.length > 0) return usage("mock serves one package.", "Run it once for each package, with a --port of its own.");
  const port = number(given, "port", defaultPort);
  if (port === undefined || port > 65_535) return usage("--port takes a number from 0 to 65535.", "Example: --port 4010");
  const latency = number(given, "latency", 0);
  if (latency === undefined) return usage("--latency takes a number of milliseconds.", "Example: --latency 200");
  return { kind: "mock", package: name, port, latency };
}
