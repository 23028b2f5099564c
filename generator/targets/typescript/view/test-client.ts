import type { Api } from "../../../ir/api.ts";
import { testValue } from "../../../fixtures/credentials.ts";
import { unknownBase } from "../../../fixtures/base-url.ts";
import { isSigning, textOption } from "../../../ir/auth-scheme.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { printString } from "../print/literal.ts";
import type { ViewContext } from "./context.ts";
import { needsBaseUrl } from "./client.ts";
import { type Credential, type CredentialField, credentialsFor, printCredential } from "./credential.ts";

/**
 * `test/test-client.ts`: a client with credentials for every scheme, whose requests go to the test.
 */
export interface TestClientView {
  readonly imports: Code;
  readonly options: readonly Code[];
  /** True if some calls need variables, which tests pass with each call. */
  readonly needs: boolean;
  /** True if some scheme signs with a private key, which `test/private-key.ts` generates. */
  readonly usesPrivateKey: boolean;
  /** True if a client may keep the variables that answers set. */
  readonly keeps: boolean;
}

/** Describes the client that the tests use. */
export function viewTestClient({ api, needs, capturing }: ViewContext): TestClientView {
  const base = needsBaseUrl(api) ? [code`baseUrl: ${printString(unknownBase)}`] : [];
  const credentials = credentialsFor(api.authSchemes);
  const printed = credentials.map((credential) => printCredential(credential, (field, name) => printValue(field, name, credential, api)));
  const usesPrivateKey = credentials.some(({ fields }) => fields.includes("privateKey"));
  return {
    imports: usesPrivateKey ? code`import { createPrivateKey } from "./private-key.js";` : nothing,
    options: [...base, ...(printed.length === 0 ? [] : [code`auth: [${joinCode(printed, ", ")}]`])],
    needs: needs.size > 0,
    usesPrivateKey,
    keeps: capturing.size > 0,
  };
}

function printValue(field: CredentialField, name: string | undefined, { type }: Credential, api: Api): Code {
  if (field !== "privateKey") return printString(testValue(field, name));
  const options = api.authSchemes.filter(isSigning).filter(({ kind }) => kind === type);
  const algorithms = options.map((scheme) => textOption(scheme, "algorithm") ?? textOption(scheme, "alg") ?? "RS256");
  return code`createPrivateKey(${printString(algorithms.find((algorithm) => !algorithm.startsWith("HS")) ?? "RS256")})`;
}
