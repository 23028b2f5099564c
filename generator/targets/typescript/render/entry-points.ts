import type { FileSet } from "../../memory.ts";
import { printDocComment } from "../print/comment.ts";
import type { ViewContext } from "../view/context.ts";
import { viewPagination } from "../view/pagination/pagination-module.ts";
import { viewDrift } from "../view/drift/drift-module.ts";
import { listEntryPoints } from "../view/entry-points.ts";
import { mockedOperations } from "../view/mock/mock-data.ts";
import { viewMock } from "../view/mock/mock-module.ts";
import type { Engine } from "./engine.ts";
import type { ResourceParts } from "./parts.ts";
import { onOneLine } from "../../../util/characters.ts";

/** What `src/mock.ts` exports of the runtime. */
const mockTypes = ["MockAnswer", "MockFailure", "MockResponse", "Mock", "MockOptions", "MockRequest"];

/** What `src/oauth-grants.ts` exports of the runtime. */
const grantNames =
  "authorizationCode clientCredentials deviceCode passwordGrant refreshTokenGrant DevicePrompt TokenCache TokenEndpoint Tokens".split(" ");

/** What `src/streams.ts` exports of the runtime. */
const streamNames = "events ServerSentEvent jsonLines LineOf downloadProgress Progress uploadProgress textChunks".split(" ");

/**
 * The entry points `mock`, `msw`, `drift`, `pagination`, `streams` and `oauth-grants` with their
 * data, as far as the package has them.
 */
export function renderEntryPoints(context: ViewContext, engine: Engine, parts: ResourceParts): FileSet {
  const { mock, drift, pagination, grants } = listEntryPoints(context);
  const files = new Map<string, string>();
  const structure = new Map<string, readonly string[]>();
  const add = (path: string, text: string, names: readonly string[]): void => {
    files.set(path, text);
    structure.set(path, names);
  };
  if (mock !== undefined) {
    const view = viewMock(context);
    add("src/mock.ts", engine("mock.ts")(view), [...mockTypes, "Examples", "mock"]);
    add("src/msw.ts", engine("msw.ts")(view), ["handlers"]);
    for (const resource of context.api.resources.filter((each) => mockedOperations(each, context).length > 0)) {
      const data = parts.mock(resource);
      for (const [path, text] of data.files) add(path, text, data.structure.get(path) ?? []);
    }
  }
  if (pagination !== undefined) add("src/pagination.ts", engine("pagination.ts")(viewPagination(context)), ["PagedItems", "paginate"]);
  if (drift !== undefined) {
    const view = viewDrift(context);
    add("src/drift.ts", engine("drift.ts")(view), ["Drift", "drift"]);
    add("src/drift/shapes.ts", engine("drift-shapes.ts")(view), ["types", "operations"]);
  }
  add(
    "src/streams.ts",
    engine("streams.ts")({ comment: printDocComment(["Answers that are read as they arrive, and progress."]) }),
    streamNames,
  );
  if (grants !== undefined) {
    const comment = printDocComment([`Access tokens for ${onOneLine(context.api.title)}, by OAuth 2.`]);
    add("src/oauth-grants.ts", engine("oauth-grants.ts")({ comment }), grantNames);
  }
  return { files, structure };
}
