import type { ScriptFindings, ScriptPlace, ScriptSource } from "./model.ts";

/** The findings of some scripts as those of the same scripts at other places. */
export function relocate(findings: ScriptFindings, from: readonly ScriptSource[], to: readonly ScriptSource[]): ScriptFindings {
  if (from === to) return findings;
  const pointers = new Map(from.map(({ pointer }, index) => [pointer, to[index]?.pointer ?? pointer]));
  const move = <Found extends { readonly place: ScriptPlace }>(list: readonly Found[]): readonly Found[] =>
    list.map((found) => ({ ...found, place: { ...found.place, pointer: pointers.get(found.place.pointer) ?? found.place.pointer } }));
  const { statuses, paths, schemas, captures, preparations, requests, notes } = findings;
  return {
    statuses: move(statuses),
    paths: move(paths),
    schemas: move(schemas),
    captures: move(captures),
    preparations: move(preparations),
    requests: move(requests),
    notes: move(notes),
  };
}
