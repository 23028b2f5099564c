import { expect, test } from "vitest";
import { withoutRequirement } from "../../generator/prose/required.ts";

test.each([
  ["(Required) Id of the boat.", true, "Id of the boat."],
  ["[required] Id of the boat.", true, "Id of the boat."],
  ["**Required**. Id of the boat.", true, "Id of the boat."],
  ["Required - id of the boat", true, "id of the boat"],
  ["Id of the boat (required)", true, "Id of the boat"],
  ["Required", true, ""],
  ["(Optional) Id of the boat.", false, "Id of the boat."],
  ["(Required) Id of the boat.", false, "(Required) Id of the boat."],
  ["(Optional) Id of the boat.", true, "(Optional) Id of the boat."],
  ["Required if the boat is at sea.", true, "Required if the boat is at sea."],
  ["Required fields of the boat", true, "Required fields of the boat"],
])("given %j of a parameter whose being required is %s, what is left is %j", (description, required, want) => {
  expect(withoutRequirement(description, required)).toBe(want);
});
