import { type Cursor, memberAt, pairsPart, plainPart, reportShape, textAt, textPart } from "./cursor.ts";
import { objectPart, type Part, valuePart } from "./part.ts";

/** Types of a raw body that are languages of Postman's editor. */
const languages: ReadonlySet<string> = new Set(["json", "xml", "html", "javascript", "yaml"]);

/**
 * A body as in v2.1. The type `text` is also what Postman writes for a body whose language nobody
 * has chosen, so it says nothing about the language.
 */
export function readBodyPart(at: Cursor | undefined): Part | undefined {
  if (at === undefined) return undefined;
  const type = textAt(memberAt(at, "type")) ?? "none";
  const content = memberAt(at, "content");
  const { pointer } = at;
  const mode = (name: string): Part => valuePart(name, pointer);
  switch (type) {
    case "none":
      return undefined;
    case "urlencoded":
    case "formdata":
      return objectPart(pointer, { mode: mode(type), [type]: type === "formdata" ? pairsPart(content, plainPart) : pairsPart(content) });
    case "file":
      return objectPart(pointer, { mode: mode(type), file: readFilePart(content) });
    default: {
      if (type !== "text" && !languages.has(type)) reportType(memberAt(at, "type") ?? at);
      const options = languages.has(type) ? valuePart({ raw: { language: type } }, pointer) : undefined;
      return objectPart(pointer, { mode: mode("raw"), raw: textPart(content), options });
    }
  }
}

function readFilePart(content: Cursor | undefined): Part | undefined {
  if (content === undefined) return undefined;
  const src = content.node.kind === "map" ? textPart(memberAt(content, "src")) : textPart(content);
  return objectPart(content.pointer, { src });
}

function reportType(at: Cursor): void {
  reportShape(at, "a type of body that Postman knows, such as `json`");
}
