import { answerChallenge } from "../auth/digest.js";
import { isReplayable } from "../values/draft.js";
import type { Send } from "./layer.js";
import { discardBody } from "./response.js";

/** The layer that answers a server's Digest challenge with a second request. */
export function digestLayer(next: Send): Send {
  return async (request) => {
    const response = await next(request);
    if (request.credential === undefined || !isReplayable(request)) return response;
    const answer = await answerChallenge(response, request, request.credential);
    if (answer === undefined) return response;
    await discardBody(response);
    return next({ ...request, ...answer });
  };
}
