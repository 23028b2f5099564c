// Calls of the packed package to real servers, with the `fetch` of the engine in which this runs: `npm run reach` puts it into a bundle.
import { ApiError, createClient, createUser, getUser, uploadAttachment } from "../../../generated/sunshine-conversations/src/index.ts";
import { textChunks } from "../../../generated/sunshine-conversations/src/streams.ts";
import { describe, expect, test } from "vitest";

/** Set by the bundler. */
declare const servers: { readonly api: string };
declare const isPage: boolean;

const auth = { type: "basic", name: "keyId", username: "key", password: "secret" } as const;
const args = { path: { userIdOrExternalId: "u1" } };

/** A client whose app decides what the server does. */
function clientOf(appId: string) {
  return createClient({ baseUrl: servers.api, auth, variables: { appId } });
}

/** The error of a call that must fail. */
async function failureOf(call: PromiseLike<unknown>): Promise<ApiError> {
  const failed = await Promise.resolve(call).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failed instanceof ApiError)) throw new Error(`no ApiError: ${String(failed)}`);
  return failed;
}

describe("over HTTP", () => {
  test("credentials are sent, and the answer is read", async () => {
    const { user } = await getUser(clientOf("plain"), args);
    expect(user.id).toBe("Basic a2V5OnNlY3JldA==");
  });

  test("a body is sent as JSON", async () => {
    const { user } = await createUser(clientOf("echo"), { body: { externalId: "é" } });
    expect(user).toEqual({ id: "application/json", externalId: "é" });
  });

  test("a documented error is a result", async () => {
    const result = await getUser(clientOf("unknown"), args).result();
    expect(result.status === 404 ? result.data.errors[0]?.title : result.status).toBe("User not found");
  });

  test("an error names the line of the call", async () => {
    // The call is not the last thing that the function does: of such a function, JavaScriptCore forgets the frame.
    function callHere() {
      return [getUser(clientOf("unknown"), args)];
    }
    const error = await failureOf(Promise.all(callHere()));
    expect([error.kind, error.status, error.operation]).toEqual(["http", 404, "getUser"]);
    expect(error.stack).toContain("callHere");
  });

  test("a failure that may pass is tried again", async () => {
    const { user } = await getUser(clientOf("flaky"), args);
    expect(user.id).toBe("attempt 3");
  });

  test("an attempt has its time", async () => {
    const error = await failureOf(getUser(clientOf("silent"), args, { timeout: 200, retry: false }));
    expect(error.kind).toBe("timeout");
  });

  test("a connection that breaks is a failure of the network", async () => {
    const error = await failureOf(getUser(clientOf("broken"), args, { retry: false }));
    expect(error.kind).toBe("network");
  });

  test("a server that is not there is a failure of the network", async () => {
    const client = createClient({ baseUrl: "http://127.0.0.1:9", auth, variables: { appId: "plain" }, retry: false });
    expect((await failureOf(getUser(client, args))).kind).toBe("network");
  });

  test("a call ends when its signal is aborted, also while the body is read", async () => {
    const controller = new AbortController();
    const failed = failureOf(getUser(clientOf("endless"), args, { signal: controller.signal }));
    setTimeout(() => controller.abort(), 200);
    expect((await failed).kind).toBe("abort");
  });

  test("credentials do not follow a redirect to another origin", async () => {
    const { user } = await getUser(clientOf("moved"), args);
    expect(user.id).toBe("no credentials");
  });

  test("a file is sent as a part of a form", async () => {
    const source = { data: new Blob(["the text of the file"]), name: "plän.txt" };
    const { attachment } = await uploadAttachment(clientOf("upload"), { query: { access: "public" }, body: { source } });
    expect(/^multipart\/form-data .*name="source".*the text of the file/s.test(attachment.mediaUrl)).toBe(true);
  });

  test("a text is read as it arrives", async () => {
    let text = "";
    for await (const chunk of textChunks(getUser(clientOf("text"), args))) text += chunk;
    expect(text).toBe("first sécond");
  });

  test("a server that does not let pages of other origins in is a failure of the network, in a page only", async () => {
    const call = getUser(clientOf("closed"), args, { retry: false });
    if (isPage) expect((await failureOf(call)).kind).toBe("network");
    else expect((await call).user.id).toBe("closed");
  });
});
