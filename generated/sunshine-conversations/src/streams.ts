/** Answers that are read as they arrive, and progress. */

export { events, type ServerSentEvent } from "./runtime/streams/events.js";
export { jsonLines, type LineOf } from "./runtime/streams/json-lines.js";
export { downloadProgress, type Progress, uploadProgress } from "./runtime/streams/progress.js";
export { textChunks } from "./runtime/streams/text-chunks.js";
