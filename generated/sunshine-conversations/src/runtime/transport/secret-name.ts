const secretWords =
  /token|secret|passw|passphrase|passcode|credential|bearer|authorization|signature|assertion|verifier|cookie|api_?key|access_?key|session_?id|device_?code|(?:^|_)(?:auth|pass|pwd|pswd|pw|pin|key|otp|totp|cvv|cvc|sig|sid|session|jwt)$|^x_(?:access|licen[sc]e|login)$/i;
const listPositions = /(?:page|next|cursor|continuation|sync)_?token/i;

/** Whether a parameter, header or variable of that name usually carries a credential. */
export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[^A-Za-z0-9]+/g, "_");
  return secretWords.test(words) && !listPositions.test(words);
}
