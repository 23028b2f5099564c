import { type SampleAuth, signingOf } from "../request.ts";

/** Postman's defaults (templates/runtime/auth/awsv4.ts). */
const defaultRegion = "us-east-1";
const defaultService = "execute-api";

/** Where the signature of a request for Amazon Web Services is valid. */
export function awsScope(parameter: (name: string) => string | undefined): { readonly region: string; readonly service: string } {
  return { region: parameter("region") ?? defaultRegion, service: parameter("service") ?? defaultService };
}

/** What curl signs such a request with; `undefined` for another scheme. */
export function planAws(auth: SampleAuth | undefined): { readonly scope: string; readonly credentials: string } | undefined {
  const parameter = signingOf(auth, "awsv4");
  if (parameter === undefined) return undefined;
  const { region, service } = awsScope(parameter);
  return { scope: `aws:amz:${region}:${service}`, credentials: `${parameter("accessKey") ?? ""}:${parameter("secretKey") ?? ""}` };
}

/** The header of a session, which curl signs but does not add. */
export function awsTokenHeader(auth: SampleAuth | undefined): readonly string[] {
  const token = signingOf(auth, "awsv4")?.("sessionToken");
  return token === undefined ? [] : [`X-Amz-Security-Token: ${token}`];
}
