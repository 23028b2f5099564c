import { describe, expect, test } from "vitest";
import { getToken, getTokenInfo, revokeAccess } from "../src/resources/oauth.js";
import * as fixtures from "./fixtures/oauth.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("getToken", () => {
  test("200 Token issued", async () => {
    const { args, options, request, response, body } = fixtures.getToken.tokenIssued;
    const server = startServer(response, body);
    const call = getToken(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Code is used up", async () => {
    const { args, options, request, response, body } = fixtures.getToken.codeIsUsedUp;
    const server = startServer(response, body);
    const call = getToken(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("getTokenInfo", () => {
  test("200 Valid token", async () => {
    const { args, options, request, response, body } = fixtures.getTokenInfo.validToken;
    const server = startServer(response, body);
    const call = getTokenInfo(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("401 Key is missing or wrong", async () => {
    const { args, options, request, response, body } = fixtures.getTokenInfo.keyIsMissingOrWrong;
    const server = startServer(response, body);
    const call = getTokenInfo(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 401 });
    const result = await call.result();
    expect(result.status).toBe(401);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("revokeAccess", () => {
  test("sends the request", async () => {
    const { args, options, request, response } = fixtures.revokeAccess.request;
    const server = startServer(response);
    const call = revokeAccess(createTestClient(server.fetch), args, options);
    await call.result();
    expect(await server.received(request)).toEqual(request);
  });
});
