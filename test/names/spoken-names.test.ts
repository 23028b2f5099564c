import { expect, test } from "vitest";
import { allocateNames } from "../../generator/names/allocate.ts";
import type { NameLock } from "../../generator/names/lock.ts";
import { typescriptNaming } from "../../generator/targets/typescript/naming/rules.ts";
import { buildItems } from "../operations/build-collection.ts";

interface Asked {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  readonly folder?: string;
  readonly response?: unknown;
}

async function nameAll(asked: readonly Asked[], lock?: NameLock) {
  const folders = new Map<string, unknown[]>();
  for (const { name, method = "GET", path = "boats", folder = "", response } of asked) {
    const saved = response === undefined ? [] : [{ name: "ok", code: 200, body: JSON.stringify(response) }];
    const items = folders.get(folder) ?? [];
    items.push({ name, request: { method, url: `https://h.test/${path}` }, response: saved });
    folders.set(folder, items);
  }
  const { api } = await buildItems([...folders].flatMap(([name, item]) => (name === "" ? item : [{ name, item }])));
  const names = allocateNames(api, typescriptNaming, lock);
  return {
    functions: api.operations.map(({ id }) => names.operations.get(id)?.function ?? ""),
    modules: [...names.modules.values()].map(({ file }) => file),
    types: [...names.types.values()],
    lock: names.lock,
  };
}

test.each([
  ["an ordinal", "3. Moor Boat", "moorBoat"],
  ["an ordinal with parts", "2.10.0: Moor Boat", "moorBoat"],
  ["an ordinal in brackets", "(4) Moor Boat", "moorBoat"],
  ["a number before a verb", "7 Get berth", "getBerth"],
  ["a mark in front", "✅ 5 - Moor Boat", "moorBoat"],
  ["the id of a test case", "TC-014_Moor boat", "moorBoat"],
  ["a step", "Step 2: moor boat", "moorBoat"],
  ["a number that is part of the name", "3DS check", "check3ds"],
  ["an ordinal number", "1st berth", "firstBerth"],
  ["a name of a number alone", "404", "getBoats"],
  ["a possessive", "Rename captain's boat", "renameCaptainBoat"],
  ["an elided article", "Amarrer l'escale", "amarrerEscale"],
  ["an optional plural", "Moor boat(s)", "moorBoats"],
  ["an example", "Find boats, e.g. by their length", "findBoats"],
  ["another example", "Find boats (i.e. those at sea)", "findBoats"],
  ["what stands in brackets", "Moor boat (internal)", "moorBoat"],
  ["a link", "Moor [boat](https://boats.test/a)", "moorBoat"],
  ["plural acronyms", "List APIs by IDs", "listApisByIds"],
  ["Postman's default name", "New Request", "getBoats"],
  ["Postman's name of a copy of it", "New Request Copy", "getBoats"],
  ["another default name", "Untitled Request (2)", "getBoats"],
  ["a copy", "Moor boat Copy", "moorBoat"],
  ["a copy of a copy", "Copy of Copy of Moor boat", "moorBoat"],
  ["a copy of a method and a path", "Copy of POST /berths/:id", "postBerthsId"],
  ["a copy of a path", "Copy of /berths/:id", "getBoats"],
  ["a copy of a default name", "Copy of New Request", "getBoats"],
  ["a number behind the mark of a copy", "Copy of 3. Moor boat", "moorBoat"],
  ["a number of two parts", "1.1 Moor boat", "moorBoat"],
  ["a number of two digits each", "01.05 Export berths", "exportBerths"],
  ["a number that begins with zero", "01 Harbours", "harbours"],
  ["a number behind letters", "SB 2.3.2.2: Unmoor boat", "unmoorBoat"],
  ["a number behind a letter", "B2.1 - Unmoor boat", "unmoorBoat"],
  ["a version of an API", "2.0 API", "api20"],
  ["a version behind letters", "TLS 1.1: check", "tls11Check"],
  ["a version of a standard", "OAuth 2.2 check", "oauth22Check"],
  ["a measure", "1.5 hours", "hours15"],
])("given %s, the name of the function is what a colleague would say", async (_, name, want) => {
  expect((await nameAll([{ name }])).functions).toEqual([want]);
});

