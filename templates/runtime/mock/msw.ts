import type { Mock } from "./mock.js";

/** The part of MSW's `http` that is used. */
export interface MswHttp<Handler> {
  readonly all: (
    path: string,
    resolver: (info: { readonly request: Request }) => Promise<Response | undefined>,
  ) => Handler;
}

/** A handler for MSW that answers as a mock does. What is not the API's is left to others. */
export function toHandlers<Handler>({ all }: MswHttp<Handler>, mock: Mock): readonly Handler[] {
  const answer = async (request: Request): Promise<Response> => {
    try {
      return await mock(request);
    } catch {
      // For MSW, whatever a handler throws is a response with status 500.
      return Response.error();
    }
  };
  return [all("*", async ({ request }) => (mock.matches(request.method, request.url) ? answer(request) : undefined))];
}
