import { withBody } from "../transport/response.js";
import type { ByteStream } from "../values/draft.js";
import { type FileValue, isStream, type NamedFile, openFile } from "../values/file-value.js";
import type { AnyCall } from "./read-text.js";

/** How much of a body has been sent, or has arrived. */
export interface Progress {
  /** Bytes. */
  readonly loaded: number;
  /** Bytes; `undefined` if nobody knows. */
  readonly total: number | undefined;
}

/**
 * A file to send that reports how much of it has been sent. It is a stream, so its request is never
 * repeated.
 */
export function uploadProgress(file: FileValue, report: (progress: Progress) => void): NamedFile {
  const { data, name, type } = openFile(file, "uploadProgress: the file");
  if (isStream(data)) return { data: counted(data, undefined, report), name, type };
  const blob = new Blob([data]);
  return { data: counted(blob.stream(), blob.size, report), name, type };
}

/**
 * The response of a call, as `raw()` returns it, that reports how much of its body has arrived as
 * it is read: `(await downloadProgress(getReport(client), show)).blob()`.
 */
export async function downloadProgress(call: AnyCall, report: (progress: Progress) => void): Promise<Response> {
  const response = await call.raw();
  const { body, headers } = response;
  if (body === null) return response;
  // The length is that of what was sent, and what arrives is decompressed.
  const length = headers.has("content-encoding") ? null : headers.get("content-length");
  return withBody(response, counted(body, length === null ? undefined : Number(length), report));
}

/** A whole file may be a single chunk, of which nothing could be reported in between. */
const pieceSize = 65_536;

function counted(source: ByteStream, total: number | undefined, report: (progress: Progress) => void): ByteStream {
  const reader = source.getReader();
  let rest: Uint8Array = new Uint8Array();
  let loaded = 0;
  return new ReadableStream(
    {
      pull: async (controller) => {
        if (rest.length === 0) {
          const { done, value } = await reader.read();
          if (done) return controller.close();
          rest = value;
        }
        const piece = rest.subarray(0, pieceSize);
        rest = rest.subarray(pieceSize);
        loaded += piece.length;
        try {
          report({ loaded, total });
        } catch (cause) {
          await reader.cancel(cause);
          throw cause;
        }
        controller.enqueue(piece);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // What nobody has asked for has not been sent.
    { highWaterMark: 0 },
  );
}
