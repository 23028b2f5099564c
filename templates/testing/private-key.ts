/**
 * Returns a function, as credentials accept it, that creates a private key in PEM (PKCS #8) for a
 * signature algorithm such as `RS256` or `ES384`. The key is created once.
 */
export function createPrivateKey(algorithm: string): () => Promise<string> {
  let key: Promise<string> | undefined;
  return () => (key ??= newPrivateKey(algorithm));
}

async function newPrivateKey(algorithm: string): Promise<string> {
  const curve = { ES256: "P-256", ES384: "P-384", ES512: "P-521" }[algorithm];
  const publicExponent = new Uint8Array([1, 0, 1]);
  const { privateKey } =
    curve === undefined
      ? await crypto.subtle.generateKey(
          { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent, hash: "SHA-256" },
          true,
          ["sign"],
        )
      : await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: curve }, true, ["sign"]);
  const bytes = new Uint8Array(await crypto.subtle.exportKey("pkcs8", privateKey));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----\n`;
}
