import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { item, raw, saved, savedFor } from "../scenarios/scenario.ts";
import { compileAgainst } from "./compile.ts";

const key = "q7Zt-41xN-88Lm-p0Vd-Zk3";
const secret = { header: [{ key: "X-Api-Key", value: key }] };

const digits = (body: string): object => ({ body: raw(body, "json") });

const items = [
  item("List Boats", "GET", "https://harbour.test/boats", secret),
  item("Find Boats", "GET", `https://harbour.test/find?api_key=${key}&q=red`, {}),
  item("Sign In", "POST", "https://harbour.test/in", { body: raw(`{ "deck": 2, "boat": "b1", "password": "${key}", "device": "d", "crew": 1 }`, "json") }, [
    saved(200, { ok: true }),
  ]),
  item("Moor Boat", "POST", "https://harbour.test/moor", {
    body: raw(`{ "boat": "b1", "deck": 2, "crew": { "name": "c", "access": { "api_key": "${key}", "level": 1 } } }`, "json"),
  }),
  item("List Crew", "GET", "https://harbour.test/crew", secret, [
    savedFor({ method: "GET", header: [], url: "https://harbour.test/crew" }, 200, { names: [] }),
  ]),
  item("Pay Toll", "POST", "https://harbour.test/tolls", digits('{ "boat": "b1", "pin": "4711", "amount": 5 }'), [saved(200, { ok: true })]),
  item("Pay Fee", "POST", "https://harbour.test/fees", digits('{ "boat": "b1", "card": { "cvv": 737, "no": 4 } }')),
  item("Open Gate", "POST", "https://harbour.test/gates/verify", digits('{ "code": "482915", "gate": 1 }')),
  item("Link Boat", "POST", "https://harbour.test/links", digits('{ "boat": "b1", "api_key": "5f4dcc3b5aa765d61d8327deb882cf99" }')),
  item("Link Crew", "POST", "https://harbour.test/crews", digits('{ "crew": 1, "client_secret": "9f86d081-884c-4d65-9a2f-eaa0c55ad015" }')),
  item("Set Pin", "PATCH", "https://harbour.test/pins", digits('{ "boat": "b1", "pin": "4711" }')),
];

const generated = generate({ file: "harbour.json", text: collectionText(items), options: { check: false, format: false } });

/** Of all these statements, one a line, none but those that are `wrong` fails to compile. */
async function expectWrong(fits: readonly string[], wrong: readonly string[]): Promise<void> {
  const { package: made } = await generated;
  const head = [
    'import { createApi } from "./api.js";',
    'import { createClient } from "./client.js";',
    'import { findBoats, linkBoat, linkCrew, listBoats, listCrew, moorBoat, openGate, payFee, payToll, setPin, signIn } from "./index.js";',
    "const plain = createClient();",
    'const keyed = createClient({ headers: { "x-api-key": "k", Accept: "*/*" }, timeout: 5 });',
  ];
  const statements = [...fits, ...wrong];
  const errors = compileAgainst(made?.files ?? new Map(), [...head, ...statements].join("\n"));
  expect(errors.map((error) => statements[Number(error.split(":")[0]) - head.length - 1])).toEqual(wrong);
}

test("given a secret that was literal in a header, the client or the call must have it", async () => {
  const fits = [
    'listBoats(plain, { headers: { "X-Api-Key": "k" } }); listBoats(keyed); createApi(keyed).operations.listBoats();',
    'listBoats(plain, { headers: { "X-Api-Key": undefined } });',
    'listBoats(plain, {}, { headers: { "x-api-key": "k", Accept: "*/*" }, timeout: 5 });',
    'createApi(plain).operations.listBoats({}, { headers: { "X-API-Key": "k" } });',
    'listCrew(plain); listBoats(plain.with({ headers: { "x-api-key": "k" } }));',
  ];
  const wrong = [
    "listBoats(plain);",
    "listBoats(plain, { headers: {} });",
    "createApi(plain).operations.listBoats();",
    'listBoats(createClient({ headers: { "x-api-key": undefined } }));',
    'listBoats(plain, {}, { headers: { "x-api-key": undefined } });',
    'createApi(plain).operations.listBoats({}, { headers: { Accept: "*/*" } });',
  ];
  await expectWrong(fits, wrong);
});

test("given a secret that was literal in a query or a body, the call must have it", async () => {
  const fits = ['findBoats(plain, { query: { api_key: "k" } });', 'signIn(plain, { body: { password: "p" } });'];
  const wrong = ["findBoats(plain);", 'findBoats(keyed, { query: { q: "red" } });', 'signIn(plain, { body: { boat: "b1" } });'];
  await expectWrong(fits, wrong);
});

test("given a secret that was literal inside an object of a body, the call must have the object and the secret", async () => {
  const fits = ['moorBoat(plain, { body: { crew: { access: { api_key: "k" } } } });'];
  const wrong = [
    'moorBoat(plain, { body: { boat: "b1" } });',
    'moorBoat(plain, { body: { crew: { name: "c" } } });',
    "moorBoat(plain, { body: { crew: { access: { level: 1 } } } });",
  ];
  await expectWrong(fits, wrong);
});

test("given a secret whose placeholder is digits, hex or a UUID, the call must have it, unless it changes parts of something", async () => {
  const fits = [
    'payToll(plain, { body: { pin: "1" } }); payFee(plain, { body: { card: { cvv: 1 } } }); openGate(plain, { body: { code: "1" } });',
    'linkBoat(plain, { body: { api_key: "k" } }); linkCrew(plain, { body: { client_secret: "s" } }); setPin(plain, { body: { boat: "b2" } });',
  ];
  const wrong = [
    'payToll(plain, { body: { boat: "b1" } });',
    "payFee(plain, { body: { card: { no: 4 } } });",
    "openGate(plain, { body: { gate: 1 } });",
    'linkBoat(plain, { body: { boat: "b1" } });',
    "linkCrew(plain, { body: { crew: 1 } });",
  ];
  await expectWrong(fits, wrong);
});
