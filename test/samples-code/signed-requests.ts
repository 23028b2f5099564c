import type { SampleAuth, SampleRequest, SampleScheme } from "../../generator/targets/samples/request.ts";

/** Credentials of every scheme, with the names of Postman. */
export const signedAuths: Readonly<Record<Exclude<SampleScheme, "jwt" | "asap">, SampleAuth>> = {
  digest: { kind: "digest", username: "ida", password: "Lantern 7" },
  ntlm: { kind: "ntlm", username: "HARBOUR\\ida", password: "Lantern 7" },
  awsv4: {
    kind: "signed",
    scheme: "awsv4",
    parameters: { region: "eu-west-1", service: "boats", accessKey: "AKIDBOATS", secretKey: "Lantern/7", sessionToken: "session+1" },
  },
  oauth1: {
    kind: "signed",
    scheme: "oauth1",
    parameters: {
      signatureMethod: "HMAC-SHA1",
      consumerKey: "ck",
      consumerSecret: "Lantern&7",
      token: "tk",
      tokenSecret: "Lantern=8",
    },
  },
  hawk: { kind: "signed", scheme: "hawk", parameters: { algorithm: "sha256", authId: "dh37", authKey: "Lantern 7" } },
  edgegrid: {
    kind: "signed",
    scheme: "edgegrid",
    parameters: { accessToken: "akab-a", clientToken: "akab-c", clientSecret: "Lantern 7" },
  },
};

/** A request with a query and a body, for a server of this origin. */
export function signedRequest(origin: string, auth: SampleAuth): SampleRequest {
  return {
    item: ["Boats", "Rename"],
    method: "PUT",
    url: `${origin}/boats/7?order=name&page=2`,
    headers: [{ name: "Content-Type", value: "text/plain" }],
    auth,
    body: { kind: "text", text: "Kittiwake" },
  };
}
