import type { CatalogueEntry } from "./entry.ts";

/** Stage 3, understanding: what was assumed and what cannot be done. */
export const understandingProblems = {
  authNotSupported: {
    code: "PW3001",
    severity: "warning",
    message: "Auth of type `{type}` cannot be sent with `fetch`; calls are refused.",
    hint: "Calls that pass `auth: null` or their own `Authorization` header are sent.",
  },
  bodyNotJson: {
    code: "PW3002",
    severity: "info",
    message: "The JSON body is not valid JSON; assumed: {assumed}.",
    hint: "Check the type of the function's body; correct the body in Postman if the assumption is wrong.",
  },
  exampleWithoutStatus: {
    code: "PW3003",
    severity: "info",
    message: "The saved example has no status; 200 is assumed.",
    hint: "Set the status code of the example in Postman.",
  },
  exampleStatusOutOfRange: {
    code: "PW3004",
    severity: "warning",
    message: "The saved example has status {status}, which `fetch` cannot receive; it is left out of the tests.",
    hint: "Use a status between 200 and 599.",
  },
  exampleBodyForbidden: {
    code: "PW3005",
    severity: "info",
    message: "The saved example has a body, but status {status} cannot have one; the body is ignored.",
    hint: "Remove the body of the example, or correct its status.",
  },
  bodyDropped: {
    code: "PW3006",
    severity: "warning",
    message: "The request is a {method} with a body; Postman drops the body, and so does the client.",
    hint: "Use another method, or remove the body.",
  },
  jsonSentAsText: {
    code: "PW3007",
    severity: "warning",
    message: "The JSON body is sent as `text/plain`, because the request has neither a body language nor a Content-Type header.",
    hint: "Set the body's language to JSON in Postman.",
  },
  unknownDynamicVariable: {
    code: "PW3008",
    severity: "info",
    message: "`{name}` is not one of Postman's dynamic variables and has no value; the client needs one.",
    hint: "Correct the name in Postman, or pass the value in the client's `variables`.",
  },
  exampleNotJson: {
    code: "PW3009",
    severity: "warning",
    message: "The saved example is declared as JSON, but its body is not valid JSON; {assumed}.",
    hint: "Correct the body of the example in Postman.",
  },
  requestWithoutUrl: {
    code: "PW3010",
    severity: "warning",
    message: "The request has no URL; it is sent to the client's base URL.",
    hint: "Set the URL in Postman.",
  },
  authUnknown: {
    code: "PW3011",
    severity: "warning",
    message: "Auth of type `{type}` is unknown; the request is sent without it, as in Postman.",
    hint: "Choose one of Postman's auth types.",
  },
  bodyUnreadable: {
    code: "PW3012",
    severity: "warning",
    message: "The body is declared as JSON but cannot be read as JSON; the caller passes it as a string.",
    hint: "Correct the body in Postman to get a typed body.",
  },

  authAlgorithmUnknown: {
    code: "PW3013",
    severity: "warning",
    message: "Auth of type `{type}` names an unknown algorithm, method or location; the request is sent without it, as in Postman.",
    hint: "Choose one that Postman offers.",
  },
  samplesDisagree: {
    code: "PW3014",
    severity: "info",
    message: "Samples of the {body} disagree: `{path}` is {kind} here but {otherKind} in another sample; the type allows both.",
    hint: "If one of them is a mistake, correct it in Postman. `postwright explain` shows all samples.",
  },
  variablesOutgrow: {
    code: "PW3015",
    severity: "warning",
    message:
      "Variables add more than {limit} characters to a test of this request, or more than {most} to all tests together; the tests use short values instead.",
    hint: "Check whether variables multiply each other. A call whose variables add more than ten million characters is refused.",
  },
  pathPlaceholder: {
    code: "PW3016",
    severity: "info",
    message: "A value belongs into the path, although Postman sends it as it is: {names}; it is a required argument.",
    hint: "Write it as `:name` in Postman, so that Postman fills it in too.",
  },

  manyShapes: {
    code: "PW3017",
    severity: "info",
    message: "The {body} has more than {limit} kinds of object at {path}, too many for a union: their type is {reading}.",
    hint: "`postwright explain` shows the samples. A config can set the form.",
  },
  bigIntegers: {
    code: "PW3018",
    severity: "info",
    message: "The body has integers that JavaScript numbers cannot represent; they are typed `number | bigint`.",
    hint: "Pass such values as bigints (`123n`). In responses, only these integers are bigints.",
  },
  numbersRounded: {
    code: "PW3019",
    severity: "info",
    message: "The body has numbers with more digits than JavaScript numbers have; they are rounded.",
    hint: "If the digits matter, have the API send these numbers as strings.",
  },
  exampleOfAnotherRequest: {
    code: "PW3030",
    severity: "warning",
    message: "The saved example is of {difference}, so it belongs to another request; it is neither typed nor tested.",
    hint: "Move the example to the request that it belongs to, or save it again.",
  },
  exampleFromAnotherHost: {
    code: "PW3031",
    severity: "info",
    message: "The saved example comes from another host; its test uses the host of the request.",
    hint: "Nothing to do, unless the two hosts return different things.",
  },
  exampleWithAnotherBody: {
    code: "PW3032",
    severity: "info",
    message: "The saved example was sent with {other}, the request has {own}; its test sends the body of the request.",
    hint: "A function has one kind of body. For a function with the other kind, save a second request.",
  },
  sampleMisnamed: {
    code: "PW3033",
    severity: "warning",
    message: "The name of the sample file does not say what it is a sample of; the file is left out.",
    hint: "Call it `<operation>.<status>.json`, such as `listBikes.200.json`. Reports of runs may have any name, but this is not one.",
  },
  sampleOfNothing: {
    code: "PW3034",
    severity: "warning",
    message: "No function is called `{name}`{nearest}; the sample file is left out.",
    hint: "Call the file after a function of the package: `<operation>.<status>.json`.",
  },
  sampleNotJson: {
    code: "PW3035",
    severity: "warning",
    message: "The sample file is not JSON; it is left out.",
    hint: "Correct the file. An empty file stands for a response without a body.",
  },
  jsonTooDeep: {
    code: "PW3036",
    severity: "warning",
    message: "The {body} nests more than {limit} levels deep; it is typed as a string.",
    hint: "Nothing to do if that is right: pass or read the JSON as a string. Otherwise, save a smaller one in Postman.",
  },
  exampleOfFormerPath: {
    code: "PW3040",
    severity: "info",
    message:
      "The saved example was sent to another path, seemingly a former one of the request; it is typed, and tested with the path of the request.",
    hint: "Save the example again, so that it shows what the request returns now.",
  },
  hostHasScheme: {
    code: "PW3070",
    severity: "warning",
    message:
      "The `host` of the URL contains a scheme although `protocol` is set, too; Postman sends the request to a host with the name of the scheme.",
    hint: 'Write the host without a scheme: `["api", "example", "com"]`.',
  },

  headerOwnedByFetch: {
    code: "PW7001",
    severity: "info",
    message: "`fetch` sets the header `{name}` itself; the value in the request is not sent.",
    hint: "Nothing to do, unless the server expects a value other than the real one.",
  },
  headerNameInvalid: {
    code: "PW7002",
    severity: "warning",
    message: "`{name}` is not a valid header name; the header is left out.",
    hint: "Postman refuses to send this request; correct the name.",
  },
  bodyNotSendable: {
    code: "PW7003",
    severity: "warning",
    message: "Postman sends a body with this {method} (`disableBodyPruning`); `fetch` cannot, so the client sends none.",
    hint: "Use another method if the server allows it.",
  },
  methodNotSendable: {
    code: "PW7004",
    severity: "warning",
    message: "`fetch` refuses the method {method}; every call fails before anything is sent.",
    hint: "Use another method if the server allows it.",
  },
  dotSegments: {
    code: "PW7005",
    severity: "warning",
    message: "The path has a `.` or `..` segment; Postman sends it unchanged, but `fetch` resolves it first.",
    hint: "Write the path without the segment.",
  },
  urlAlwaysEncoded: {
    code: "PW7006",
    severity: "info",
    message: "`disableUrlEncoding` is set, but `fetch` still encodes characters that are not allowed in a URL.",
    hint: "Nothing to do, unless the server expects these characters unencoded.",
  },
  emptyQuery: {
    code: "PW7007",
    severity: "info",
    message: "The URL ends in a `?` with nothing after it; `fetch` leaves it out.",
    hint: "Nothing to do, unless the server distinguishes the two.",
  },
  headerNotSendable: {
    code: "PW7008",
    severity: "warning",
    message: "The {part} of the header `{name}` contains {characters}, which HTTP does not allow; calls that send it are refused.",
    hint: "Postman refuses to send this request. Correct the header in Postman, or pass another value in the call.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
