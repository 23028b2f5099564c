import type { understandingProblems } from "../../../generator/diagnostics/understanding-problems.ts";

/** What the codes about the meaning of requests and examples, and about the limits of `fetch`, mean, for docs/diagnostics.md. */
export const understandingMeanings: Readonly<Record<keyof typeof understandingProblems, string>> = {
  pathPlaceholder:
    "A path contains something like `{id}`, `<id>`, `[id]` or `YOUR_ID`. Postman sends it as it is; the function takes a required argument in its place.",
  authNotSupported:
    "NTLM signs the connection, and `fetch` does not let a program choose its connection. Every other auth type of Postman is supported; see [auth](client.md#auth).",
  bodyNotJson:
    "A body that is declared as JSON often is not quite JSON: a `{{variable}}` without quotes, a comment, a comma too many. Postwright reads it all the same and lists what it assumed.",
  exampleWithoutStatus: "A saved example without a status code is treated as a success.",
  exampleStatusOutOfRange: "A `Response` of `fetch` can only have a status from 200 to 599, so no test can be made of this example.",
  exampleBodyForbidden: "Responses to HEAD, and responses with status 204, 205 or 304, have no body. The saved one is not used.",
  bodyDropped:
    "For GET, COPY, HEAD, PURGE and UNLOCK Postman does not send the body that is in the collection. The generated function has no `body` argument here.",
  jsonSentAsText:
    "The body is JSON, but neither its language nor a `Content-Type` header says so. Postman then sends `Content-Type: text/plain`, and so does the generated client. Many servers refuse that.",
  unknownDynamicVariable:
    "Names that start with `$` are Postman's dynamic variables, such as `{{$guid}}`. This name is not one of them, and the collection has no value for it. Calls fail with an `ApiError` of kind `config` until the client's `variables` contain it.",
  exampleNotJson:
    "The saved response says it is JSON, in its headers or its language, but its body is not valid JSON. The message says whether it was read anyway or is typed as a string.",
  requestWithoutUrl: "The function has no path and no query. If the collection does not say where the API is, pass `baseUrl`.",
  authUnknown: "The type of auth is not one that Postman has.",
  bodyUnreadable: "The body is declared as JSON, but even tolerant reading fails. The `body` argument of the function is a string.",
  authAlgorithmUnknown:
    "The auth type is known, but one of its settings (an algorithm, a signature method, where the token goes) has a value that Postman does not know.",
  samplesDisagree:
    "Two samples of the same body have values of different kinds in one place, for instance a number and a string. The type is a union of both. Often one of the samples is simply wrong.",
  manyShapes:
    "A list or another place contains more kinds of object than a union can have members before compilers and readers give up; see [limits](limits.md). If the objects have nothing in common, their keys count as data and the type is a map. Otherwise it is one object in which most properties are optional.",
  variablesOutgrow:
    "Variables can contain variables. Here their values multiply until a test would be very large, so the tests use short values instead. The functions are not affected.",
  bigIntegers:
    "A JavaScript number is exact for integers up to 2^53. In bodies where larger ones were seen, they are bigints: written exactly in requests, and read exactly in responses. Smaller integers in the same place stay numbers.",
  numbersRounded: "A JavaScript number has about 17 decimal digits and ends at about 1.8e308. There is no exact type for anything else.",
  exampleOfAnotherRequest:
    "Postman stores the request of each example. Here it has another method or path than the item, because the item was changed or copied after the example was saved. The response says nothing about this operation, so it neither has a type nor a test.",
  exampleOfFormerPath:
    "The stored request of the example differs from the item in a version, in an id or version at the end of the path, or in segments at the start or in between; in the latter cases the bodies agree. No other item has that path, and no other example shows what this one returns.",
  exampleFromAnotherHost: "The stored request of the example has the same path on another host, such as a staging server.",
  exampleWithAnotherBody:
    "The stored request of the example has a body of another kind, or none. The response is typed and tested, with the body that the function has.",
  hostHasScheme:
    'With `protocol` `https` and `host` `["https://api", "example", "com"]`, Postman joins `https://https://api.example.com` and sends the request to the host `https`. Without a `protocol`, the scheme in the host counts.',
  sampleMisnamed:
    "A file in the folder `<name>.samples` counts if its name has a function and a status, or if it is the [report of a run](samples.md).",
  sampleOfNothing: "Sample files are named after the functions of the package, as they are published or as the config calls them.",
  sampleNotJson: "Sample files contain the JSON body of one response, and nothing else.",
  jsonTooDeep:
    "Compilers compare two types down to a hundred levels at most. A body that nests deeper than the [limit](limits.md) is not typed: its function takes or returns the JSON as a string, which is sent and received unchanged.",
  headerOwnedByFetch:
    "`fetch` sets `Connection`, `Content-Length`, `Expect`, `Host`, `Keep-Alive`, `Transfer-Encoding` and `Upgrade` itself and ignores other values; see [limits](limits.md).",
  headerNameInvalid: "HTTP allows only some ASCII characters in the name of a header.",
  bodyNotSendable: "With `disableBodyPruning`, Postman sends a body even with GET or HEAD. `fetch` refuses to.",
  methodNotSendable:
    "`fetch` refuses CONNECT, TRACE and TRACK. The function exists, but each call fails with an `ApiError` of kind `config`.",
  dotSegments: "Every parser of URLs resolves `.` and `..`, so `/a/../b` arrives as `/b`. Postman sends the path as written.",
  urlAlwaysEncoded: "With `disableUrlEncoding`, Postman sends characters such as spaces unencoded. `fetch` always encodes them.",
  emptyQuery: "Postman keeps a `?` at the end of a URL. `fetch` does not.",
  headerNotSendable:
    "HTTP allows no control characters in headers, and `fetch` allows no characters beyond Latin-1. Calls that would send such a header fail with an `ApiError` of kind `config`.",
};
