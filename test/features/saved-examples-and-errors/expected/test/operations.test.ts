import { describe, expect, test } from "vitest";
import { bookSeat, getTicket, returnTicket } from "../src/resources/operations.js";
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

describe("returnTicket", () => {
  test("200 Refunded", async () => {
    const { args, options, request, response, body } = fixtures.returnTicket.refunded;
    const server = startServer(response, body);
    const call = returnTicket(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("200 Free of charge", async () => {
    const { args, options, request, response } = fixtures.returnTicket.freeOfCharge;
    const server = startServer(response);
    const call = returnTicket(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(undefined);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("getTicket", () => {
  test("200 Valid", async () => {
    const { args, options, request, response, body } = fixtures.getTicket.valid;
    const server = startServer(response, body);
    const call = getTicket(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("200 Used", async () => {
    const { args, options, request, response } = fixtures.getTicket.used;
    const server = startServer(response);
    const call = getTicket(createTestClient(server.fetch), args, options);
    await call.result();
    expect(await server.received(request)).toEqual(request);
  });
});
