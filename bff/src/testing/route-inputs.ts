/** What each route takes, read from the API's description, with examples made from it: for tests over all inputs of all routes. */
import { randomUUID } from 'node:crypto';
import type { TestPortal } from './portal.ts';

/** The part of JSON Schema that zod's description of our shapes uses. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly additionalProperties?: boolean | Shape;
  readonly $ref?: string;
}

export interface RouteInputs {
  /** With `{placeholders}`. */
  readonly path: string;
  readonly method: string;
  readonly access: string;
  /** For staff at work alone. */
  readonly onlyStaff: boolean;
  readonly pathParams: Readonly<Record<string, Shape>>;
  readonly query: Readonly<Record<string, Shape>>;
  /** Of the JSON body; `null` for a route without one. */
  readonly body: Shape | null;
}

interface Operation {
  readonly 'x-scope'?: string;
  readonly 'x-staff'?: boolean;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Shape }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Shape }>> };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Shape>> };
}

/** Every described route of the API. */
export function routeInputs({ app }: TestPortal): RouteInputs[] {
  // Through text: what clients read, with nothing of the library's own types.
  const { paths, components } = JSON.parse(JSON.stringify(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } }))) as Description;
  const named = components?.schemas ?? {};
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { 'x-scope': access = '', 'x-staff': onlyStaff = false, parameters = [], requestBody }]) => {
      const shapesIn = (place: string) =>
        Object.fromEntries(parameters.filter((one) => one.in === place).map(({ name, schema }) => [name, resolve(schema, named)]));
      const body = requestBody?.content?.['application/json']?.schema;
      return {
        path,
        method: method.toUpperCase(),
        access,
        onlyStaff,
        pathParams: shapesIn('path'),
        query: shapesIn('query'),
        body: body ? resolve(body, named) : null,
      };
    }),
  );
}

/** The shape with every reference replaced by what it stands for. */
function resolve(shape: Shape, named: Readonly<Record<string, Shape>>): Shape {
  if (shape.$ref) return resolve(named[shape.$ref.split('/').at(-1) ?? ''] ?? {}, named);
  const all = (shapes: readonly Shape[]) => shapes.map((one) => resolve(one, named));
  return {
    ...shape,
    ...(shape.properties && { properties: Object.fromEntries(Object.entries(shape.properties).map(([name, one]) => [name, resolve(one, named)])) }),
    ...(shape.items && { items: resolve(shape.items, named) }),
    ...(shape.anyOf && { anyOf: all(shape.anyOf) }),
    ...(shape.oneOf && { oneOf: all(shape.oneOf) }),
    ...(shape.allOf && { allOf: all(shape.allOf) }),
  };
}

/** Whether a shape allows this JSON type. */
export function allows(shape: Shape, type: string): boolean {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return choices.some((one) => allows(one, type));
  if (shape.allOf) return shape.allOf.every((one) => allows(one, type));
  if (shape.enum) return shape.enum.some((value) => (value === null ? 'null' : typeof value) === type);
  if (shape.const !== undefined) return typeof shape.const === type;
  const types = typeof shape.type === 'string' ? [shape.type] : shape.type;
  return types === undefined || types.includes(type) || (type === 'number' && types.includes('integer'));
}

const TEXTS = ['example', '123456', '55901', '10:30', 'account.example', 'NH-700001', 'America/Chicago', 'a'.repeat(40), 'A'.repeat(43)];
const FORMATS: Readonly<Record<string, () => string>> = {
  uuid: randomUUID,
  date: () => '1980-02-03',
  'date-time': () => '2026-11-24T16:00:00.000Z',
  email: () => 'someone@example.org',
};

/** One value of each choice that a shape leaves: the variants of a union, all fields filled. */
export function examples(shape: Shape): unknown[] {
  if (shape.const !== undefined) return [shape.const];
  if (shape.enum) return [shape.enum[0]];
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return choices.flatMap(examples);
  if (shape.allOf) return [Object.assign({}, ...shape.allOf.map((one) => examples(one)[0]))];
  if (allows(shape, 'object') && shape.properties) {
    const entries = Object.entries(shape.properties).map(([name, one]) => [name, examples(one)[0]]);
    return [Object.fromEntries(entries)];
  }
  if (allows(shape, 'string')) return [exampleText(shape)];
  if (allows(shape, 'number')) return [Math.max(shape.minimum ?? 1, 1)];
  if (allows(shape, 'boolean')) return [true];
  if (allows(shape, 'array')) return [shape.items ? [examples(shape.items)[0]] : []];
  return [{}];
}

function exampleText({ format, pattern, minLength = 1 }: Shape): string {
  const made = FORMATS[format ?? '']?.();
  if (made) return made;
  const fits = (text: string) => text.length >= minLength && (pattern === undefined || new RegExp(pattern, 'u').test(text));
  return TEXTS.find(fits) ?? 'x'.repeat(minLength);
}

/** A field of a body, wherever it stands in it. */
export interface Field {
  readonly path: readonly string[];
  readonly shape: Shape;
  readonly isRequired: boolean;
  /** A body in which it stands. */
  readonly body: unknown;
}

/** All fields of a body, those of each variant on their own. */
export function fieldsOf(body: Shape): Field[] {
  const variants = body.anyOf ?? body.oneOf;
  if (variants) return variants.flatMap(fieldsOf);
  return below(body, [], examples(body)[0]);
}

function below(shape: Shape, path: readonly string[], body: unknown): Field[] {
  const own = Object.entries(shape.properties ?? {}).map(([name, one]) => ({ name, one, isRequired: shape.required?.includes(name) === true }));
  const items = shape.items ? [{ name: '0', one: shape.items, isRequired: false }] : [];
  return [...own, ...items].flatMap(({ name, one, isRequired }) => [
    { path: [...path, name], shape: one, isRequired, body },
    ...below(one, [...path, name], body),
  ]);
}

/** The body with another value in one place; `undefined` takes the field away. */
export function withValue(body: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(body)) return body.map((item, i) => (String(i) === name ? withValue(item, rest, value) : (item as unknown)));
  const had = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return { ...had, [name]: withValue(had[name], rest, value) };
}

/** The address of a route about this subject, other placeholders filled with what fits. */
export function addressOf({ path, pathParams }: RouteInputs, subjectId: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    name === 'patientId' || name === 'clinicId' ? subjectId : encodeURIComponent(String(examples(pathParams[name] ?? { format: 'uuid' })[0])),
  );
}
