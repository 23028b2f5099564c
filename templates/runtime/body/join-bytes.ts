import type { ByteStream } from "../values/draft.js";
import { isStream } from "../values/file-value.js";

/**
 * Joins pieces of a body. If one of them is a stream, so is the whole, which reads one after the
 * other.
 */
export function joinBytes(pieces: readonly (BlobPart | ByteStream)[]): Blob | ByteStream {
  const parts = pieces.flatMap((piece) => (isStream(piece) ? [] : [piece]));
  if (parts.length === pieces.length) return new Blob(parts);
  const waiting = pieces.map((piece) => (isStream(piece) ? piece : new Blob([piece]).stream()));
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream(
    {
      pull: async (controller) => {
        for (;;) {
          reader ??= waiting.shift()?.getReader();
          if (reader === undefined) return controller.close();
          const { done, value } = await reader.read();
          if (!done) return controller.enqueue(value);
          reader = undefined;
        }
      },
      cancel: async (reason) => {
        await Promise.all([reader?.cancel(reason), ...waiting.map((stream) => stream.cancel(reason))]);
      },
    },
    // Nothing is read before it is sent.
    { highWaterMark: 0 },
  );
}
