import { item, type Scenario } from "./scenario.ts";

/** What test scripts show. */
export const scriptScenarios: readonly Scenario[] = [
  {
    name: "config over what scripts show",
    items: [
      {
        ...Object(item("Log in", "POST", "https://h.test/login")),
        event: [
          { listen: "test", script: { exec: "pm.response.to.have.status(201); pm.expect(pm.response.json().token).to.be.a('string');" } },
        ],
      },
      {
        ...Object(item("Log out", "POST", "https://h.test/logout")),
        event: [{ listen: "test", script: { exec: "pm.response.to.have.status(200); pm.response.json().left;" } }],
      },
    ],
    config: {
      types: { LogInResponse: { properties: { token: { enum: ["a", "b"] } } } },
      operations: { logOut: { responses: { "200": { type: "string" } } } },
    },
    holds: {
      "src/resources/operations.ts": ['token: "a" | "b";\n  [key: string]: unknown;', "ApiPromise<string, LogOutResult>"],
      "test/fixtures/operations.ts": ['token: "a"', 'body: "text" satisfies BodyOf<LogOutResult, 200>'],
    },
    tests: 2,
  },
];
