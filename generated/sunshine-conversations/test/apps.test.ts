import { describe, expect, test } from "vitest";
import { createApp, deleteApp, getApp, listApps, updateApp } from "../src/resources/apps.js";
import * as fixtures from "./fixtures/apps.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("createApp", () => {
  test("201 Created", async () => {
    const { args, options, request, response, body } = fixtures.createApp.created;
    const server = startServer(response, body);
    const call = createApp(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 No display name", async () => {
    const { args, options, request, response, body } = fixtures.createApp.noDisplayName;
    const server = startServer(response, body);
    const call = createApp(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("402 Plan exhausted", async () => {
    const { args, options, request, response, body } = fixtures.createApp.planExhausted;
    const server = startServer(response, body);
    const call = createApp(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 402 });
    const result = await call.result();
    expect(result.status).toBe(402);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("listApps", () => {
  test("200 Two apps", async () => {
    const { args, options, request, response, body } = fixtures.listApps.twoApps;
    const server = startServer(response, body);
    const call = listApps(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("401 Key is missing or wrong", async () => {
    const { args, options, request, response, body } = fixtures.listApps.keyIsMissingOrWrong;
    const server = startServer(response, body);
    const call = listApps(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 401 });
    const result = await call.result();
    expect(result.status).toBe(401);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("403 Another account's service account", async () => {
    const { args, options, request, response, body } = fixtures.listApps.anotherAccountServiceAccount;
    const server = startServer(response, body);
    const call = listApps(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 403 });
    const result = await call.result();
    expect(result.status).toBe(403);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("getApp", () => {
  test("200 Found", async () => {
    const { args, options, request, response, body } = fixtures.getApp.found;
    const server = startServer(response, body);
    const call = getApp(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown app", async () => {
    const { args, options, request, response, body } = fixtures.getApp.unknownApp;
    const server = startServer(response, body);
    const call = getApp(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("updateApp", () => {
  test("200 Updated", async () => {
    const { args, options, request, response, body } = fixtures.updateApp.updated;
    const server = startServer(response, body);
    const call = updateApp(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Metadata too big", async () => {
    const { args, options, request, response, body } = fixtures.updateApp.metadataTooBig;
    const server = startServer(response, body);
    const call = updateApp(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown app", async () => {
    const { args, options, request, response, body } = fixtures.updateApp.unknownApp;
    const server = startServer(response, body);
    const call = updateApp(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("deleteApp", () => {
  test("200 Deleted", async () => {
    const { args, options, request, response, body } = fixtures.deleteApp.deleted;
    const server = startServer(response, body);
    const call = deleteApp(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown app", async () => {
    const { args, options, request, response, body } = fixtures.deleteApp.unknownApp;
    const server = startServer(response, body);
    const call = deleteApp(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});
