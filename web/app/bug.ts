/** What the page says if a worker throws, which no input should make it do. */
export function describeBug(error: unknown): string {
  return `This is a bug of Postwright: ${error instanceof Error ? error.message : String(error)}`;
}
