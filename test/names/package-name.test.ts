import { expect, test } from "vitest";
import { namePackage } from "../../generator/names/package-name.ts";
import { typescriptNaming } from "../../generator/targets/typescript/naming/rules.ts";

test.each([
  ["Vendor API.postman_collection.json", "x", "vendor-api"],
  ["/some/where/sunshine.json", "x", "sunshine"],
  ["C:\\somewhere\\create-key.item.json", "x", "create-key"],
  ["коллекция.json", "My API", "my-api"],
  ["коллекция.json", "Мой", "api"],
  ["../../../etc/passwd", "x", "passwd"],
  ["node_modules.json", "x", "node-modules-client"],
  ["vitest.json", "x", "vitest-client"],
  ["CON.json", "x", "con-client"],
])("given the file %j of %j, the package is %j", (file, title, want) => {
  expect(namePackage(file, title, typescriptNaming)).toBe(want);
});
