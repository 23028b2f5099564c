import { randomUuid } from "./uuid.js";

/**
 * Values of Postman's dynamic variables, new at each call: `$guid`, `$randomUUID`, `$timestamp`
 * (seconds), `$isoTimestamp`, `$randomInt` (0 to 1000). `undefined` for any other name.
 */
export function dynamic(name: string): string | undefined {
  switch (name) {
    case "$guid":
    case "$randomUUID":
      return randomUuid();
    case "$timestamp":
      return String(Math.floor(Date.now() / 1000));
    case "$isoTimestamp":
      return new Date().toISOString();
    case "$randomInt":
      return String(Math.floor(Math.random() * 1001));
    default:
      return undefined;
  }
}
