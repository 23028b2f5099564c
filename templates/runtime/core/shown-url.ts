import { isSecretName } from "../transport/secret-name.js";
import type { SendableRequest } from "../transport/sendable.js";
import type { AttemptLog } from "../transport/settings.js";
import { urlOf } from "../values/draft.js";
import { decodeText } from "../values/encode.js";
import { templateText } from "../values/url.js";

/** Stands for a credential. */
export const hidden = "REDACTED";

/**
 * The URL of a request without credentials: those that auth adds are not in `request` yet, and what
 * is secret by its name, or equal to one of `secrets`, is replaced. Without a request, the URL as a
 * template.
 */
export function showUrl(
  { operation, settings }: Pick<AttemptLog, "operation" | "settings">,
  request: SendableRequest | undefined,
  secrets: readonly string[],
): string {
  if (request === undefined)
    return [operation.base ?? settings.defaults.base, ...operation.path].map(templateText).join("/");
  const hasSecret = (text: string): boolean => secrets.some((secret) => decode(text).includes(secret));
  const [address = "", ...query] = urlOf(request).split("?");
  const shown = address.split("/").map((segment, index) => (index > 2 && hasSecret(segment) ? hidden : segment));
  const pieces = query.join("?").split("&");
  return (
    shown.join("/") + (query.length === 0 ? "" : `?${pieces.map((piece) => showPiece(piece, hasSecret)).join("&")}`)
  );
}

function showPiece(piece: string, hasSecret: (text: string) => boolean): string {
  const [name = "", ...value] = piece.split("=");
  if (value.length === 0) return hasSecret(piece) ? hidden : piece;
  return isSecretName(decode(name)) || hasSecret(value.join("=")) ? `${name}=${hidden}` : piece;
}

function decode(text: string): string {
  return decodeText(text.replaceAll("+", " "));
}