test.each([
  ["a relative clause", "Returns all mooring plans that the active harbour master can see", "returnAllMooringPlans"],
  ["a comma", "Creates a berth for a boat, which can be rented from tomorrow on", "createBerthForBoat"],
  ["a full stop", "Deletes a berth. If there are boats in it they will drift away", "deleteBerth"],
  ["prepositions", "Create a bulk request to change the insurance of one or more boats at once", "createBulkRequestToChangeInsurance"],
  ["a list of something", "Retrieves the list of all currently unassigned berths", "retrieveUnassignedBerths"],
])("given a sentence with %s, its name ends where it makes sense", async (_, name, want) => {
  const { functions } = await nameAll([{ name }]);
  expect(functions[0]?.length).toBeLessThanOrEqual(34);
  expect(want.startsWith(functions[0] ?? "-")).toBe(true);
});

test.each([
  ["Retrieve a harbour authority mooring permit", "retrieveHarbourAuthorityMooringPermit"],
  ["Confirm an existing harbour mooring licence", "confirmHarbourMooringLicence"],
  ["Retrieve a list of annual harbour fee summaries", "retrieveAnnualHarbourFeeSummaries"],
  ["Get a list of associated pilots with their international licences", "getListOfAssociatedPilots"],
  ["Check or renew the international mooring certificate of a boat", "checkMooringCertificateOfBoat"],
  ["Revoke temporary international mooring exemption certificate", "revokeMooringExemptionCertificate"],
])("given the long name %j, its main noun stays: %j", async (name, want) => {
  expect((await nameAll([{ name }])).functions).toEqual([want]);
});

test.each([
  ["Creates berth", "createBerth"],
  ["Creating a new berth", "createNewBerth"],
  ["Modifying and deleting berths", "modifyAndDeleteBerths"],
  ["Opening hours of berths", "openingHoursOfBerths"],
  ["Applies discount", "applyDiscount"],
  ["Fetches and stores pilots", "fetchAndStorePilots"],
  ["Partially updates a boat", "partiallyUpdateBoat"],
  ["Updates by day", "updatesByDay"],
  ["Orders", "orders"],
  ["Charts overview", "chartsOverview"],
])("given %j, only a verb becomes imperative: %j", async (name, want) => {
  expect((await nameAll([{ name }])).functions).toEqual([want]);
});

test("given a folder's words that distinguish a long name, both keep their main nouns", async () => {
  const name = "Get a list of the harbour authority permits";
  const asked = ["Northern harbours", "Southern harbours"].map((folder) => ({ name, folder }));
  expect((await nameAll(asked)).functions).toEqual(["getHarbourAuthorityPermitsNorthern", "getHarbourAuthorityPermitsSouthern"]);
});

test("given a folder for several things, its other things are not added to the name of one of them", async () => {
  const { functions } = await nameAll([
    { name: "All boats", folder: "Boats" },
    { name: "All boats", folder: "Boats, Berths, Pilots" },
    { name: "All", folder: "Boats, Berths, Pilots", path: "berths" },
    { name: "All", folder: "Masters", path: "masters" },
  ]);
  expect(functions).toEqual(["allBoats", "allBoats2", "allBoatsBerthsPilots", "allMasters"]);
});

test("given a name that says in another script what is done, method and path say it", async () => {
  const { functions } = await nameAll([
    { name: "VHF下单", method: "POST", path: "v1/channels/vhf" },
    { name: "Get VHF 频道", path: "v1/channels" },
    { name: "Señal VHF", path: "v1/signals" },
  ]);
  expect(functions).toEqual(["postChannelsVhf", "getVhf", "senalVhf"]);
});

test("given folders of one name, each is qualified by the parent that tells them apart", async () => {
  const log = { name: "Log", item: [{ name: "a", request: { method: "GET", url: "https://h.test/a" } }] };
  const inside = (...names: readonly string[]): unknown => names.reduceRight<unknown>((item, name) => ({ name, item: [item] }), log);
  const { api } = await buildItems([inside("Boats", "Trips"), inside("Pilots", "Trips"), inside("Pilots", "Shifts")]);
  const modules = [...allocateNames(api, typescriptNaming).modules.values()].map(({ file }) => file);
  expect(modules).toEqual(["boats-log", "pilots-log", "shifts-log"]);
});

test("given folders of one path, the last parameter tells them apart, and no word is cut", async () => {
  const folders = ["/harbours/:id/mooringPermitExemptions", "/harbours/:id/mooringPermitExemptions/:key", "/harbours/:id/permits/:key"];
  const { modules } = await nameAll(folders.map((folder) => ({ name: "a", folder })));
  expect(modules).toEqual(["harbours-mooring-permit-exemptions", "harbours-permit-exemptions-by-key", "harbours-permits"]);
});

