import { describe, expect, test } from "vitest";
import { bookSeat } from "../src/resources/operations.js";
import * as fixtures from "./fixtures/operations.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("bookSeat", () => {
  test("201 Booked", async () => {
    const { args, options, request, response, body } = fixtures.bookSeat.booked;
    const server = startServer(response, body);
    const call = bookSeat(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("409 Seat taken", async () => {
    const { args, options, request, response, body } = fixtures.bookSeat.seatTaken;
    const server = startServer(response, body);
    const call = bookSeat(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 409 });
    const result = await call.result();
    expect(result.status).toBe(409);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("503 Closed", async () => {
    const { args, options, request, response, body } = fixtures.bookSeat.closed;
    const server = startServer(response, body);
    const call = bookSeat(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 503 });
    const result = await call.result();
    expect(result.status).toBe(503);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});
