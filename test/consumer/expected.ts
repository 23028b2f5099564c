/** What `project/main.ts` must give back. */
export const expectedResult = {
  id: "key-1",
  withResponse: { secret: "s3cret", status: 201, type: "application/json" },
  viaNamespace: "My key",
  found: "user user-1",
  missing: "no user: User not found",
  error: { kind: "http", status: 404, operation: "getUser" },
};

const authorization = `Basic ${Buffer.from("key:secret").toString("base64")}`;
const createKey = { method: "POST", url: "/v2/apps/app%201/integrations/i%2F1/keys", authorization, body: '{"displayName":"My key"}' };
const getUser = (id: string) => ({ method: "GET", url: `/v2/apps/app%201/users/${id}`, authorization, body: "" });

/** What the server must have been sent, in this order. */
export const expectedRequests = [createKey, createKey, createKey, getUser("known"), getUser("unknown"), getUser("unknown")];
