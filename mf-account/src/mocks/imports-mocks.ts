/** What came from other systems, for stories and tests, as named scenarios; answers pass the BFF's own schemas. */
import type { IdentityConflict, Import, ImportedType } from '@portal/bff/contract/imports';
import * as imports from '@portal/bff/contract/schemas/imports';
import { partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { noContent, problem } from './server-mocks.ts';

const IMPORTS = '/api/clinics/:clinicId/imports';
const CONFLICTS = `${IMPORTS}/conflicts`;

/** What was answered, oldest first. */
export const answeredConflicts: string[] = [];

export const CONFLICT_ID = '5a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5';

const type = (name: string, more: Partial<ImportedType> = {}): ImportedType => ({
  type: name,
  created: 0,
  changed: 0,
  unchanged: 0,
  withdrawn: 0,
  hidden: 0,
  older: 0,
  refused: [],
  noted: [],
  ...more,
});
const oneImport = (more: Partial<Import> = {}): Import =>
  imports.Import.parse({
    id: '6a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5',
    kind: 'files',
    source: 'https://records.rivervalley.example/fhir',
    startedAt: '2026-11-24T15:30:00.000Z',
    endedAt: '2026-11-24T15:31:10.000Z',
    problem: null,
    types: [
      type('Claim', { hidden: 12 }),
      type('Observation', {
        created: 240,
        changed: 3,
        withdrawn: 1,
        refused: [
          { reason: 'its patient waits for staff', count: 14 },
          { reason: 'a time does not say its offset from UTC', count: 2 },
        ],
      }),
      type('Condition', { created: 8, noted: [{ reason: 'a time of day without its offset from UTC: the day alone is shown', count: 3 }] }),
      type('Patient', { unchanged: 6 }),
    ],
    ...more,
  });
const id = (n: number): string => `7a0c1d2e-3a4b-4c5d-8e6f-${String(n).padStart(12, '0')}`;
const several = (): Import[] => [
  oneImport(),
  oneImport({ id: id(1), types: [type('Encounter', { created: 40 })] }),
  oneImport({ id: id(2), source: 'urn:lab:harbor', types: [], problem: 'The file is cut off: it ends in the middle.' }),
  oneImport({ id: id(3), types: [], endedAt: null }),
  oneImport({ id: id(4), kind: 'rederived', types: [type('Observation', { unchanged: 2400 })] }),
];

const conflict = (more: Partial<IdentityConflict> = {}): IdentityConflict =>
  imports.IdentityConflict.parse({
    id: CONFLICT_ID,
    source: 'https://records.rivervalley.example/fhir',
    foundAt: '2026-11-24T15:30:00.000Z',
    differs: ['name', 'birthDate', 'number'],
    patientNumber: 'NH-482913',
    onFile: { names: ['Dana Whitfield'], birthDate: '1984-03-09', gender: 'female', numbers: [{ system: 'urn:mrn', value: '••••4471' }] },
    sent: { names: ['Dana Whitman', 'Dana Reyes'], birthDate: '1984-09', gender: null, numbers: [{ system: 'urn:mrn', value: '••••9020' }] },
    waiting: 14,
    decided: null,
    ...more,
  });
const apart = (): IdentityConflict => conflict({ id: id(5), decided: { by: 'Tomasz Nowak', at: '2026-11-24T16:00:00.000Z' } });
const long = (): IdentityConflict =>
  conflict({
    source: `https://${'records-'.repeat(20)}rivervalley.example/fhir`,
    onFile: { names: ['Wolfeschlegelsteinhausenbergerdorff'.repeat(3)], birthDate: null, gender: 'other', numbers: [] },
    sent: { names: ['محمد عبد الرحمن الشمري'], birthDate: '1931', gender: 'male', numbers: [] },
    differs: ['name', 'sex'],
    waiting: 1,
  });

const listed = (all: () => readonly Import[]): RequestHandler =>
  http.get(IMPORTS, ({ request }) => HttpResponse.json(imports.Imports.parse(partOf(all(), request))));

/** A server that keeps what was answered, as {@link answeredConflicts} has it. */
function server(all: readonly Import[], open: readonly IdentityConflict[], keptApart: readonly IdentityConflict[] = []): RequestHandler[] {
  const isAnswered = ({ id: one }: IdentityConflict) => answeredConflicts.some((each) => each.endsWith(one));
  return [
    listed(() => all),
    http.get(CONFLICTS, ({ request }) => {
      const which = new URL(request.url).searchParams.get('state') === 'apart' ? keptApart : open;
      return HttpResponse.json(
        imports.IdentityConflicts.parse(
          partOf(
            which.filter((each) => !isAnswered(each)),
            request,
          ),
        ),
      );
    }),
    http.put(`${CONFLICTS}/:conflictId/answer`, async ({ params, request }) => {
      const { isSame } = imports.IdentityAnswer.parse(await request.json());
      answeredConflicts.push(`${isSame ? 'same' : 'other'} ${String(params['conflictId'])}`);
      return noContent();
    }),
  ];
}

const hangs = async (): Promise<Response> => {
  await delay('infinite');
  return new HttpResponse();
};

export const importsScenarios = {
  several: () => server(several(), [conflict()]),
  many: () =>
    server(
      Array.from({ length: 25 }, (_, n) => oneImport({ id: id(n) })),
      [],
    ),
  conflicts: () => server([], [conflict(), conflict({ id: id(6), differs: ['sex'], waiting: 0 })], [apart()]),
  longContent: () => server([oneImport({ source: `https://${'records-'.repeat(20)}rivervalley.example/fhir` })], [long()]),
  empty: () => server([], []),
  answeringFails: () => [http.put(`${CONFLICTS}/:conflictId/answer`, () => problem(409, 'imports/settled')), ...server([], [conflict()])],
  serverError: () => [http.get(IMPORTS, () => problem(500, 'service/internal')), http.get(CONFLICTS, () => problem(500, 'service/internal'))],
  slow: () => [http.get(IMPORTS, hangs), http.get(CONFLICTS, hangs)],
} satisfies Record<string, () => RequestHandler[]>;
