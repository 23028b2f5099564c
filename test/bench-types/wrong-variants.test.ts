import { expect, test } from "vitest";
import { printJson } from "../../generator/json/print-json.ts";
import { json } from "../infer/fits.ts";
import { listWrongVariants } from "./wrong-variants.ts";

function show(sample: unknown, training: readonly unknown[]): readonly string[] {
  return listWrongVariants(json(sample), training.map(json)).map(({ change, path, value }) => `${change} ${path} ${printJson(value)}`);
}

test("given a property that all training samples have, it is dropped, renamed and retyped", () => {
  expect(show({ id: 1, name: "a" }, [{ id: 2 }, { id: 3, name: "b" }])).toEqual([
    'dropped /id {"name":"a"}',
    'renamed /id {"idRenamed":1,"name":"a"}',
    'retyped /id {"id":"1","name":"a"}',
    // Not always there, so it may be missing; but always a string.
    'retyped /name {"id":1,"name":7}',
  ]);
});

test("given a property of several kinds, or one that was never seen, its value is left alone", () => {
  expect(
    show({ id: 1, on: true, extra: 5 }, [
      { id: "a", on: true },
      { id: 3, on: false },
    ]),
  ).toEqual([
    'dropped /id {"on":true,"extra":5}',
    'renamed /id {"idRenamed":1,"on":true,"extra":5}',
    'dropped /on {"id":1,"extra":5}',
    'renamed /on {"id":1,"onRenamed":true,"extra":5}',
    'retyped /on {"id":1,"on":"true","extra":5}',
  ]);
});

test("given objects in an array, each place is changed once, by what all elements show", () => {
  expect(show({ rows: [{}, { id: 1 }, { id: 2 }] }, [{ rows: [{ id: 3 }] }, { rows: [] }])).toEqual([
    "dropped /rows {}",
    'renamed /rows {"rowsRenamed":[{},{"id":1},{"id":2}]}',
    'dropped /rows[]/id {"rows":[{},{},{"id":2}]}',
    'renamed /rows[]/id {"rows":[{},{"idRenamed":1},{"id":2}]}',
    'retyped /rows[]/id {"rows":[{},{"id":"1"},{"id":2}]}',
  ]);
});

test("given a new name that is taken, another one is found", () => {
  expect(show({ a: null }, [{ a: null, aRenamed: 1 }])).toEqual(["dropped /a {}", 'renamed /a {"aRenamedRenamed":null}']);
});
