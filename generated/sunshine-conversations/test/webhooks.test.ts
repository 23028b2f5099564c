import { describe, expect, test } from "vitest";
import { createWebhook, deleteWebhook, getWebhook, listWebhooks, updateWebhook } from "../src/resources/webhooks.js";
import * as fixtures from "./fixtures/webhooks.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("createWebhook", () => {
  test("201 Created", async () => {
    const { args, options, request, response, body } = fixtures.createWebhook.created;
    const server = startServer(response, body);
    const call = createWebhook(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Unknown trigger", async () => {
    const { args, options, request, response, body } = fixtures.createWebhook.unknownTrigger;
    const server = startServer(response, body);
    const call = createWebhook(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("403 Token of another integration", async () => {
    const { args, options, request, response, body } = fixtures.createWebhook.tokenOfAnotherIntegration;
    const server = startServer(response, body);
    const call = createWebhook(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 403 });
    const result = await call.result();
    expect(result.status).toBe(403);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown integration", async () => {
    const { args, options, request, response, body } = fixtures.createWebhook.unknownIntegration;
    const server = startServer(response, body);
    const call = createWebhook(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("listWebhooks", () => {
  test("200 Two webhooks", async () => {
    const { args, options, request, response, body } = fixtures.listWebhooks.twoWebhooks;
    const server = startServer(response, body);
    const call = listWebhooks(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("403 Token of another integration", async () => {
    const { args, options, request, response, body } = fixtures.listWebhooks.tokenOfAnotherIntegration;
    const server = startServer(response, body);
    const call = listWebhooks(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 403 });
    const result = await call.result();
    expect(result.status).toBe(403);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("getWebhook", () => {
  test("200 Found", async () => {
    const { args, options, request, response, body } = fixtures.getWebhook.found;
    const server = startServer(response, body);
    const call = getWebhook(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown webhook", async () => {
    const { args, options, request, response, body } = fixtures.getWebhook.unknownWebhook;
    const server = startServer(response, body);
    const call = getWebhook(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("updateWebhook", () => {
  test("200 Updated", async () => {
    const { args, options, request, response, body } = fixtures.updateWebhook.updated;
    const server = startServer(response, body);
    const call = updateWebhook(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown webhook", async () => {
    const { args, options, request, response, body } = fixtures.updateWebhook.unknownWebhook;
    const server = startServer(response, body);
    const call = updateWebhook(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("deleteWebhook", () => {
  test("200 Deleted", async () => {
    const { args, options, request, response, body } = fixtures.deleteWebhook.deleted;
    const server = startServer(response, body);
    const call = deleteWebhook(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown webhook", async () => {
    const { args, options, request, response, body } = fixtures.deleteWebhook.unknownWebhook;
    const server = startServer(response, body);
    const call = deleteWebhook(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});
