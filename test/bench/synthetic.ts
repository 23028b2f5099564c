import { createRandom } from "../support/random.ts";

const nouns = ["Account", "Invoice", "Message", "Project", "Ticket", "Webhook", "Order", "Member", "Report", "Device"] as const;
const fields = ["name", "state", "count", "active", "createdAt", "owner", "labels", "notes", "price", "parent"] as const;

type Random = () => number;

/**
 * Text of a made-up collection (format v2.1) with so many requests: folders of 20, the usual methods, path variables, queries, JSON bodies, on
 * average 0.8 saved examples a request. The same for the same arguments.
 */
export function makeCollection(requests: number, seed = 1): string {
  const random = createRandom(seed);
  const folders = Array.from({ length: Math.ceil(requests / 20) }, (_, index) => ({
    name: `${pick(nouns, random)} set ${index + 1}`,
    description: `Everything about set ${index + 1}.`,
    item: Array.from({ length: Math.min(20, requests - index * 20) }, (__, place) => makeItem(index, place, random)),
  }));
  return JSON.stringify({
    info: {
      name: `Synthetic ${requests}`,
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    auth: { type: "bearer", bearer: [{ key: "token", value: "{{token}}", type: "string" }] },
    variable: [{ key: "baseUrl", value: "https://api.example.com" }],
    item: folders,
  });
}

function makeItem(folder: number, place: number, random: Random) {
  const noun = pick(nouns, random);
  const method = pick(["GET", "GET", "POST", "PUT", "PATCH", "DELETE"] as const, random);
  const path = ["v1", `sets-${folder}`, `${noun.toLowerCase()}s-${place}`, ...(method === "POST" ? [] : [":id"])];
  const query = method === "GET" ? [pair("limit", "20"), { ...pair("after", "abc"), disabled: true }] : [];
  const request = {
    method,
    header: [pair("Accept", "application/json")],
    description: `Works on one ${noun.toLowerCase()}. It needs the right to do so.`,
    url: {
      raw: `{{baseUrl}}/${path.join("/")}`,
      host: ["{{baseUrl}}"],
      path,
      query,
      variable: method === "POST" ? [] : [{ key: "id", value: `id-${place}`, description: `Id of the ${noun.toLowerCase()}.` }],
    },
    ...(method === "GET" || method === "DELETE" ? {} : { body: rawBody(makeObject(noun, 1, random)) }),
  };
  const examples = Array.from({ length: pick([0, 0, 0, 1, 1, 3], random) }, (_, index) => makeExample(request, noun, index, random));
  return { name: `${verbs[method]} ${noun} ${place + 1}`, request, response: examples };
}

const verbs = { GET: "Get", POST: "Create", PUT: "Replace", PATCH: "Update", DELETE: "Delete" } as const;

function makeExample(originalRequest: object, noun: string, index: number, random: Random) {
  const failed = index === 2;
  const body = failed ? { error: { code: "not_found", title: `No such ${noun.toLowerCase()}` } } : { data: makeObject(noun, 2, random) };
  return {
    name: failed ? "Not found" : `Result ${index + 1}`,
    originalRequest,
    code: failed ? 404 : 200,
    status: failed ? "Not Found" : "OK",
    header: [pair("Content-Type", "application/json")],
    body: JSON.stringify(body, null, 2),
  };
}

function makeObject(noun: string, depth: number, random: Random): Record<string, unknown> {
  const object: Record<string, unknown> = { id: `${noun.toLowerCase()}-${Math.floor(random() * 1e6)}` };
  for (const field of fields) if (random() < 0.5) object[field] = makeValue(field, noun, depth, random);
  return object;
}

function makeValue(field: (typeof fields)[number], noun: string, depth: number, random: Random): unknown {
  if (field === "count" || field === "price") return Math.floor(random() * 1000) / (field === "price" ? 100 : 1);
  if (field === "active") return random() < 0.5;
  if (field === "createdAt") return "2024-05-01T12:00:00Z";
  if (field === "labels") return ["red", "green"].slice(0, Math.floor(random() * 3));
  if (field === "notes") return random() < 0.3 ? null : "A note of a few words.";
  if (field === "parent" || field === "owner") return depth > 0 ? makeObject(noun, depth - 1, random) : `ref-${Math.floor(random() * 100)}`;
  return `${field} ${Math.floor(random() * 100)}`;
}

function rawBody(value: object) {
  return { mode: "raw", raw: JSON.stringify(value, null, 2), options: { raw: { language: "json" } } };
}

function pair(key: string, value: string) {
  return { key, value };
}

function pick<T>(list: readonly [T, ...T[]], random: Random): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}
