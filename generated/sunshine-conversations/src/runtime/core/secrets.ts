import { isSecretName } from "../transport/secret-name.js";
import type { AttemptLog } from "../transport/settings.js";
import { isObject } from "../values/object.js";

/** Shorter strings occur by chance. */
const shortest = 3;

/**
 * The credentials of a call, as strings that nothing may show: those of the request that was sent,
 * and the values of arguments, headers and variables whose names say that they are secret.
 */
export function secretsOf({ args, options, settings, sent }: AttemptLog): readonly string[] {
  const given = [
    args,
    options.variables,
    settings.kept,
    settings.options.variables,
    options.headers,
    settings.options.headers,
  ];
  return [
    ...(sent?.secrets ?? []),
    // `Bearer abc` contains two strings: the server may repeat the second.
    ...(sent?.headers ?? []).flatMap(([name, value]) =>
      isSecretName(name) ? [value, value.slice(value.indexOf(" ") + 1)] : [],
    ),
    ...findSecrets(given),
  ].filter((text) => text.length >= shortest);
}

/** Searches nested values. A getter of the caller that throws ends the search. */
function findSecrets(given: readonly unknown[]): readonly string[] {
  const found: string[] = [];
  const pending = new Set<unknown>(given);
  try {
    // A set that grows is visited to its end, each value once.
    for (const group of pending) {
      if (!isObject(group) || ArrayBuffer.isView(group)) continue;
      for (const [name, value] of Object.entries(group)) {
        if (isObject(value)) pending.add(value);
        else if (isSecretName(name)) found.push(String(value ?? ""));
      }
    }
  } catch {
    // What the caller's objects throw has been reported already, by whatever read them first.
  }
  return found;
}
