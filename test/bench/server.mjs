// A server with one short answer for every request, in a process of its own: its work is not the caller's. Prints its port.
import { createServer } from "node:http";
import process from "node:process";

const body = JSON.stringify({ id: "7", name: "Ann", email: "ann@example.com", tags: ["one", "two"] });
const server = createServer((_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) }).end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