test("given names that differ only in what was dropped, it comes back", async () => {
  const asked = [{ name: "Moor boat" }, { name: "Moor boat (at night)" }, { name: "Moor boat Copy" }];
  expect((await nameAll(asked)).functions).toEqual(["moorBoat", "moorBoatAtNight", "moorBoatCopy"]);
  const numbered = [{ name: "1. Moor boat" }, { name: "4. Moor boat" }];
  expect((await nameAll(numbered)).functions).toEqual(["moorBoat1", "moorBoat4"]);
  const copied = [{ name: "Moor boat" }, { name: "Copy of Moor boat" }, { name: "Moor boat Copy 2" }];
  expect((await nameAll(copied)).functions).toEqual(["moorBoat", "moorBoatCopy", "moorBoatCopy2"]);
  const parted = [{ name: "2.1.1 Moor boat" }, { name: "2.1 Moor boat" }];
  expect((await nameAll(parted)).functions).toEqual(["moorBoat211", "moorBoat21"]);
});

test("given items of one name, what distinguishes them is added and nothing else", async () => {
  const asked = (folder: string, path: string, method = "GET"): Asked => ({ name: "List", folder, path, method });
  expect((await nameAll([asked("Boats", "boats"), asked("Berths", "berths")])).functions).toEqual(["listBoats", "listBerths"]);
  expect((await nameAll([asked("", "v1/boats"), asked("", "v2/boats")])).functions).toEqual(["listV1", "listV2"]);
  expect((await nameAll([asked("", "boats"), asked("", "boats", "POST")])).functions).toEqual(["listGet", "listPost"]);
});

test("given a folder without ASCII letters, its functions and its module take the words of its paths", async () => {
  const { functions, modules } = await nameAll([
    { name: "List", folder: "订单", path: "v1/orders" },
    { name: "List", folder: "船", path: "v1/boats" },
  ]);
  expect(functions).toEqual(["listOrders", "listBoats"]);
  expect(modules).toEqual(["orders", "boats"]);
});

test.each([
  ["1. Berths", "berths"],
  ["12 - Berths: rent, sell", "berths-rent-sell"],
  ["Berth's boats", "berth-boats"],
  ["/harbours/:harbourId/assignedMasters/:masterId/mooringPermits", "harbours-mooring-permits"],
  ["/harbours/:harbourId/internationalMooringCertificates/renewExpired", "harbours-renew-expired"],
  ["Everything about mooring that a harbour master ever wanted to know", "everything-about-mooring"],
])("given the folder %j, its module is %j", async (folder, want) => {
  expect((await nameAll([{ name: "a", folder }])).modules).toEqual([want]);
});

test("given two folders that differ in their ordinals, both have a module", async () => {
  const { modules } = await nameAll([
    { name: "a", folder: "1. Berths" },
    { name: "b", folder: "2. Berths" },
  ]);
  expect(new Set(modules).size).toBe(2);
  expect(modules).toContain("berths");
});

test("given a body, its type is named after the function", async () => {
  const response = { id: 1, length: 2, flag: "x" };
  const asked = [{ name: "获取", path: "v3/harbour-service/boats/{{id}}", response }];
  const { functions, types } = await nameAll(asked);
  expect(functions).toEqual(["getHarbourServiceBoatsById"]);
  expect(types).toEqual(["GetHarbourServiceBoatsByIdResponse"]);
});

test("given properties with names of globals, their types are qualified, and stay if they were published", async () => {
  const place = { latitude: 1, longitude: 2, zone: "a" };
  const asked = [
    { name: "Find berth", response: { location: place, option: { ...place, depth: 3 }, report: { title: "x", text: "y", rank: 1 } } },
  ];
  const { types, lock } = await nameAll(asked);
  expect(types.filter((name) => /^(?:Location|Option|Report)$/.test(name))).toEqual([]);
  expect(types).toContain("FindBerthResponseLocation");
  const published = Object.fromEntries(
    Object.entries(lock.types).map(([id, name]) => [id, name === "FindBerthResponseLocation" ? "Location" : name]),
  );
  expect((await nameAll(asked, { ...lock, types: published })).types).toContain("Location");
});

test("given an item with the name of a global function, its function is qualified", async () => {
  expect((await nameAll([{ name: "Close", method: "POST" }])).functions).toEqual(["closeBoats"]);
});

test("given an item whose name is a reserved word, and whose path is no other, its method precedes it", async () => {
  expect((await nameAll([{ name: "Import", method: "POST", path: "import" }])).functions).toEqual(["postImport"]);
});

test("given a reserved word that nothing distinguishes, the name still says it", async () => {
  expect((await nameAll([{ name: "Delete", method: "DELETE", path: "a" }])).functions).toEqual(["deleteA"]);
  expect((await nameAll([{ name: "Delete", method: "DELETE", path: "delete" }])).functions).toEqual(["deleteRequest"]);
});
