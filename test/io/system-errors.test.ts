import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { systemErrorCode } from "../../generator/io/disk.ts";

/** What a read of this path throws. */
function failureOf(path: string): unknown {
  try {
    return readFileSync(path);
  } catch (error) {
    return error;
  }
}

it("knows the errors of a system, and those of a file system in Node's place, from bugs", () => {
  expect(systemErrorCode(failureOf("/no/such/file"))).toBe("ENOENT");
  // As Yarn's Plug'n'Play throws it for a path in an archive.
  const archived = Object.assign(new Error("EROFS: read-only filesystem, mkdir '/node_modules/.cache'"), { code: "EROFS" });
  expect(systemErrorCode(archived)).toBe("EROFS");
  expect(systemErrorCode(failureOf("a\0b"))).toBeUndefined();
  expect(systemErrorCode(new TypeError("undefined is not a function"))).toBeUndefined();
});
