import { expect, test } from "vitest";
import { listInstalled } from "./licences-table.ts";

/** Licences that ask for no more than a notice. */
const permissive = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "0BSD", "Python-2.0"]);

const installed = listInstalled();

test("what is installed along with Postwright has licences that ask for no more than a notice", () => {
  expect(installed.length).toBeGreaterThan(50);
  expect(installed.filter(({ licence }) => !permissive.has(licence))).toEqual([]);
});

test("nothing of it runs a script when it is installed", () => {
  expect(installed.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
});

test("it stays few packages", () => {
  expect(installed.filter(({ isForOneMachine }) => !isForOneMachine).length).toBeLessThanOrEqual(68);
});
