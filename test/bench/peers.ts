import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../corpus/corpus-files.ts";
import { runProgram, runTool } from "../support/run-tool.ts";

/** A client that reads one user with a token. */
export interface Peer {
  readonly name: string;
  /** A module that exports `connect(base)`, which returns a function that makes the call. */
  readonly source: string;
}

/** Where the peers are installed; it survives a run. */
export const peersFolder = join(tmpdir(), "postwright-peers");

/** The versions that are compared. */
const versions = {
  "openapi-fetch": "0.17.0",
  "@hey-api/openapi-ts": "0.95.0",
  ky: "1.14.3",
  wretch: "2.11.1",
  ofetch: "1.5.1",
  axios: "1.21.1",
  openai: "6.49.0",
  typescript: "5.9.3",
};

const description = {
  openapi: "3.0.3",
  info: { title: "Users", version: "1" },
  components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
  paths: {
    "/users/{id}": {
      get: {
        operationId: "getUser",
        security: [{ bearer: [] }],
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: { 200: { description: "A user", content: { "application/json": { schema: { type: "object" } } } } },
      },
    },
    "/users": {
      post: {
        operationId: "createUser",
        security: [{ bearer: [] }],
        requestBody: { content: { "application/json": { schema: { type: "object" } } } },
        responses: { 201: { description: "A user", content: { "application/json": { schema: { type: "object" } } } } },
      },
    },
  },
};

const collection = {
  info: { name: "Users", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  auth: { type: "bearer", bearer: [{ key: "token", value: "{{token}}", type: "string" }] },
  variable: [{ key: "baseUrl", value: "https://api.example.com" }],
  item: [
    {
      name: "Get user",
      request: { method: "GET", url: { raw: "{{baseUrl}}/users/:id", host: ["{{baseUrl}}"], path: ["users", ":id"] } },
      response: [
        {
          name: "A user",
          code: 200,
          header: [{ key: "Content-Type", value: "application/json" }],
          body: JSON.stringify({ id: "7", name: "Ann" }),
        },
      ],
    },
  ],
};

/** Generates our package of the one call, installs the others, and lists all; the first is ours. */
export async function preparePeers(): Promise<readonly Peer[]> {
  mkdirSync(peersFolder, { recursive: true });
  writeFileSync(join(peersFolder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies: versions }));
  if (!existsSync(join(peersFolder, "node_modules"))) await run("npm", ["install", "--no-audit", "--no-fund"]);
  writeFileSync(join(peersFolder, "api.json"), JSON.stringify(description));
  const heyApi = "node_modules/@hey-api/openapi-ts/bin/run.js";
  await run(process.execPath, [heyApi, "-i", "api.json", "-o", "hey-api", "-c", "@hey-api/client-fetch", "--no-log-file"]);
  return [{ name: "postwright", source: ours(await generatePackage("users", JSON.stringify(collection))) }, ...others];
}

/** Generates the package of a collection beside the peers, and returns the folder of its sources. */
export async function generatePackage(name: string, text: string): Promise<string> {
  mkdirSync(peersFolder, { recursive: true });
  const [file, out] = [join(peersFolder, `${name}.json`), join(peersFolder, name)];
  writeFileSync(file, text);
  const args = ["generate", file, "--out", out, "--force", "--no-check", "--no-format"];
  const { code, output } = await runTool(join(repository, "generator/launch.mjs"), args, repository);
  if (code !== 0) throw new Error(output);
  return join(out, "src");
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runProgram(program, args, peersFolder);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")}\n${output}`);
}

const ours = (folder: string): string => `
  import { createClient } from "${folder}/client.js";
  import { getUser } from "${folder}/resources/operations.js";
  export const connect = (baseUrl) => {
    const client = createClient({ baseUrl, auth: { type: "bearer", token: "t" } });
    return () => getUser(client, { path: { id: "7" } });
  };`;

const others: readonly Peer[] = [
  {
    name: "fetch",
    source: `export const connect = (base) => async () => {
      const response = await fetch(base + "/users/" + encodeURIComponent("7"), { headers: { authorization: "Bearer t" } });
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    };`,
  },
  {
    name: "openapi-fetch",
    source: `import createClient from "openapi-fetch";
      export const connect = (baseUrl) => {
        const client = createClient({ baseUrl, headers: { authorization: "Bearer t" } });
        return () => client.GET("/users/{id}", { params: { path: { id: "7" } } });
      };`,
  },
  {
    name: "hey-api",
    source: `import { client } from "./hey-api/client.gen.js";
      import { getUser } from "./hey-api/sdk.gen.js";
      export const connect = (baseUrl) => {
        client.setConfig({ baseUrl, auth: () => "t" });
        return () => getUser({ path: { id: "7" } });
      };`,
  },
  {
    name: "ky",
    source: `import ky from "ky";
      export const connect = (prefixUrl) => {
        const client = ky.create({ prefixUrl, headers: { authorization: "Bearer t" } });
        return () => client.get("users/7").json();
      };`,
  },
  {
    name: "wretch",
    source: `import wretch from "wretch";
      export const connect = (base) => {
        const client = wretch(base).auth("Bearer t");
        return () => client.get("/users/7").json();
      };`,
  },
  {
    name: "ofetch",
    source: `import { ofetch } from "ofetch";
      export const connect = (baseURL) => {
        const client = ofetch.create({ baseURL, headers: { authorization: "Bearer t" } });
        return () => client("/users/7");
      };`,
  },
  {
    name: "axios",
    source: `import axios from "axios";
      export const connect = (baseURL) => {
        const client = axios.create({ baseURL, headers: { authorization: "Bearer t" } });
        return async () => (await client.get("/users/7")).data;
      };`,
  },
  {
    name: "openai",
    source: `import OpenAI from "openai";
      export const connect = (baseURL) => {
        const client = new OpenAI({ baseURL, apiKey: "t" });
        return () => client.get("/users/7");
      };`,
  },
];
