import type { Request } from "../../collection/model.ts";
import type { Pointer } from "../../json/pointer.ts";
import { lowerCase } from "../../util/letters.ts";
import type { SubjectRequest } from "../subject.ts";
import type { CallerDifference } from "./compare.ts";

/** The place of a part of a request in the user's file: the entry itself, if it has one. */
export function placeOf(difference: CallerDifference, request: Request, { id, pointer }: SubjectRequest): Pointer {
  const place = placeInRequest(difference, request);
  if (id === pointer) return place;
  // The request of a saved example is an item of a collection of its own.
  const start = `${id}/request`;
  return place.startsWith(start) ? `${pointer}/originalRequest${place.slice(start.length)}` : pointer;
}

function placeInRequest({ part, name = "" }: CallerDifference, { headers, url, body, pointer }: Request): Pointer {
  switch (part) {
    case "header":
      return headers.find(({ key }) => lowerCase(key) === name)?.pointer ?? pointer;
    case "query":
      return url.query.find(({ key }) => key === name)?.pointer ?? url.pointer;
    case "path":
      return url.pointer;
    case "body":
      return body?.pointer ?? pointer;
    default:
      return pointer;
  }
}
