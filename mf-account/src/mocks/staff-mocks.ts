/** Who works at the clinic, for stories and tests, as named scenarios; answers pass the BFF's own schemas. */
import * as staff from '@portal/bff/contract/schemas/staff';
import type { Member } from '@portal/bff/contract/staff';
import { partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { noContent, problem } from './server-mocks.ts';

const STAFF = '/api/clinics/:clinicId/staff';

/** What reached the API, oldest first. */
export const sentStaff: unknown[] = [];

const idOf = (n: number): string => `1a0c1d2e-3a4b-4c5d-8e6f-${String(n).padStart(12, '0')}`;
const person = (n: number, name: string, role: Member['role'], more: Partial<Member> = {}): Member =>
  staff.Member.parse({
    id: idOf(n),
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
    role,
    state: 'active',
    since: '2026-03-02T15:00:00.000Z',
    lastSignIn: '2026-11-27T14:10:00.000Z',
    givenBy: null,
    isOwn: false,
    ...more,
  });

const team = (): Member[] => [
  person(1, 'Harper Quint', 'administrator', { isOwn: true }),
  person(2, 'Grace Lindqvist', 'nurse', { givenBy: 'Harper Quint' }),
  person(3, 'Nia Adler', 'scheduler', { state: 'invited', lastSignIn: null, givenBy: 'Harper Quint', since: '2026-11-23T15:00:00.000Z' }),
  person(4, 'Alicia Fontaine', 'billing', { state: 'needs-second-step', givenBy: 'Harper Quint' }),
];
const ROLES = ['nurse', 'physician', 'scheduler', 'billing'] as const;
const many = (): Member[] => Array.from({ length: 40 }, (_, n) => person(n + 10, `Person ${n + 1}`, ROLES[n % 4] ?? 'nurse'));
const long = (): Member[] => [
  person(5, 'Maximiliana Featherstonehaugh-Vandenberghe de la Cruz', 'privacy_officer', { email: `${'maximiliana.'.repeat(7)}f@example.org`, state: 'closed' }),
];

/** A server that keeps what is changed. */
function server(begin: readonly Member[]): RequestHandler[] {
  let members = [...begin];
  const change = (id: unknown, more: Partial<Member>): Member | undefined => {
    members = members.map((each) => (each.id === id ? staff.Member.parse({ ...each, ...more }) : each));
    return members.find((each) => each.id === id);
  };
  return [
    http.get(STAFF, ({ request }) => {
      const { searchParams } = new URL(request.url);
      const role = searchParams.get('role');
      const found = members.filter((each) => (role === null || each.role === role) && each.name.includes(searchParams.get('name') ?? ''));
      return HttpResponse.json(staff.Members.parse(partOf(found, request)));
    }),
    http.post(STAFF, async ({ request }) => {
      const body = staff.NewMember.parse(await request.json());
      sentStaff.push(body);
      const made = person(99, body.name, body.role, { email: body.email, state: 'invited', givenBy: 'Harper Quint' });
      members = [...members, made];
      return HttpResponse.json(made, { status: 201 });
    }),
    http.post(`${STAFF}/:memberId/invitation`, () => {
      sentStaff.push('again');
      return noContent();
    }),
    http.put(`${STAFF}/:memberId/role`, async ({ request, params }) => {
      const body = staff.NewRole.parse(await request.json());
      sentStaff.push(body);
      return HttpResponse.json(change(params['memberId'], body));
    }),
    http.post(`${STAFF}/:memberId/end`, async ({ request, params }) => {
      sentStaff.push(staff.EndWork.parse(await request.json()));
      members = members.filter(({ id }) => id !== params['memberId']);
      return noContent();
    }),
  ];
}

const refused = (code: string): RequestHandler[] => [
  http.post(STAFF, () => problem(409, code)),
  http.put(`${STAFF}/:memberId/role`, () => problem(409, code)),
  ...server(team()),
];

export const staffScenarios = {
  team: () => server(team()),
  many: () => server(many()),
  longContent: () => server(long()),
  lastAdministrator: () => refused('staff/last-administrator'),
  already: () => refused('staff/already'),
  serverError: () => [http.get(STAFF, () => problem(500, 'service/internal'))],
  slow: () => [
    http.get(STAFF, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  ],
} satisfies Record<string, () => RequestHandler[]>;
