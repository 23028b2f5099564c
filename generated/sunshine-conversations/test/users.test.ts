import { describe, expect, test } from "vitest";
import { createUser, deleteUser, getUser, listUsers, updateUser } from "../src/resources/users.js";
import * as fixtures from "./fixtures/users.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("createUser", () => {
  test("201 Created", async () => {
    const { args, options, request, response, body } = fixtures.createUser.created;
    const server = startServer(response, body);
    const call = createUser(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("409 External id is taken", async () => {
    const { args, options, request, response, body } = fixtures.createUser.externalIdIsTaken;
    const server = startServer(response, body);
    const call = createUser(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 409 });
    const result = await call.result();
    expect(result.status).toBe(409);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("listUsers", () => {
  test("200 Two matches", async () => {
    const { args, options, request, response, body } = fixtures.listUsers.twoMatches;
    const server = startServer(response, body);
    const call = listUsers(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test('400 No filter (without "filter[identities.email]", although required)', async () => {
    const { args, options, request, response, body } = fixtures.listUsers.noFilter;
    const server = startServer(response, body);
    const call = listUsers(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("getUser", () => {
  test("200 Known customer", async () => {
    const { args, options, request, response, body } = fixtures.getUser.knownCustomer;
    const server = startServer(response, body);
    const call = getUser(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("200 Guest", async () => {
    const { args, options, request, response, body } = fixtures.getUser.guest;
    const server = startServer(response, body);
    const call = getUser(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown user", async () => {
    const { args, options, request, response, body } = fixtures.getUser.unknownUser;
    const server = startServer(response, body);
    const call = getUser(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("updateUser", () => {
  test("200 Updated", async () => {
    const { args, options, request, response, body } = fixtures.updateUser.updated;
    const server = startServer(response, body);
    const call = updateUser(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown user", async () => {
    const { args, options, request, response, body } = fixtures.updateUser.unknownUser;
    const server = startServer(response, body);
    const call = updateUser(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("deleteUser", () => {
  test("200 Accepted", async () => {
    const { args, options, request, response, body } = fixtures.deleteUser.accepted;
    const server = startServer(response, body);
    const call = deleteUser(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown user", async () => {
    const { args, options, request, response, body } = fixtures.deleteUser.unknownUser;
    const server = startServer(response, body);
    const call = deleteUser(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});
