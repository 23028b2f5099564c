/** Loads the library `jsonc-parser`. It is loaded on demand. */
export async function loadJsonc() {
  const loaded = await import("jsonc-parser");
  // Node loads the CommonJS build, whose names it does not see; bundlers take the ESM build.
  return "default" in loaded ? loaded.default : loaded;
}

/** The value of JSON with comments and trailing commas, as far as it can be read. */
export async function parseJsonWithComments(text: string): Promise<unknown> {
  return (await loadJsonc()).parse(text, [], { allowTrailingComma: true });
}
