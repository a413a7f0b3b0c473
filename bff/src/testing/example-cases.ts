/**
 * Requests that work, made from the API's own descriptions: for each route that
 * writes about a patient, names nothing else in its path, and whose body has an
 * `example` in its schema. A new route of that kind needs no other case.
 */
import { PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { FEATURES } from '../features/index.ts';
import { apiDocument } from '../http/api-docs.ts';

interface Named {
  readonly $ref?: string;
  readonly example?: Readonly<Record<string, unknown>>;
}

/** Dana sends the example. By method and path, as the route table has them. */
export function exampleCases() {
  const cases = new Map<string, () => Promise<{ who: string; subject: string; body: Readonly<Record<string, unknown>> }>>();
  for (const [mount, router] of FEATURES.flatMap(({ routes = [] }) => routes)) {
    if (!mount.startsWith('/api/patients/:patientId')) continue;
    const { paths = {}, components } = apiDocument(router);
    const schemas = (components?.schemas ?? {}) as Readonly<Record<string, Named>>;
    for (const [path, item] of Object.entries(paths)) {
      for (const method of ['post', 'put', 'patch'] as const) {
        const body = item[method]?.requestBody;
        const schema = body && 'content' in body ? (body.content['application/json']?.schema as Named | undefined) : undefined;
        const example = schema?.example ?? schemas[schema?.$ref?.split('/').at(-1) ?? '']?.example;
        if (!example || path.includes('{')) continue;
        cases.set(`${method.toUpperCase()} ${mount}${path}`.replace(/\/$/, ''), async () => ({
          who: PEOPLE.dana.username,
          subject: PATIENT_IDS.dana,
          body: example,
        }));
      }
    }
  }
  return Object.fromEntries(cases);
}
