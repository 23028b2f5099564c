import { expect, test } from "vitest";
import { singularize } from "../../generator/util/singularize.ts";

test.each([
  ["users", "user"],
  ["entries", "entry"],
  ["addresses", "address"],
  ["statuses", "status"],
  ["boxes", "box"],
  ["responses", "response"],
  ["databases", "database"],
  ["lineItems", "lineItem"],
  ["LINE_ITEMS", "LINE_ITEM"],
  ["children", "child"],
  ["subCategories", "subCategory"],
  ["grandChildren", "grandChild"],
  ["status", "status"],
  ["address", "address"],
  ["analysis", "analysis"],
  ["news", "news"],
  ["bus", "bus"],
  ["ids", "id"],
  ["用户", "用户"],
])("the singular of %s is %s", (given, want) => expect(singularize(given)).toBe(want));
