import { describe, expect, test } from "vitest";
import { deleteAttachment, uploadAttachment } from "../src/resources/attachments.js";
import * as fixtures from "./fixtures/attachments.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("uploadAttachment", () => {
  test("201 Stored", async () => {
    const { args, options, request, response, body } = fixtures.uploadAttachment.stored;
    const server = startServer(response, body);
    const call = uploadAttachment(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Access level not supported", async () => {
    const { args, options, request, response, body } = fixtures.uploadAttachment.accessLevelNotSupported;
    const server = startServer(response, body);
    const call = uploadAttachment(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("deleteAttachment", () => {
  test("200 Deleted", async () => {
    const { args, options, request, response, body } = fixtures.deleteAttachment.deleted;
    const server = startServer(response, body);
    const call = deleteAttachment(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Foreign address", async () => {
    const { args, options, request, response, body } = fixtures.deleteAttachment.foreignAddress;
    const server = startServer(response, body);
    const call = deleteAttachment(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Already gone", async () => {
    const { args, options, request, response, body } = fixtures.deleteAttachment.alreadyGone;
    const server = startServer(response, body);
    const call = deleteAttachment(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});
