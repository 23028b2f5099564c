/** Answers from the saved examples of Pets. */

import { operations as petsModule } from "./mock/pets.js";
import { operations as sessionModule } from "./mock/session.js";
import { createMock, type Mock, type MockOptions } from "./runtime/mock/mock.js";

export type { MockAnswer, MockFailure, MockResponse } from "./runtime/mock/answer.js";
export type { Mock, MockOptions, MockRequest } from "./runtime/mock/mock.js";

/** The saved examples of each function, by their statuses and their names. */
export interface Examples {
  listPets: 200 | 400 | "All" | "Cats" | "Unknown kind";
  getPhoto: 200 | "Found";
  deletePet: 204 | "Gone";
  logIn: 201 | "Signed in";
}

/**
 * A `fetch` that answers from the saved examples and sends nothing:
 * `createClient({ fetch: mock(), auth: null })`. A call chooses its example with the header
 * `X-Mock-Response-Code` or `X-Mock-Response-Name`.
 */
export function mock(options?: MockOptions<Examples>): Mock<Examples> {
  return createMock<Examples>(
    {
      base: "https://pets.example.com/v1",
      operations: [...petsModule, ...sessionModule],
    },
    options,
  );
}
