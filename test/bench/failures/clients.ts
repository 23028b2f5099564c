import { generatePackage, type Peer, preparePeers } from "../peers.ts";

/** Clients that read and create users: a module of each exports `connect(base)`, which returns `{ read, create }`. */
export async function prepareFailingClients(): Promise<readonly Peer[]> {
  await preparePeers();
  return [{ name: "postwright", source: ours(await generatePackage("members", JSON.stringify(collection))) }, ...others];
}

/** What no client may print, nor hand to another origin than its own. */
export const secrets = { token: "token-5f2c91d07be84a63", apiKey: "key-c07d3be18f5a4962" };

const header = { "X-API-Key": secrets.apiKey };
const bearer = { authorization: `Bearer ${secrets.token}` };
const headers = JSON.stringify({ ...bearer, ...header });

const user = {
  name: "A user",
  header: [{ key: "Content-Type", value: "application/json" }],
  body: JSON.stringify({ id: "7", name: "Ann" }),
};
const keyHeader = { key: "X-API-Key", value: "{{apiKey}}" };
const collection = {
  info: { name: "Members", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  auth: { type: "bearer", bearer: [{ key: "token", value: "{{token}}", type: "string" }] },
  variable: [{ key: "baseUrl", value: "https://api.example.com" }],
  item: [
    {
      name: "Get user",
      request: { method: "GET", header: [keyHeader], url: "{{baseUrl}}/users/:id" },
      response: [{ ...user, code: 200 }],
    },
    {
      name: "Create user",
      request: {
        method: "POST",
        header: [keyHeader, { key: "Content-Type", value: "application/json" }],
        body: { mode: "raw", raw: JSON.stringify({ name: "Ann" }) },
        url: "{{baseUrl}}/users",
      },
      response: [{ ...user, code: 201 }],
    },
  ],
};

const ours = (folder: string): string => `
  import { createClient } from "${folder}/client.js";
  import { createUser, getUser } from "${folder}/resources/operations.js";
  export const connect = (baseUrl) => {
    const auth = { type: "bearer", token: ${JSON.stringify(secrets.token)} };
    const client = createClient({ baseUrl, auth, variables: { apiKey: ${JSON.stringify(secrets.apiKey)} } });
    return { read: () => getUser(client, { path: { id: "7" } }), create: () => createUser(client, { body: { name: "Ann" } }) };
  };`;

/** As their documentation has it, with all that is not said left at its default. */
const others: readonly Peer[] = [
  {
    name: "fetch",
    source: `
      const send = async (url, init) => {
        const response = await fetch(url, init);
        if (!response.ok) throw new Error(String(response.status));
        return response.json();
      };
      export const connect = (base) => ({
        read: () => send(base + "/users/7", { headers: ${headers} }),
        create: () =>
          send(base + "/users", {
            method: "POST",
            headers: { ...${headers}, "content-type": "application/json" },
            body: JSON.stringify({ name: "Ann" }),
          }),
      });`,
  },
  {
    name: "openapi-fetch",
    source: `import createClient from "openapi-fetch";
      const unwrap = async (call) => {
        const { data, error, response } = await call;
        if (!response.ok) throw error;
        return data;
      };
      export const connect = (baseUrl) => {
        const client = createClient({ baseUrl, headers: ${headers} });
        return {
          read: () => unwrap(client.GET("/users/{id}", { params: { path: { id: "7" } } })),
          create: () => unwrap(client.POST("/users", { body: { name: "Ann" } })),
        };
      };`,
  },
  {
    name: "hey-api",
    source: `import { client } from "./hey-api/client.gen.js";
      import { createUser, getUser } from "./hey-api/sdk.gen.js";
      export const connect = (baseUrl) => {
        client.setConfig({ baseUrl, auth: () => ${JSON.stringify(secrets.token)}, headers: ${JSON.stringify(header)}, throwOnError: true });
        return { read: async () => (await getUser({ path: { id: "7" } })).data, create: async () => (await createUser({ body: { name: "Ann" } })).data };
      };`,
  },
  {
    name: "ky",
    source: `import ky from "ky";
      export const connect = (prefixUrl) => {
        const client = ky.create({ prefixUrl, headers: ${headers} });
        return { read: () => client.get("users/7").json(), create: () => client.post("users", { json: { name: "Ann" } }).json() };
      };`,
  },
  {
    name: "wretch",
    source: `import wretch from "wretch";
      export const connect = (base) => {
        const client = wretch(base).headers(${headers});
        return { read: () => client.get("/users/7").json(), create: () => client.post({ name: "Ann" }, "/users").json() };
      };`,
  },
  {
    name: "ofetch",
    source: `import { ofetch } from "ofetch";
      export const connect = (baseURL) => {
        const client = ofetch.create({ baseURL, headers: ${headers} });
        return { read: () => client("/users/7"), create: () => client("/users", { method: "POST", body: { name: "Ann" } }) };
      };`,
  },
  {
    name: "axios",
    source: `import axios from "axios";
      export const connect = (baseURL) => {
        const client = axios.create({ baseURL, headers: ${headers} });
        return {
          read: async () => (await client.get("/users/7")).data,
          create: async () => (await client.post("/users", { name: "Ann" })).data,
        };
      };`,
  },
  {
    name: "openai",
    source: `import OpenAI from "openai";
      export const connect = (baseURL) => {
        const client = new OpenAI({ baseURL, apiKey: ${JSON.stringify(secrets.token)}, defaultHeaders: ${JSON.stringify(header)} });
        return { read: () => client.get("/users/7"), create: () => client.post("/users", { body: { name: "Ann" } }) };
      };`,
  },
];
