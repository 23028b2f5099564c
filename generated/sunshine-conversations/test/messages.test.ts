import { describe, expect, test } from "vitest";
import {
  deleteAllMessages,
  deleteMessage,
  listMessages,
  sendCarouselMessage,
  sendFormMessage,
  sendImageMessage,
  sendListMessage,
  sendLocationMessage,
  sendTextMessage,
  uploadAttachmentMessages,
} from "../src/resources/messages.js";
import * as fixtures from "./fixtures/messages.js";
import { startServer } from "./support.js";
import { createTestClient } from "./test-client.js";

describe("sendTextMessage", () => {
  test("201 Plain text", async () => {
    const { args, options, request, response, body } = fixtures.sendTextMessage.plainText;
    const server = startServer(response, body);
    const call = sendTextMessage(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("201 With quick replies", async () => {
    const { args, options, request, response, body } = fixtures.sendTextMessage.withQuickReplies;
    const server = startServer(response, body);
    const call = sendTextMessage(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown conversation", async () => {
    const { args, options, request, response, body } = fixtures.sendTextMessage.unknownConversation;
    const server = startServer(response, body);
    const call = sendTextMessage(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("423 Conversation is full", async () => {
    const { args, options, request, response, body } = fixtures.sendTextMessage.conversationIsFull;
    const server = startServer(response, body);
    const call = sendTextMessage(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 423 });
    const result = await call.result();
    expect(result.status).toBe(423);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("429 Rate limit hit", async () => {
    const { args, options, request, response, body } = fixtures.sendTextMessage.rateLimitHit;
    const server = startServer(response, body);
    const call = sendTextMessage(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 429 });
    const result = await call.result();
    expect(result.status).toBe(429);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("sendImageMessage", () => {
  test("201 Sent", async () => {
    const { args, options, request, response, body } = fixtures.sendImageMessage.sent;
    const server = startServer(response, body);
    const call = sendImageMessage(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 URL is missing", async () => {
    const { args, options, request, response, body } = fixtures.sendImageMessage.urlIsMissing;
    const server = startServer(response, body);
    const call = sendImageMessage(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("sendCarouselMessage", () => {
  test("201 Sent", async () => {
    const { args, options, request, response, body } = fixtures.sendCarouselMessage.sent;
    const server = startServer(response, body);
    const call = sendCarouselMessage(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 No cards", async () => {
    const { args, options, request, response, body } = fixtures.sendCarouselMessage.noCards;
    const server = startServer(response, body);
    const call = sendCarouselMessage(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("sendListMessage", () => {
  test("201 Sent", async () => {
    const { args, options, request, response, body } = fixtures.sendListMessage.sent;
    const server = startServer(response, body);
    const call = sendListMessage(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown conversation", async () => {
    const { args, options, request, response, body } = fixtures.sendListMessage.unknownConversation;
    const server = startServer(response, body);
    const call = sendListMessage(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("sendLocationMessage", () => {
  test("201 Sent", async () => {
    const { args, options, request, response, body } = fixtures.sendLocationMessage.sent;
    const server = startServer(response, body);
    const call = sendLocationMessage(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("400 Latitude out of range", async () => {
    const { args, options, request, response, body } = fixtures.sendLocationMessage.latitudeOutOfRange;
    const server = startServer(response, body);
    const call = sendLocationMessage(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 400 });
    const result = await call.result();
    expect(result.status).toBe(400);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("sendFormMessage", () => {
  test("201 Sent", async () => {
    const { args, options, request, response, body } = fixtures.sendFormMessage.sent;
    const server = startServer(response, body);
    const call = sendFormMessage(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown conversation", async () => {
    const { args, options, request, response, body } = fixtures.sendFormMessage.unknownConversation;
    const server = startServer(response, body);
    const call = sendFormMessage(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("listMessages", () => {
  test("200 Latest page", async () => {
    const { args, options, request, response, body } = fixtures.listMessages.latestPage;
    const server = startServer(response, body);
    const call = listMessages(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("200 First page", async () => {
    const { args, options, request, response, body } = fixtures.listMessages.firstPage;
    const server = startServer(response, body);
    const call = listMessages(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown conversation", async () => {
    const { args, options, request, response, body } = fixtures.listMessages.unknownConversation;
    const server = startServer(response, body);
    const call = listMessages(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("deleteMessage", () => {
  test("200 Deleted", async () => {
    const { args, options, request, response, body } = fixtures.deleteMessage.deleted;
    const server = startServer(response, body);
    const call = deleteMessage(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown conversation", async () => {
    const { args, options, request, response, body } = fixtures.deleteMessage.unknownConversation;
    const server = startServer(response, body);
    const call = deleteMessage(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("deleteAllMessages", () => {
  test("200 Emptied", async () => {
    const { args, options, request, response, body } = fixtures.deleteAllMessages.emptied;
    const server = startServer(response, body);
    const call = deleteAllMessages(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("404 Unknown conversation", async () => {
    const { args, options, request, response, body } = fixtures.deleteAllMessages.unknownConversation;
    const server = startServer(response, body);
    const call = deleteAllMessages(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 404 });
    const result = await call.result();
    expect(result.status).toBe(404);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});

describe("uploadAttachmentMessages", () => {
  test("201 Uploaded", async () => {
    const { args, options, request, response, body } = fixtures.uploadAttachmentMessages.uploaded;
    const server = startServer(response, body);
    const call = uploadAttachmentMessages(createTestClient(server.fetch), args, options);
    expect(await server.read(await call)).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });

  test("413 File too large", async () => {
    const { args, options, request, response, body } = fixtures.uploadAttachmentMessages.fileTooLarge;
    const server = startServer(response, body);
    const call = uploadAttachmentMessages(createTestClient(server.fetch), args, options);
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 413 });
    const result = await call.result();
    expect(result.status).toBe(413);
    expect("data" in result ? await server.read(result.data) : result).toEqual(body);
    expect(await server.received(request)).toEqual(request);
  });
});
