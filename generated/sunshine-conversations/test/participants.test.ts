import { describe, expect, test } from "vitest";
import { joinConversation, leaveConversation, listParticipants } from "../src/resources/participants.js";
import * as fixtures from "./fixtures/participants.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("joinConversation", () => {
  test("201 Joined", async () => {
    const { args, options, request, response, body } = fixtures.joinConversation.joined;
    const server = startServer(response, body);
    const call = joinConversation(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Group is full", async () => {
    const { args, options, request, response, body } = fixtures.joinConversation.groupIsFull;
    const server = startServer(response, body);
    const call = joinConversation(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown conversation", async () => {
    const { args, options, request, response, body } = fixtures.joinConversation.unknownConversation;
    const server = startServer(response, body);
    const call = joinConversation(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("listParticipants", () => {
  test("200 Two participants", async () => {
    const { args, options, request, response, body } = fixtures.listParticipants.twoParticipants;
    const server = startServer(response, body);
    const call = listParticipants(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Bad cursor", async () => {
    const { args, options, request, response, body } = fixtures.listParticipants.badCursor;
    const server = startServer(response, body);
    const call = listParticipants(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown conversation", async () => {
    const { args, options, request, response, body } = fixtures.listParticipants.unknownConversation;
    const server = startServer(response, body);
    const call = listParticipants(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("leaveConversation", () => {
  test("200 Left", async () => {
    const { args, options, request, response, body } = fixtures.leaveConversation.left;
    const server = startServer(response, body);
    const call = leaveConversation(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Not a participant", async () => {
    const { args, options, request, response, body } = fixtures.leaveConversation.notAParticipant;
    const server = startServer(response, body);
    const call = leaveConversation(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});
