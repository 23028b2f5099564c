import { awsScope } from "./aws.ts";
import { type SampleAuth, signingOf } from "../request.ts";
import { joinSource, lines, type Quote, type Snippet, source } from "../source.ts";

/** How a program for Requests sends credentials. */
export interface PythonAuth {
  readonly imports: readonly Snippet[];
  /** For `auth=`. */
  readonly argument?: Snippet;
  /** Statements that sign the prepared `request`. */
  readonly signing?: Snippet;
}

/**
 * Plans the credentials of a request: Requests itself knows two schemes, libraries beside it know
 * others.
 */
export function planPythonAuth(auth: SampleAuth | undefined, quote: Quote): PythonAuth {
  switch (auth?.kind) {
    case undefined:
      return { imports: [] };
    case "basic":
    case "digest":
    case "ntlm": {
      const pair = source`(${quote(auth.username)}, ${quote(auth.password)})`;
      if (auth.kind === "basic") return { imports: [], argument: pair };
      return auth.kind === "digest"
        ? { imports: [source`from requests.auth import HTTPDigestAuth`], argument: source`HTTPDigestAuth${pair}` }
        : { imports: [source`from requests_ntlm import HttpNtlmAuth`], argument: source`HttpNtlmAuth${pair}` };
    }
    case "signed":
      return planSigning(auth, quote);
  }
}

/** The keyword arguments of a library, by Postman's names. */
type Keywords = readonly (readonly [keyword: Snippet, parameter: string])[];

const oauth1Keywords: Keywords = [
  [source`client_key`, "consumerKey"],
  [source`client_secret`, "consumerSecret"],
  [source`resource_owner_key`, "token"],
  [source`resource_owner_secret`, "tokenSecret"],
  [source`signature_method`, "signatureMethod"],
  [source`realm`, "realm"],
  [source`callback_uri`, "callback"],
];
const hawkKeywords: Keywords = [
  [source`id`, "authId"],
  [source`key`, "authKey"],
  [source`algorithm`, "algorithm"],
];
const edgegridKeywords: Keywords = [
  [source`client_token`, "clientToken"],
  [source`client_secret`, "clientSecret"],
  [source`access_token`, "accessToken"],
];

function planSigning(auth: SampleAuth, quote: Quote): PythonAuth {
  const aws = signingOf(auth, "awsv4");
  if (aws !== undefined) return planAws(aws, quote);
  const call = (scheme: "oauth1" | "hawk" | "edgegrid", from: Snippet, name: Snippet, keywords: Keywords): readonly PythonAuth[] => {
    const parameter = signingOf(auth, scheme);
    if (parameter === undefined) return [];
    const args = keywords.flatMap(([keyword, own]) => {
      const value = parameter(own);
      return value === undefined ? [] : [source`${keyword}=${quote(value)}`];
    });
    return [{ imports: [source`from ${from} import ${name}`], argument: source`${name}(${joinSource(args, ", ")})` }];
  };
  const [planned = { imports: [] }] = [
    ...call("oauth1", source`requests_oauthlib`, source`OAuth1`, oauth1Keywords),
    ...call("hawk", source`requests_hawk`, source`HawkAuth`, hawkKeywords),
    ...call("edgegrid", source`akamai.edgegrid`, source`EdgeGridAuth`, edgegridKeywords),
  ];
  return planned;
}

/** Amazon's own library, which is there wherever its command line is. */
function planAws(parameter: (name: string) => string | undefined, quote: Quote): PythonAuth {
  const { region, service } = awsScope(parameter);
  const token = parameter("sessionToken");
  const values = [parameter("accessKey") ?? "", parameter("secretKey") ?? "", ...(token === undefined ? [] : [token])].map(quote);
  const signer = service === "s3" ? source`S3SigV4Auth` : source`SigV4Auth`;
  return {
    imports: [
      source`from botocore.auth import ${signer}`,
      source`from botocore.awsrequest import AWSRequest`,
      source`from botocore.credentials import Credentials`,
    ],
    signing: lines(
      source`signed = AWSRequest(request.method, request.url, request.headers, request.body)`,
      source`credentials = Credentials(${joinSource(values, ", ")})`,
      source`${signer}(credentials, ${quote(service)}, ${quote(region)}).add_auth(signed)`,
      source`request.headers.update(signed.headers)`,
    ),
  };
}
