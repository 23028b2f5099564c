import { upperCase } from "../../../util/letters.ts";
import { prunesBody } from "../../parts/prunes-body.ts";
import { readAuthPart } from "./auth.ts";
import { readBodyPart } from "./body.ts";
import { type Cursor, elementsAt, memberAt, nullablePart, numberAt, pairsPart, plainAt, reportShape, textAt, textPart } from "./cursor.ts";
import { listPart, objectPart, type Part, valuePart } from "./part.ts";

/** A request of v3 as the `request` of a v2.1 item. */
export function readRequestPart(at: Cursor): Part {
  const { pointer } = at;
  const method = textPart(memberAt(at, "method")) ?? valuePart("GET", pointer);
  return objectPart(pointer, {
    method,
    url: readUrlPart(at),
    header: pairsPart(memberAt(at, "headers")),
    body: readBodyPart(memberAt(at, "body")),
    auth: readAuthPart(memberAt(at, "auth")),
    description: textPart(memberAt(at, "description")),
  });
}

/** A request of the kind `graphql-request`, which has neither a method nor a body. */
export function readGraphqlPart(at: Cursor): Part {
  const { pointer } = at;
  const graphql = objectPart(pointer, {
    query: textPart(memberAt(at, "query")),
    operationName: textPart(memberAt(at, "operationName")),
    variables: textPart(memberAt(at, "variables")),
  });
  return objectPart(pointer, {
    method: valuePart("POST", pointer),
    url: readUrlPart(at),
    header: pairsPart(memberAt(at, "headers")),
    body: objectPart(pointer, { mode: valuePart("graphql", pointer), graphql }),
    auth: readAuthPart(memberAt(at, "auth")),
    description: textPart(memberAt(at, "description")),
  });
}

/**
 * The URL. Without parameters of its own, a request has it as a string. Otherwise it is split as
 * Postman splits it, and `queryParams` replace the parameters of the same name, of which the others
 * stay in front.
 */
function readUrlPart(at: Cursor): Part | undefined {
  const url = memberAt(at, "url");
  const text = textAt(url) ?? "";
  const own = pairsPart(memberAt(at, "queryParams"), nullablePart);
  const variable = pairsPart(memberAt(at, "pathVariables"), nullablePart);
  const pointer = url?.pointer ?? at.pointer;
  if (own === undefined && variable === undefined) return url === undefined ? undefined : valuePart(text, pointer);
  const { protocol, userInfo, host, port, path, query } = at.text.parseUrl(text);
  const pairs = [...(own?.parts.values() ?? [])];
  const replaced = new Set(pairs.map((entry) => entry.parts.get("key")?.value));
  const kept = query.filter(({ key }) => !replaced.has(key)).map((entry) => valuePart(entry, pointer));
  const [user, ...password] = userInfo?.split(":") ?? [];
  const auth = password.length === 0 ? { user } : { user, password: password.join(":") };
  const value = (member: unknown): Part | undefined => (member === undefined ? undefined : valuePart(member, pointer));
  return objectPart(pointer, {
    raw: valuePart(text, pointer),
    protocol: value(protocol),
    auth: user === undefined ? undefined : valuePart(auth, pointer),
    host: valuePart(host, pointer),
    port: value(port),
    path: value(path),
    query: listPart(own?.pointer ?? pointer, [...kept, ...pairs]),
    variable,
  });
}

/**
 * What v2.1 calls `protocolProfileBehavior`. In v3, a request with a body sends it whatever its
 * method is.
 */
export function readSettingsPart(at: Cursor): Part | undefined {
  const settings = memberAt(at, "settings");
  const pointer = settings?.pointer ?? at.pointer;
  const method = upperCase(textAt(memberAt(at, "method")) ?? "GET");
  const sendsBody = prunesBody(method) && memberAt(at, "body") !== undefined;
  const members: Record<string, Part> = sendsBody ? { disableBodyPruning: valuePart(true, pointer) } : {};
  if (settings !== undefined && settings.node.kind !== "map") reportShape(settings, "a map");
  if (settings?.node.kind !== "map") return sendsBody ? objectPart(pointer, members) : undefined;
  for (const [name, node] of settings.node.entries) {
    if (name === "__proto__") continue;
    members[name] = valuePart(name === "disabledSystemHeaders" ? namesToFlags(node) : plainAt(node), pointer);
  }
  return objectPart(pointer, members);
}

function namesToFlags(node: Cursor["node"]): unknown {
  const plain = plainAt(node);
  if (!Array.isArray(plain)) return plain;
  return Object.fromEntries(plain.filter((name) => typeof name === "string").map((name) => [name, true]));
}

/** The scripts, as v2.1 events. In definitions their types begin with `http:`. */
export function readScriptsPart(at: Cursor): Part | undefined {
  const scripts = memberAt(at, "scripts");
  const events = elementsAt(scripts).flatMap((script) => {
    const type = textAt(memberAt(script, "type"))?.replace(/^http:/, "");
    const exec = textPart(memberAt(script, "code"));
    const listen = type === "beforeRequest" ? "prerequest" : type === "afterResponse" ? "test" : undefined;
    if (listen === undefined || exec === undefined) return [];
    const { pointer } = script;
    return [objectPart(pointer, { listen: valuePart(listen, pointer), script: objectPart(pointer, { exec }) })];
  });
  return scripts === undefined ? undefined : listPart(scripts.pointer, events);
}

/** Where something stands among its siblings: without an order, as if it were 0. */
export function orderOf(at: Cursor | undefined): number {
  const order = memberAt(at, "order");
  const number = numberAt(order);
  if (number !== undefined && Number.isFinite(number)) return number;
  if (order !== undefined) reportShape(order, "a number");
  return 0;
}
