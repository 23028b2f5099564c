type ParseText = (text: string) => unknown;

/** The parser of a body that may be empty, which is `undefined` then. */
export function orEmpty(parse: ParseText = JSON.parse): ParseText {
  return (text) => (text.trim() === "" ? undefined : parse(text));
}
