/** Letters at the desk, for stories and tests, as named scenarios; answers pass the BFF's own schemas. */
import * as desk from '@portal/bff/contract/schemas/desk';
import type { Letter } from '@portal/bff/contract/desk';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf } from '@portal/shell/contract/testing';
import { problem } from './server-mocks.ts';

const LETTERS = '/api/clinics/:clinicId/desk/letters';

/** What was marked as mailed, oldest first. */
export const sentPosted: (readonly string[])[] = [];

const letter = (more: Partial<Letter> = {}): Letter =>
  desk.Letter.parse({
    notices: ['1a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5', '1a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c6'],
    name: 'Walter Brandt',
    patientNumber: 'NH-104377',
    language: 'en',
    waitingSince: '2026-11-20T16:00:00.000Z',
    address: ['4 Alder Court', 'Port Ellery, IL 60099'],
    words: {
      date: 'November 24, 2026',
      greeting: 'Dear Walter Brandt,',
      opening: 'There is something new for you:',
      news: ['You have a new message. Sign in to read it.', 'You have a new bill. Sign in to see it.'],
      closing: ['Sign in here: https://portal.example', 'You asked us to write to you by mail. We send at most one letter a week.'],
      sender: ['Northfield Health', '(847) 555-0110'],
    },
    ...more,
  });
const spanish = (): Letter => {
  const { words } = letter();
  return letter({
    notices: ['2a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5'],
    name: 'Inés Sol',
    patientNumber: 'NH-104390',
    language: 'es',
    waitingSince: '2026-11-23T16:00:00.000Z',
    address: ['77 Mill Road', 'Apt 3', 'Port Ellery, IL 60099'],
    words: {
      ...words,
      date: '24 de noviembre de 2026',
      greeting: 'Hola, Inés Sol:',
      opening: 'Hay algo nuevo para usted:',
      news: ['Tiene una factura nueva. Inicie sesión para verla.'],
    },
  });
};
/** Those of two people, in two languages. */
export const LETTERS_TO_PRINT: readonly Letter[] = [letter(), spanish()];
const homeless = (): Letter => letter({ notices: ['3a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5'], name: 'Elena Ruiz', patientNumber: 'NH-104210', address: null });

const answer = (letters: readonly Letter[], request: Pick<Request, 'url'>) => HttpResponse.json(desk.Letters.parse(partOf(letters, request)));

/** A server that keeps what was posted. */
function server(begin: readonly Letter[]): RequestHandler[] {
  let letters = begin;
  return [
    http.get(LETTERS, ({ request }) => answer(letters, request)),
    http.put(`${LETTERS}/posted`, async ({ request }) => {
      const { notices } = desk.PostedLetters.parse(await request.json());
      sentPosted.push(notices);
      letters = letters.filter((each) => !each.notices.some((id) => notices.includes(id)));
      return answer(letters, request);
    }),
  ];
}

export const deskLettersScenarios = {
  waiting: () => server([letter(), spanish(), homeless()]),
  one: () => server([letter()]),
  withoutAddress: () => server([homeless()]),
  longContent: () =>
    server([
      letter({
        name: 'Maximiliana Constantinopolska-Featherstonehaugh',
        address: [`12345 Saint Bartholomew ${'Building'.repeat(9)}`, 'Port Ellery, IL 60099'],
      }),
    ]),
  /** More than a part of them. */
  many: () =>
    server(
      Array.from({ length: 25 }, (_, n) =>
        letter({ notices: [`4a0c1d2e-3a4b-4c5d-8e6f-${String(n).padStart(12, '0')}`], name: `Person ${n + 1}`, patientNumber: `NH-${500_000 + n}` }),
      ),
    ),
  empty: () => server([]),
  postingFails: () => [http.put(`${LETTERS}/posted`, () => problem(503, 'service/database-unavailable')), ...server([letter()])],
  serverError: () => [http.get(LETTERS, () => problem(500, 'service/internal'))],
  slow: () => [
    http.get(LETTERS, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  ],
} satisfies Record<string, () => RequestHandler[]>;
