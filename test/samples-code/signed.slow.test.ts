import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleLanguages } from "../../generator/targets/samples/languages.ts";
import { printSample, sendsCredentials } from "../../generator/targets/samples/print-sample.ts";
import { toText } from "../../generator/targets/samples/source.ts";
import { isInstalled, type Runner, runLimited, runners } from "./runners.ts";
import { type SignatureServer, startSignatureServer } from "./signature-server.ts";
import { signedAuths, signedRequest } from "./signed-requests.ts";

const checked = ["digest", "ntlm", "awsv4", "oauth1"] as const;

/** The libraries beside Requests, as Debian's Python has them. */
const pythonLibraries = { digest: "requests", ntlm: "requests_ntlm", awsv4: "requests, botocore.auth", oauth1: "requests_oauthlib" };

const debianPython: Runner = {
  language: "python",
  probe: ["/usr/bin/python3", "--version"],
  run: (program, _, folder) => runLimited(["/usr/bin/python3", "-c", program], folder),
};

const all = [...runners.filter(({ language }) => language !== "python"), debianPython];
const programs = checked.flatMap((scheme) =>
  all
    .filter((runner) => isInstalled(scheme in pythonLibraries && runner === debianPython ? withLibrary(scheme) : runner))
    .flatMap((runner) => {
      const language = sampleLanguages.find(({ name }) => name === runner.language);
      return language === undefined || !sendsCredentials(language, signedAuths[scheme])
        ? []
        : [{ scheme, runner, language, name: language.name }];
    }),
);

function withLibrary(scheme: (typeof checked)[number]): Pick<Runner, "probe"> {
  return { probe: ["/usr/bin/python3", "-c", `import ${pythonLibraries[scheme]}`] };
}

describe("a signed request", () => {
  let server: SignatureServer;
  let folder: string;
  beforeAll(async () => {
    server = await startSignatureServer();
    folder = mkdtempSync(join(tmpdir(), "signed-"));
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test.each(programs)("given $scheme, the server lets the program in $name in", async ({ scheme, runner, language }) => {
    const request = signedRequest(server.origin, signedAuths[scheme]);
    const url = scheme === "ntlm" ? request.url.replace("order=name", "order=ntlm") : request.url;
    const { output } = await runner.run(toText(printSample(language, { ...request, url }, undefined)), "signed", folder);
    expect(server.admitted(), output).toEqual([scheme]);
  });
});
