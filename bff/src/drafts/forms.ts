/** Which forms there are: the server keeps a draft for one that a feature declared, and for nothing else (LD-07). */
import { ApiProblem } from '../http/problem.ts';
import type { DraftRule } from './rule.ts';

/** A form's name; `*` at its end stands for the id of the thing it is about: `account.desk-answer.*`. */
export type FormName = `${string}.${string}`;

interface Declaring {
  readonly forms?: readonly FormName[];
  readonly drafts?: readonly DraftRule[];
}

const ID = /^[a-z0-9-]{1,64}$/;

export function isForm(features: readonly Declaring[], form: string): boolean {
  return features.some(({ forms = [], drafts = [] }) => forms.some((name) => isNamed(name, form)) || drafts.some(({ family }) => isNamed(`${family}.*`, form)));
}

/** @throws {ApiProblem} request/invalid: no feature has such a form */
export function assertForm(features: readonly Declaring[], form: string): void {
  if (!isForm(features, form)) throw new ApiProblem('request/invalid', { errors: [{ path: 'form', code: 'unknown' }] });
}

function isNamed(name: string, form: string): boolean {
  if (!name.endsWith('*')) return form === name;
  const stem = name.slice(0, -1);
  return form.startsWith(stem) && ID.test(form.slice(stem.length));
}
