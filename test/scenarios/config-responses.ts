import { bikes } from "./configs.ts";
import { item, savedText, type Scenario } from "./scenario.ts";

/** Packages whose config says what responses contain. */
export const configResponseScenarios: readonly Scenario[] = [
  {
    name: "config responses without examples",
    items: [bikes, item("Find bike", "GET", "https://h.test/bikes/:id"), item("Ride bike", "POST", "https://h.test/bikes/:id/rides")],
    config: {
      operations: {
        findBike: { responses: { "200": { type: { ref: "Bike" } }, "410": { type: "string" } } },
        rideBike: { responses: { "200": { properties: { km: { type: "number" } } } } },
      },
    },
    codes: ["PW8004"],
    holds: {
      "src/resources/operations.ts": [
        "FindBikeResult = Success<200, Bike> | Failure<410, string> | Undocumented | NoResult;",
        "ApiPromise<Bike, FindBikeResult>",
        'responses: { 200: "json", 410: "auto" }',
      ],
    },
    tests: 5,
  },
  {
    // What the config says of it is all that is known, also how it is decoded.
    name: "config responses without bodies",
    items: [
      bikes,
      item("Find bike", "GET", "https://h.test/bikes/:id", {}, [savedText(200, "text/plain", ""), savedText(404, "text/plain", "")]),
    ],
    config: { operations: { findBike: { responses: { "200": { type: { ref: "Bike" } }, "404": { type: "string" } } } } },
    holds: {
      "src/resources/operations.ts": [
        "FindBikeResult = Success<200, Bike> | Failure<404, string> | Undocumented | NoResult;",
        'responses: { 200: "json", 404: "auto" }',
      ],
    },
    tests: 5,
  },
];
