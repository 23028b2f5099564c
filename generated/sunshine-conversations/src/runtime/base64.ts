/** Base64 of a text's UTF-8 bytes. */
export function toBase64(text: string): string {
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/** The value of `Authorization` for HTTP Basic authentication, in UTF-8. */
export function basicValue(username: string, password: string): string {
  return `Basic ${toBase64(`${username}:${password}`)}`;
}
