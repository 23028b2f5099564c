import { describe, expect, test } from "vitest";
import {
  createIntegration,
  deleteIntegration,
  getIntegration,
  listIntegrations,
  updateIntegration,
} from "../src/resources/integrations.js";
import * as fixtures from "./fixtures/integrations.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("createIntegration", () => {
  test("201 Custom integration", async () => {
    const { args, options, request, response, body } = fixtures.createIntegration.customIntegration;
    const server = startServer(response, body);
    const call = createIntegration(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("201 Web widget", async () => {
    const { args, options, request, response, body } = fixtures.createIntegration.webWidget;
    const server = startServer(response, body);
    const call = createIntegration(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Unsupported type", async () => {
    const { args, options, request, response, body } = fixtures.createIntegration.unsupportedType;
    const server = startServer(response, body);
    const call = createIntegration(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("listIntegrations", () => {
  test("200 Three channels", async () => {
    const { args, options, request, response, body } = fixtures.listIntegrations.threeChannels;
    const server = startServer(response, body);
    const call = listIntegrations(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Bad filter", async () => {
    const { args, options, request, response, body } = fixtures.listIntegrations.badFilter;
    const server = startServer(response, body);
    const call = listIntegrations(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("getIntegration", () => {
  test("200 Found", async () => {
    const { args, options, request, response, body } = fixtures.getIntegration.found;
    const server = startServer(response, body);
    const call = getIntegration(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown integration", async () => {
    const { args, options, request, response, body } = fixtures.getIntegration.unknownIntegration;
    const server = startServer(response, body);
    const call = getIntegration(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("updateIntegration", () => {
  test("200 Renamed", async () => {
    const { args, options, request, response, body } = fixtures.updateIntegration.renamed;
    const server = startServer(response, body);
    const call = updateIntegration(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown integration", async () => {
    const { args, options, request, response, body } = fixtures.updateIntegration.unknownIntegration;
    const server = startServer(response, body);
    const call = updateIntegration(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("deleteIntegration", () => {
  test("200 Deleted", async () => {
    const { args, options, request, response, body } = fixtures.deleteIntegration.deleted;
    const server = startServer(response, body);
    const call = deleteIntegration(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Managed in Admin Center", async () => {
    const { args, options, request, response, body } = fixtures.deleteIntegration.managedInAdminCenter;
    const server = startServer(response, body);
    const call = deleteIntegration(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown integration", async () => {
    const { args, options, request, response, body } = fixtures.deleteIntegration.unknownIntegration;
    const server = startServer(response, body);
    const call = deleteIntegration(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});
