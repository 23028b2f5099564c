import type { UsageProblem } from "../command.ts";
import { usage } from "./spec.ts";

/**
 * Refuses a URL among files, because Postwright reads nothing from the network, and says how to
 * download it. The URL is not repeated: it may contain a key.
 */
export function refuseUrls(files: readonly string[]): UsageProblem | undefined {
  const [, host] = files.map((file) => /^https?:\/\/([^/?#]*)/i.exec(file)).find((match) => match !== null) ?? [];
  return host === undefined
    ? undefined
    : usage("A URL is not a file, and Postwright reads nothing from the network.", describeDownload(host));
}

function describeDownload(host: string): string {
  if (/^api\.(?:get)?postman\.com$/i.test(host))
    return 'Download it: curl -fsSL -H "X-Api-Key: $POSTMAN_API_KEY" -o my.postman_collection.json URL';
  if (/(?:^|\.)(?:postman\.com|postman\.co|getpostman\.com)$/i.test(host))
    return "It is a page of Postman: export the collection there (Collection v2.1), and pass the file.";
  return "Download it: curl -fsSL -o my.postman_collection.json URL";
}
