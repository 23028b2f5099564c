import type { Client } from "../../templates/runtime/core/client.ts";
import type { ApiPromise } from "../../templates/runtime/core/api-promise.ts";
import type { AnyResult } from "../../templates/runtime/core/result.ts";
import { send as sendPlanned } from "../../templates/runtime/core/send.ts";
import { baseOf } from "../../templates/runtime/transport/declared/base.ts";
import { openBase } from "../../templates/runtime/transport/declared/open-base.ts";
import { pathArgument, pathVariable } from "../../templates/runtime/transport/declared/segment.ts";
import { segmentOf, variableSegment } from "../../templates/runtime/transport/declared/segment-template.ts";
import type { LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import type { ClientDefaults } from "../../templates/runtime/transport/settings.ts";
import { type PathSegment, templateText } from "../../templates/runtime/values/url.ts";
import { expanderOf } from "../../templates/runtime/values/variables.ts";

/** Sends an operation whose base and path are written as in a collection: `{{url}}`, `:id`. The generator plans both when it prints an operation. */
export function send<Data, Result = AnyResult>(
  client: Client,
  operation: LayeredOperation,
  args: object = {},
  options: object = {},
): ApiPromise<Data, Result> {
  return sendPlanned(client, planned(operation, client), args, options);
}

/** The operation as the generator prints it for this client. */
export function planned(operation: LayeredOperation, client: Client): LayeredOperation {
  const { base, callee = send, path, ...others } = operation;
  const { base: ofClient, baseVariable } = client.settings().defaults;
  const main = baseVariable === undefined ? templateText(ofClient) : `{{${baseVariable}}}`;
  const isMain = base === undefined || templateText(base) === main;
  return {
    callee,
    ...others,
    path: path.map((segment) => plan(segment, client.settings().defaults, others.computed !== undefined)),
    ...(isMain ? {} : { base: planBase(base) }),
    ...(others.body === undefined ? {} : { expander: expanderOf }),
  };
}

/** A base URL as the generator prints it. */
export function planBase<Base>(base: Base): Base | ReturnType<typeof baseOf> {
  if (base === "") return openBase();
  return typeof base === "string" && base.includes("{{") ? baseOf(base) : base;
}

function planVariable(segment: string, { variables }: ClientDefaults): PathSegment {
  const name = /^\{\{([^{}]*)\}\}$/.exec(segment)?.[1];
  const isPlain = name !== undefined && !name.startsWith("$") && new Map(Object.entries(variables)).get(name)?.includes("{{") !== true;
  return isPlain ? pathVariable(name) : variableSegment(segment);
}

function plan(segment: PathSegment, defaults: ClientDefaults, isComputed: boolean): PathSegment {
  if (typeof segment !== "string") return segment;
  const name = segment.startsWith(":") ? (segment.slice(1).split(".", 1)[0] ?? "") : "";
  if (name === "") return !segment.includes("{{") ? segment : isComputed ? variableSegment(segment) : planVariable(segment, defaults);
  const rest = segment.slice(name.length + 1);
  return rest === "" ? pathArgument(name) : segmentOf({ argument: name, text: `:${name}` }, rest);
}
