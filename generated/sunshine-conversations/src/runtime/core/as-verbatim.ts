import type { Client } from "./client.js";

/**
 * The same client in verbatim mode: functions called with it take `VerbatimArgs` and send what Postman sends for the same texts. Values act as URL
 * syntax there, so this is for comparing with Postman and nothing else.
 */
export function asVerbatim(client: Client): Client {
  const settings = { ...client.settings(), verbatim: true };
  return { settings: () => settings };
}
