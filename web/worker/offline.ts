/**
 * Takes away every way out of a worker, before anything else runs in it. The policy of the page
 * does not bind its workers, unless the file server sends it as a header.
 */
const waysOut = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "RTCPeerConnection",
  "importScripts",
  "Worker",
  "caches",
  "indexedDB",
];

for (const name of waysOut) {
  if (name in globalThis) Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });
}
