import { describe, expect, test } from "vitest";
import { query } from "../src/resources/operations.js";
import * as fixtures from "./fixtures/operations.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("query", () => {
  test("200 Result", async () => {
    const { args, options, request, response, body } = fixtures.query.result;
    const server = startServer(response, body);
    const call = query(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("200 Step as a duration", async () => {
    const { args, options, request, response, body } = fixtures.query.stepAsADuration;
    const server = startServer(response, body);
    const call = query(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test('400 No expression (without "query", although required)', async () => {
    const { args, options, request, response, body } = fixtures.query.noExpression;
    const server = startServer(response, body);
    const call = query(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("401 No tenant", async () => {
    const { args, options, request, response, body } = fixtures.query.noTenant;
    const server = startServer(response, body);
    const call = query(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 401 });
    const result = await call.result();
    expect(result.status).toBe(401);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});
