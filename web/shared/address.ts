/** What the page shows: its address after the `#`. */
export type Address =
  | { readonly kind: "start" }
  | { readonly kind: "json" }
  | { readonly kind: "overview" }
  | { readonly kind: "operation"; readonly slug: string }
  | { readonly kind: "type"; readonly name: string }
  | { readonly kind: "package" }
  | { readonly kind: "problems" }
  | { readonly kind: "shared"; readonly data: string };

/** The address of a page that the reference has. */
export type PageName = Extract<Address, { kind: "operation" | "type" }>;

/** The views that need no more than their names. */
const plain = ["start", "json", "overview", "package", "problems"] as const;

/** The address as a link. */
export function addressOf(address: Address): string {
  switch (address.kind) {
    case "operation":
      return `#/operation/${encodeURIComponent(address.slug)}`;
    case "type":
      return `#/type/${encodeURIComponent(address.name)}`;
    case "shared":
      return `#/shared/${address.data}`;
    default:
      return `#/${address.kind}`;
  }
}

/** Reads a fragment; `undefined` if it is not an address, such as that of a heading on the page. */
export function readAddress(fragment: string): Address | undefined {
  if (fragment === "" || fragment === "#") return { kind: "start" };
  const [, name = "", rest = ""] = /^#\/([a-z]+)(?:\/(.*))?$/s.exec(fragment) ?? [];
  if (name === "operation") return { kind: "operation", slug: decode(rest) };
  if (name === "type") return { kind: "type", name: decode(rest) };
  if (name === "shared") return { kind: "shared", data: rest };
  const kind = plain.find((each) => each === name);
  return kind === undefined ? undefined : { kind };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
