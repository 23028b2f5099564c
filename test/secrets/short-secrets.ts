import { collectionText } from "../operations/build-collection.ts";
import { createRandom } from "../support/random.ts";
import { type Named, namedPlaces, structuredPlaces } from "./places.ts";

/** A collection with short secrets, and such as only their surroundings show, in every place; and their values. */
export function collectionWithShortSecrets(): { readonly text: string; readonly values: readonly string[] } {
  const random = createRandom(11);
  const digits = (): string => String(100_000 + Math.floor(random() * 900_000));
  const values: string[] = [];
  const place = (name: string, places: typeof namedPlaces, parts: Partial<Named>, make: () => string): readonly unknown[] =>
    Object.entries(places).map(([title, build]) => {
      const value = make();
      values.push(value);
      return { ...Object(build({ name, value, ...parts })), name: `${name} in ${title}` };
    });
  const oauth = { beside: { grant_type: "authorization_code", client_id: "app-1", redirect_uri: "https://app.test/cb" } };
  const items = [
    ...place("otp", namedPlaces, {}, digits),
    ...place("password", namedPlaces, {}, () => `hunter${digits()}`),
    ...place("security_answer", namedPlaces, {}, () => `Rex the ${digits()}`),
    ...place("code", structuredPlaces, oauth, () => `q${digits()}Xy${digits()}`),
    ...place("state", structuredPlaces, oauth, () => `s${digits()}Xy`),
  ];
  return { values, text: collectionText(items, { variable: [{ key: "base", value: "https://h.test" }] }) };
}
