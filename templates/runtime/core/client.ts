import type { ClientDefaults, ClientOptions, ClientSettings } from "../transport/settings.js";

/** Where and how calls are sent. Holds no connection and needs no closing. */
export interface Client {
  /** A function, so that printing a client or writing it as JSON shows no credential. */
  readonly settings: () => ClientSettings;
}

/** A client for the API that `defaults` describe. Nothing is checked until a call needs it. */
export function newClient(defaults: ClientDefaults, options: ClientOptions = {}): Client {
  const settings: ClientSettings = { defaults, options: { ...options }, verbatim: false };
  return { settings: () => settings };
}
