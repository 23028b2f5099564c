import type { PageAddress } from "../context.ts";
import type { ArgumentGroup } from "../describe/arguments.ts";
import type { ReferenceField, FieldGroup } from "../describe/type.ts";
import type { VariableNote } from "../describe/variables.ts";
import { type Html, markup, noHtml, printExact, printText } from "../print/html.ts";
import { printFieldMarkdown } from "../print/markdown.ts";
import { printPhrase } from "../print/phrase.ts";

/** The properties of one object, in HTML. */
export interface FieldGroupView {
  readonly title: Html | undefined;
  readonly fields: readonly FieldView[];
}

/** A property, parameter or part of a form, in HTML. */
export interface FieldView {
  readonly name: Html;
  readonly type: Html;
  readonly notes: readonly Html[];
  readonly description: Html | undefined;
  readonly groups: readonly FieldGroupView[];
  readonly hasGroups: boolean;
  /** Whether the groups are shown from the start. */
  readonly open: Html;
}

/** Arguments of one place, in HTML. */
export interface ArgumentsView {
  readonly title: Html;
  readonly about: Html | undefined;
  readonly text: Html | undefined;
  readonly groups: readonly FieldGroupView[];
}

/** A variable, in HTML. */
export interface VariableView {
  readonly name: Html;
  readonly description: Html | undefined;
  readonly notes: readonly Html[];
}

/** More properties than these are folded up. */
const maxOpen = 12;

/** Prints groups of fields. Their depth is limited. */
export function viewGroups(groups: readonly FieldGroup[], address: PageAddress): readonly FieldGroupView[] {
  return groups.map(({ title, fields }) => ({
    title: title === undefined ? undefined : printText(title),
    fields: fields.map((field) => viewField(field, address)),
  }));
}

function viewField({ name, type, notes, description, groups }: ReferenceField, address: PageAddress): FieldView {
  return {
    name: printText(name),
    type: printPhrase(type, address),
    notes: notes.map((note) => printPhrase(note, address)),
    description: printFieldMarkdown(description),
    groups: viewGroups(groups, address),
    hasGroups: groups.length > 0,
    open: groups.reduce((sum, group) => sum + group.fields.length, 0) <= maxOpen ? markup` open` : noHtml,
  };
}

/** Prints the arguments of one place. */
export function viewArguments({ title, about, text, groups }: ArgumentGroup, address: PageAddress): ArgumentsView {
  return {
    title: printText(title),
    about: about === undefined ? undefined : printPhrase(about, address),
    text: text === undefined ? undefined : printExact(text),
    groups: viewGroups(groups, address),
  };
}

/** Prints a variable. */
export function viewVariable({ name, description, notes }: VariableNote, address: PageAddress): VariableView {
  return {
    name: printText(`{{${name}}}`),
    description: description === "" ? undefined : printText(description),
    notes: notes.map((note) => printPhrase(note, address)),
  };
}
