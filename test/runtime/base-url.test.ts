import { describe, expect, test } from "vitest";
import { newClient } from "../../templates/runtime/core/client.ts";
import { planBase, send } from "./send.ts";
import type { ClientDefaults, ClientOptions } from "../../templates/runtime/transport/settings.ts";
import { namedOrigin } from "../../templates/runtime/transport/declared/named-origin.ts";
import { openBase } from "../../templates/runtime/transport/declared/open-base.ts";
import { capture } from "./capture.ts";

const variables = { site: "https://s.test/", none: "" };

/** The main base as the generator prints it: a template, or the value of its variable, which is known. */
const prints: Readonly<Record<string, (base: string) => Pick<ClientDefaults, "base" | "baseVariable">>> = {
  "a template": (base) => ({ base: planBase(base) }),
  "a value": (base) => {
    const name = /^\{\{(.*)\}\}$/.exec(base)?.[1];
    if (name === undefined) return { base: planBase(base) };
    return { base: new Map(Object.entries(variables)).get(name) || openBase(name), baseVariable: name };
  },
};

describe.each(Object.keys(prints))("given the main base as %s", (kind) => {
  /** Where each client sends a call of an operation with some base. */
  async function urlsOf(base: string, clients: readonly ClientOptions[], ofClient = base, origin?: string): Promise<readonly string[]> {
    const { fetch, requests } = capture();
    const operation = {
      name: "op",
      method: "GET",
      base,
      path: ["v1"],
      responses: {},
      ...(origin === undefined ? {} : { origin: namedOrigin(origin) }),
    };
    for (const options of clients)
      await send(newClient({ base: "", ...prints[kind]?.(ofClient), variables }, { ...options, fetch }), operation);
    return requests.map(({ url }) => url);
  }

  describe("a slash at the end of the base", () => {
    test("the collection's is sent, passed or not; that of another base URL is dropped", async () => {
      const clients = [{}, { baseUrl: "https://s.test/" }, { baseUrl: "https://t.test/" }];
      expect(await urlsOf("{{site}}", clients)).toEqual(["https://s.test//v1", "https://s.test//v1", "https://t.test/v1"]);
      expect(await urlsOf("https://h.test", [{ baseUrl: "https://h.test/" }])).toEqual(["https://h.test/v1"]);
    });

    test("the same holds for its variable", async () => {
      const clients = [{ variables: { site: "https://s.test/" } }, { variables: { site: "https://t.test/" } }];
      expect(await urlsOf("{{site}}", clients)).toEqual(["https://s.test//v1", "https://t.test/v1"]);
    });
  });

  test.each(["{{none}}", "{{nobody}}"])("a base without a value is refused with the option that gives it one: %s", async (base) => {
    const message = `${base} has no value: pass `;
    await expect(urlsOf(base, [{}])).rejects.toThrow(`${message}baseUrl to the client or to the call, or a value in variables`);
    await expect(urlsOf(base, [{}], "https://h.test", "files")).rejects.toThrow(
      `${message}origins: { "files": … } to the client or to the call`,
    );
  });

  test("an operation without a base is refused with the option that applies to it", async () => {
    const message = "there is no base URL: pass baseUrl to ";
    await expect(urlsOf("", [{}])).rejects.toThrow(`${message}the client or to the call`);
    await expect(urlsOf("", [{ baseUrl: "https://t.test" }], "https://h.test")).rejects.toThrow(`${message}the call`);
  });
});
