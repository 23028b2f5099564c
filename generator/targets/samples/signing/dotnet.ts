import { type SampleAuth, splitDomain } from "../request.ts";
import { joinSource, type Quote, type Snippet } from "../source.ts";

/** The arguments of .NET's `NetworkCredential`, which answers challenges; otherwise `undefined`. */
export function printLogin(auth: SampleAuth | undefined, quote: Quote): Snippet | undefined {
  if (auth?.kind !== "digest" && auth?.kind !== "ntlm") return undefined;
  const { domain, name } = auth.kind === "ntlm" ? splitDomain(auth.username) : { domain: undefined, name: auth.username };
  return joinSource([name, auth.password, ...(domain === undefined ? [] : [domain])].map(quote), ", ");
}
