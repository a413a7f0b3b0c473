/** The desk's conversations for stories and tests: a server that remembers who has taken one and whether it is done. */
import * as messages from '@portal/bff/contract/schemas/messages';
import type { DeskThreadList, NewOwner, NewPool, NewState, ThreadSummary, ThreadWork } from '@portal/bff/contract/messages';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { panelMocks, partOf } from '@portal/shell/contract/testing';
import { CLINIC_API, DESK_THREADS, deskSide, deskThread, NURSE, problem } from './messages-mocks.ts';

const POOLS: DeskThreadList['pools'] = [
  { pool: 'clinical', waiting: 1, late: 0 },
  { pool: 'physician', waiting: 0, late: 0 },
];

/** What was asked of the server, oldest first. */
export const sentToDesk: (NewOwner | NewState | NewPool)[] = [];

function list(threads: readonly ThreadSummary[], pools: DeskThreadList['pools']): RequestHandler {
  return http.get(`${CLINIC_API}/threads`, ({ request }) => {
    const wanted = messages.DeskThreadQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const inPool = threads.filter(({ work }) => wanted.pool === 'all' || work?.pool === (wanted.pool === 'own' ? pools[0]?.pool : wanted.pool));
    const found = inPool.filter(({ work }) =>
      wanted.filter === 'awaiting' ? work?.waitsSince && !work.doneAt : wanted.filter === 'mine' ? work?.owner?.mine === true : true,
    );
    return HttpResponse.json(messages.DeskThreadList.parse({ ...partOf(found, request), pools }));
  });
}

/** A desk on which one conversation is worked on. */
function desk(begin: Partial<ThreadWork> = {}): RequestHandler[] {
  let work = begin;
  const now = () => HttpResponse.json(messages.ThreadWork.parse(deskThread(work).work));
  return [
    ...panelMocks(),
    list(DESK_THREADS, POOLS),
    http.put(`${CLINIC_API}/threads/:threadId/owner`, async ({ request }) => {
      const owner = messages.NewOwner.parse(await request.json());
      sentToDesk.push(owner);
      const colleague = deskThread().colleagues?.find(({ id }) => id === owner.ownerId);
      work = { ...work, owner: colleague ? { id: colleague.id, name: colleague.name, mine: colleague.mine } : null };
      return now();
    }),
    http.put(`${CLINIC_API}/threads/:threadId/state`, async ({ request }) => {
      const state = messages.NewState.parse(await request.json());
      sentToDesk.push(state);
      work = { ...work, doneAt: state.done ? '2026-11-24T16:00:00.000Z' : null };
      return now();
    }),
    http.put(`${CLINIC_API}/threads/:threadId/pool`, async ({ request }) => {
      sentToDesk.push(messages.NewPool.parse(await request.json()));
      return new HttpResponse(null, { status: 204 });
    }),
    ...deskSide(() => deskThread(work)),
  ];
}

const ELSEWHERE: DeskThreadList['pools'] = [
  { pool: 'physician', waiting: 0, late: 0 },
  { pool: 'clinical', waiting: 2, late: 1 },
];

/** What the API can be like at the desk. */
export const deskScenarios = {
  success: () => desk(),
  mine: () => desk({ owner: { ...NURSE, mine: true }, waitsSince: null }),
  /** Somebody else takes it first. */
  taken: (): RequestHandler[] => {
    let isTaken = false;
    const owner = { id: deskThread().colleagues?.[1]?.id ?? '', name: 'Priya Raman', mine: false };
    return [
      ...panelMocks(),
      http.put(`${CLINIC_API}/threads/:threadId/owner`, () => {
        isTaken = true;
        return problem(409, 'message/taken');
      }),
      ...deskSide(() => deskThread(isTaken ? { owner } : {})),
    ];
  },
  /** Nobody waits, in none of the teams. */
  done: [list([], [{ pool: 'billing', waiting: 0, late: 0 }])],
  /** Nobody waits in the own team, but in another. */
  elsewhere: [list(DESK_THREADS, ELSEWHERE)],
  slow: [
    http.all(`${CLINIC_API}/*`, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  ],
  serverError: [http.all(`${CLINIC_API}/*`, () => problem(500, 'service/internal'))],
};
