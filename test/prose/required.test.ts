import { expect, test } from "vitest";
import { readRequirement, withoutRequirement } from "../../generator/prose/required.ts";

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
  ["*Required.* Id of the boat", true, "Id of the boat"],
  ["**Required.** Id of the boat", true, "Id of the boat"],
  ["(**Required**) Id of the boat", true, "Id of the boat"],
  ["<b>Required</b> id of the boat", true, "id of the boat"],
  ["Required. **Id** of the boat", true, "**Id** of the boat"],
  ["**Required: id of the boat**", true, "**Required: id of the boat**"],
  ["Required: yes", true, ""],
  ["Mandatory = true. Id of the boat", true, "Id of the boat"],
  ["Required: yes if the boat is at sea", true, "Required: yes if the boat is at sea"],
  ["Required: no", false, ""],
  ["Required: no. Id of the boat", false, "Id of the boat"],
  ["Optional, but required at sea", false, "Optional, but required at sea"],
  ["Optional - only for masters", false, "Optional - only for masters"],
  ["(Required) For now, the id of the boat", true, "For now, the id of the boat"],
  ["**Optional**, if the boat is at sea", false, "**Optional**, if the boat is at sea"],
  ["Optional. If the boat is at sea, its berth", false, "If the boat is at sea, its berth"],
])("given %j of a parameter whose being required is %s, what is left is %j", (description, required, want) => {
  expect(withoutRequirement(description, required)).toBe(want);
});

test.each([
  ["Day of the trip; **mandatory**", "required"],
  ["Day of the trip, mandatory", "required"],
  ["Day of the trip - required", "required"],
  ["Day of the trip<br>Required", "required"],
  ["Id of the boat (string, required)", "required"],
  ["(Required, string) Id of the boat", "required"],
  ["<b>Required</b> id of the boat", "required"],
  ["_Required_: id of the boat", "required"],
  ["Required: yes", "required"],
  ["Optional: no", "required"],
  ["Required: no", "optional"],
  ["Mandatory = false", "optional"],
  ["Required, if the boat is at sea", "optional"],
  ["Required: yes, if the boat is at sea", "optional"],
  ["Optional, but required at sea", "optional"],
  ["Id of the boat (string, optional)", "optional"],
  ["Id of the boat (if at sea, required)", undefined],
  ["Whether a berth is, or is not, required", undefined],
  ["Boats as objects:\n- id (string, required)", undefined],
  ["required_berth of the boat", undefined],
])("given %j, a parameter is %s", (description, want) => {
  expect(readRequirement(description)).toBe(want);
});

test.each([
  ["obligatorio", "required"],
  ["Obligatorio. Nombre del barco", "required"],
  ["Fichero, obrigatório", "required"],
  ["Nombre del barco (requerido)", "required"],
  ["(Pflichtfeld) Name des Boots", "required"],
  ["Name des Boots - erforderlich", "required"],
  ["Nom du bateau (chaîne, obligatoire)", "required"],
  ["Obligatorio: sí", "required"],
  ["船名，必填", "required"],
  ["opcional", "optional"],
  ["(opcional) máximo 100", "optional"],
  ["Texto (opcional)", "optional"],
  ["Nom du bateau (facultatif)", "optional"],
  ["No es obligatorio", "optional"],
  ["Name des Boots, nicht erforderlich", "optional"],
  ["Obligatorio si el barco está en el mar", "optional"],
  ["Pflicht, wenn das Boot auf See ist", "optional"],
  ["船名，非必填", "optional"],
  ["Richiesta di attracco", undefined],
  ["Pflichtenheft des Boots", undefined],
])("in the language of the collection, given %j, a parameter is %s", (description, want) => {
  expect(readRequirement(description)).toBe(want);
});

test("a mark in another language goes from what is said about the value", () => {
  expect(withoutRequirement("(Pflicht) Name des Boots", true)).toBe("Name des Boots");
  expect(withoutRequirement("opcional", false)).toBe("");
});
