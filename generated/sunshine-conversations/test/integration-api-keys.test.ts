import { describe, expect, test } from "vitest";
import {
  createIntegrationKey,
  deleteIntegrationKey,
  getIntegrationKey,
  listIntegrationKeys,
} from "../src/resources/integration-api-keys.js";
import * as fixtures from "./fixtures/integration-api-keys.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("createIntegrationKey", () => {
  test("201 Created", async () => {
    const { args, options, request, response, body } = fixtures.createIntegrationKey.created;
    const server = startServer(response, body);
    const call = createIntegrationKey(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("listIntegrationKeys", () => {
  test("200 Two keys", async () => {
    const { args, options, request, response, body } = fixtures.listIntegrationKeys.twoKeys;
    const server = startServer(response, body);
    const call = listIntegrationKeys(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Not a custom integration", async () => {
    const { args, options, request, response, body } = fixtures.listIntegrationKeys.notACustomIntegration;
    const server = startServer(response, body);
    const call = listIntegrationKeys(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("getIntegrationKey", () => {
  test("200 Found", async () => {
    const { args, options, request, response, body } = fixtures.getIntegrationKey.found;
    const server = startServer(response, body);
    const call = getIntegrationKey(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown key", async () => {
    const { args, options, request, response, body } = fixtures.getIntegrationKey.unknownKey;
    const server = startServer(response, body);
    const call = getIntegrationKey(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("deleteIntegrationKey", () => {
  test("200 Revoked", async () => {
    const { args, options, request, response, body } = fixtures.deleteIntegrationKey.revoked;
    const server = startServer(response, body);
    const call = deleteIntegrationKey(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown key", async () => {
    const { args, options, request, response, body } = fixtures.deleteIntegrationKey.unknownKey;
    const server = startServer(response, body);
    const call = deleteIntegrationKey(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});
