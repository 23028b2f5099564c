import { describe, expect, test } from "vitest";
import {
  createConversation,
  deleteConversation,
  getConversation,
  listConversations,
  updateConversation,
} from "../src/resources/conversations.js";
import * as fixtures from "./fixtures/conversations.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("createConversation", () => {
  test("201 Personal", async () => {
    const { args, options, request, response, body } = fixtures.createConversation.personal;
    const server = startServer(response, body);
    const call = createConversation(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("201 Group", async () => {
    const { args, options, request, response, body } = fixtures.createConversation.group;
    const server = startServer(response, body);
    const call = createConversation(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown participant", async () => {
    const { args, options, request, response, body } = fixtures.createConversation.unknownParticipant;
    const server = startServer(response, body);
    const call = createConversation(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("listConversations", () => {
  test("200 Both kinds", async () => {
    const { args, options, request, response, body } = fixtures.listConversations.bothKinds;
    const server = startServer(response, body);
    const call = listConversations(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Bad cursor", async () => {
    const { args, options, request, response, body } = fixtures.listConversations.badCursor;
    const server = startServer(response, body);
    const call = listConversations(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown user", async () => {
    const { args, options, request, response, body } = fixtures.listConversations.unknownUser;
    const server = startServer(response, body);
    const call = listConversations(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("getConversation", () => {
  test("200 Personal", async () => {
    const { args, options, request, response, body } = fixtures.getConversation.personal;
    const server = startServer(response, body);
    const call = getConversation(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("200 Group", async () => {
    const { args, options, request, response, body } = fixtures.getConversation.group;
    const server = startServer(response, body);
    const call = getConversation(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown conversation", async () => {
    const { args, options, request, response, body } = fixtures.getConversation.unknownConversation;
    const server = startServer(response, body);
    const call = getConversation(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("updateConversation", () => {
  test("200 Updated", async () => {
    const { args, options, request, response, body } = fixtures.updateConversation.updated;
    const server = startServer(response, body);
    const call = updateConversation(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown conversation", async () => {
    const { args, options, request, response, body } = fixtures.updateConversation.unknownConversation;
    const server = startServer(response, body);
    const call = updateConversation(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("deleteConversation", () => {
  test("200 Deleted", async () => {
    const { args, options, request, response, body } = fixtures.deleteConversation.deleted;
    const server = startServer(response, body);
    const call = deleteConversation(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Default conversation", async () => {
    const { args, options, request, response, body } = fixtures.deleteConversation.defaultConversation;
    const server = startServer(response, body);
    const call = deleteConversation(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown conversation", async () => {
    const { args, options, request, response, body } = fixtures.deleteConversation.unknownConversation;
    const server = startServer(response, body);
    const call = deleteConversation(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});
