import { describe, test } from "vitest";
import { capture } from "../src/captures.js";
import * as sessionModule from "../src/resources/session.js";
import * as basketsModule from "../src/resources/baskets.js";
import * as sessionFixtures from "./fixtures/session.js";
import * as basketsFixtures from "./fixtures/baskets.js";
import { runFlow, step } from "./flow.js";
import { createTestClient } from "./test-client.js";

describe("a client that keeps variables", () => {
  test("sends what earlier answers have set", async () => {
    await runFlow(
      (fetch) => createTestClient(fetch, capture),
      [
        step({
          call: sessionModule.signIn,
          fixture: sessionFixtures.signIn.signedIn,
          sets: [["token", ["session", "token"]]],
        }),
        step({
          call: basketsModule.createBasket,
          fixture: basketsFixtures.createBasket.created,
          needs: [["token", "variables.token"]],
          sets: [["basketId", ["id"]]],
        }),
        step({
          call: basketsModule.addLine,
          fixture: basketsFixtures.addLine.added,
          needs: [
            ["basketId", "path.basketId"],
            ["token", "variables.token"],
          ],
          sets: [
            ["lineId", ["lines", -1, "id"]],
            ["revision", "ETag"],
          ],
        }),
        step({
          call: basketsModule.getBasket,
          fixture: basketsFixtures.getBasket.found,
          needs: [
            ["basketId", "path.basketId"],
            ["token", "variables.token"],
          ],
        }),
        step({
          call: basketsModule.removeLine,
          fixture: basketsFixtures.removeLine.request,
          needs: [
            ["lineId", "path.lineId"],
            ["basketId", "path.basketId"],
            ["revision", "query.revision"],
            ["token", "variables.token"],
          ],
        }),
      ],
    );
  });
});
