/** Failed tasks at the desk, for stories and tests, as named scenarios; answers pass the BFF's own schemas. */
import type { FailedJob } from '@portal/bff/contract/desk';
import * as desk from '@portal/bff/contract/schemas/desk';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf } from '@portal/shell/contract/testing';
import { noContent, problem } from './server-mocks.ts';

const JOBS = '/api/clinics/:clinicId/desk/jobs';

/** What was decided, oldest first. */
export const decidedJobs: string[] = [];

export const EMAIL_JOB_ID = '1a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5';

const job = (more: Partial<FailedJob> = {}): FailedJob =>
  desk.FailedJob.parse({
    id: EMAIL_JOB_ID,
    kind: 'mail.email',
    problem: '550',
    orderedAt: '2026-11-23T15:00:00.000Z',
    failedAt: '2026-11-24T15:30:00.000Z',
    tries: 12,
    ...more,
  });
const unsure = (): FailedJob => job({ id: '2a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5', kind: 'mail.text', problem: 'handover-unknown', tries: 1 });
const unknown = (): FailedJob =>
  job({ id: '3a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5', kind: `partner.${'write-back-'.repeat(9)}visits`, problem: `E${'CONNECTION'.repeat(9)}`, tries: 400 });
const many = (): FailedJob[] => [
  ...Array.from({ length: 24 }, (_, n) => job({ id: `4a0c1d2e-3a4b-4c5d-8e6f-${String(n).padStart(12, '0')}`, tries: n + 2 })),
  unsure(),
];

function kindsOf(jobs: readonly FailedJob[]): { kind: string; count: number }[] {
  return [...new Set(jobs.map(({ kind }) => kind))].map((kind) => ({ kind, count: jobs.filter((each) => each.kind === kind).length }));
}

const list = (jobs: () => readonly FailedJob[]): RequestHandler =>
  http.get(JOBS, ({ request }) => HttpResponse.json(desk.FailedJobs.parse({ ...partOf(jobs(), request), kinds: kindsOf(jobs()) })));

/** A server that keeps what was decided, as {@link decidedJobs} has it. */
function server(begin: readonly FailedJob[]): RequestHandler[] {
  const decide = (what: string) => {
    decidedJobs.push(what);
    return noContent();
  };
  const isDecided = ({ id, kind }: FailedJob) => decidedJobs.some((each) => each.endsWith(id) || each === `retry all ${kind}`);
  return [
    list(() => begin.filter((each) => !isDecided(each))),
    http.put(`${JOBS}/retry`, async ({ request }) => decide(`retry all ${desk.RetryKind.parse(await request.json()).kind}`)),
    http.put(`${JOBS}/:jobId/retry`, ({ params }) => decide(`retry ${String(params['jobId'])}`)),
    http.delete(`${JOBS}/:jobId`, ({ params }) => decide(`drop ${String(params['jobId'])}`)),
  ];
}

export const deskJobsScenarios = {
  failed: () => server([job(), unsure()]),
  many: () => server(many()),
  longContent: () => server([unknown()]),
  empty: () => server([]),
  /** Nothing, then something that failed while the page was open. */
  arriving: () => {
    let reads = 0;
    return [list(() => ((reads += 1) <= 2 ? [] : [job()]))];
  },
  decidingFails: () => [http.put(`${JOBS}/:jobId/retry`, () => problem(503, 'service/database-unavailable')), ...server([job()])],
  serverError: () => [http.get(JOBS, () => problem(500, 'service/internal'))],
  slow: () => [
    http.get(JOBS, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  ],
} satisfies Record<string, () => RequestHandler[]>;
