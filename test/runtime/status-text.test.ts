import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import { send } from "./send.ts";

/** The message of a call that is answered with this text after its status. */
async function messageOf(text: string): Promise<string> {
  const head = `HTTP/1.1 401 ${text}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;
  const server = createServer((socket) => void socket.once("data", () => socket.end(head)));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  const base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const client = newClient({ base, variables: {} }, { auth: { type: "bearer", token: "s3cret-token" } });
  const operation = { name: "op", method: "GET", base, path: [], responses: {}, layers: [authLayer(bearer())] };
  const result = await send(client, operation).result();
  return "error" in result ? result.error.message : "";
}

test("the text of a status is part of the message", async () => {
  expect(await messageOf("Not Today")).toBe("op: 401 Not Today");
});

test("it is left out if it repeats a credential", async () => {
  expect(await messageOf("No such token: s3cret-token")).toBe("op: 401");
});

test("it is shown without control characters, and not all of a long one", async () => {
  expect(await messageOf(`\u001b[31mNo${"!".repeat(300)}`)).toBe(`op: 401 [31mNo${"!".repeat(194)}…`);
});
