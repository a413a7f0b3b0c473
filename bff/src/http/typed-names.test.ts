/** Names that people type, wherever in the API: each is one line without marks that turn the direction of writing, and has a length. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import { allows, fieldsOf, routeInputs } from '../testing/route-inputs.ts';
import type { Shape } from '../testing/route-inputs.ts';

const MARKS = ['\n', '\r', '\t', '\u2028', '\u200f', '\u202e', '\u2066'];

/** Names by which something is looked for, or that are kept for the one who types alone, by the end of their route's address. */
const KEPT_NOWHERE = [/\/search$/, /\/activity\/export$/, /^POST .*\/desk\/accounts$/, /\/registration\/typed$/];

const isLoose = ({ pattern, maxLength }: Shape & { readonly maxLength?: number }): boolean =>
  pattern === undefined || MARKS.some((mark) => new RegExp(pattern, 'u').test(`An${mark}na`)) || (maxLength === undefined && !/\{\d+,\d+\}\$$/.test(pattern));

eachEngine((engine) => {
  describe('names that people type', () => {
    const portal = usePortal(engine);

    test('LD-11 are refused with a line break, or a mark that turns what follows, or without a length, in every form', () => {
      const fields = routeInputs(portal())
        .filter(({ method, path, body }) => body && !KEPT_NOWHERE.some((place) => place.test(`${method} ${path}`)))
        .flatMap(({ method, path, body }) => fieldsOf(body ?? {}).map((field) => ({ ...field, at: `${method} ${path} ${field.path.join('.')}` })))
        .filter(({ path, shape }) => /name$/i.test(path.at(-1) ?? '') && allows(shape, 'string') && !shape.enum);
      assert.ok(fields.length > 20, `${fields.length} names are not all`);
      assert.deepEqual(new Set(fields.filter(({ shape }) => isLoose(shape)).map(({ at }) => at)), new Set());
    });
  });
});
