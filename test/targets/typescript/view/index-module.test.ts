import { expect, test } from "vitest";
import { nameMembers } from "../../../../generator/targets/typescript/view/index-module.ts";

test("each member of the namespaced client has an interface of its own, also where names differ only in case", () => {
  expect(nameMembers(["users", "apiKeys", "Users", "_1"])).toEqual([
    "UsersFunctions",
    "ApiKeysFunctions",
    "UsersFunctions2",
    "_1Functions",
  ]);
});
