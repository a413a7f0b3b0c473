/**
 * One request that works, for every route that writes about a patient or a
 * clinic. Tests over all of them are made from this and the route table; a
 * route that is not here fails them.
 */
import { randomUUID } from 'node:crypto';
import { CLINICS, PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { putDraft } from '../drafts/store.ts';
import type { DraftKey } from '../drafts/store.ts';
import { createRequest } from '../features/requests/service.ts';
import { enqueue, jobId } from '../jobs/enqueue.ts';
import { SEND_EMAIL } from '../mail/send-kinds.ts';
import type { TestPortal } from './portal.ts';

export interface WriteCase {
  /** Who may do it, by username. */
  readonly who: string;
  /** Of the patient or clinic. */
  readonly subject: string;
  /** What else the path names. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

type MakeCase = (opened: TestPortal) => Promise<WriteCase>;

const { dana: DANA, walter: WALTER, luis: LUIS } = PATIENT_IDS;
const LAKESIDE = CLINICS.lakeside.id;
const REASON = 'As the papers at the desk say';
const { dana, walter, nowak, lindqvist } = PEOPLE;

const ofDana = { who: dana.username, subject: DANA } as const;
const ofWalter = { who: walter.username, subject: WALTER } as const;
const atDesk = { who: nowak.username, subject: LAKESIDE } as const;
/** Where Walter is a patient. */
const atSummitDesk = { who: nowak.username, subject: CLINICS.summit.id } as const;

const db = ({ portal }: TestPortal) => portal.db.prisma;
const versionOf = async (opened: TestPortal) => (await db(opened).patient.findUniqueOrThrow({ where: { id: DANA } })).version;

async function threadOf(opened: TestPortal): Promise<string> {
  const at = opened.portal.now();
  const { id } = await db(opened).messageThread.create({ data: { patientId: DANA, clinicId: LAKESIDE, subject: 'A question', lastMessageAt: at } });
  await db(opened).message.create({ data: { threadId: id, side: 'clinic', authorName: 'Grace', body: 'How are you?', sentAt: at } });
  return id;
}
async function requestOf(opened: TestPortal, more: { userId: string; patientId: string; clinicId: string }): Promise<string> {
  const content = { locale: 'en', givenName: 'Dana', familyName: 'Whitfield' } as const;
  return (await opened.portal.db.transaction((tx) => createRequest(opened.portal, tx, { kind: 'name_change', content, ...more }))).id;
}
const userId = async (opened: TestPortal, username: string) => (await db(opened).user.findUniqueOrThrow({ where: { username } })).id;
async function caregiverGrant(opened: TestPortal): Promise<string> {
  const grant = {
    userId: await userId(opened, PEOPLE.luis.username),
    patientId: WALTER,
    relationship: 'caregiver',
    scopes: ['messages:read'],
    startsAt: opened.portal.now(),
  } as const;
  await db(opened).accessGrant.deleteMany({ where: { userId: grant.userId, patientId: WALTER } });
  return (await db(opened).accessGrant.create({ data: { ...grant, scopes: [...grant.scopes] } })).id;
}
async function invitation(opened: TestPortal): Promise<string> {
  const at = opened.portal.now();
  const terms = { relationship: 'caregiver', scopes: ['messages:read'], createdAt: at, expiresAt: new Date(at.getTime() + 86_400_000) } as const;
  const row = {
    ...terms,
    scopes: [...terms.scopes],
    patientId: WALTER,
    invitedById: await userId(opened, walter.username),
    email: `${randomUUID()}@example.org`,
    displayName: 'Ruth',
    codeHash: randomUUID(),
  };
  return (await db(opened).proxyInvitation.create({ data: row })).id;
}
async function letterFor(opened: TestPortal, username: string): Promise<string> {
  const at = opened.portal.now();
  const row = { kind: 'news', locale: 'en', sealed: Buffer.from('x'), channel: 'mail', topic: 'messages', createdAt: at, nextTryAt: at } as const;
  return (await db(opened).outboundMail.create({ data: { ...row, recipientId: await userId(opened, username) } })).id;
}
const numberOf = async (opened: TestPortal, id: string) => (await db(opened).patient.findUniqueOrThrow({ where: { id } })).patientNumber;
async function failedJob({ portal }: TestPortal): Promise<string> {
  const key = randomUUID();
  await portal.db.transaction((tx) => enqueue(tx, SEND_EMAIL, { mailId: randomUUID() }, { key }));
  const id = jobId(SEND_EMAIL, key);
  await portal.db.sql('fail_job', `update jobs.job set state = 'failed', completed_on = jobs.job_now(), output = '{"problem":"550"}' where id = $1`, [id]);
  return id;
}
const drafts = { form: 'account.contact' };
const deskDrafts = { form: 'account.desk-answer' };
const draftOf = ({ portal }: TestPortal, key: DraftKey) => portal.db.transaction((tx) => putDraft(portal, tx, key, 'We'));
const access = { permissions: ['messages'], lastDay: null };
const legal = { who: { by: 'account', account: PEOPLE.luis.username }, basis: 'power_of_attorney', reason: REASON };

/** By method and path, as the route table has them. */
export const WRITE_CASES: Readonly<Record<string, MakeCase>> = {
  'POST /api/patients/:patientId/appointments/visits/:visitId/cancel': async (opened) => {
    const { id } = await db(opened).appointment.findFirstOrThrow({ where: { patientId: DANA, status: 'booked', startsAt: { gt: opened.portal.now() } } });
    return { ...ofDana, ids: { visitId: id }, body: { reason: 'I am away' } };
  },
  'PUT /api/patients/:patientId/records/results/:reportId/seen': async (opened) => {
    const { id } = await db(opened).diagnosticReport.findFirstOrThrow({ where: { patientId: DANA, category: 'LAB', seen: { none: {} } } });
    return { ...ofDana, ids: { reportId: id } };
  },
  'POST /api/patients/:patientId/messages/threads/:threadId/replies': async (opened) => ({
    ...ofDana,
    ids: { threadId: await threadOf(opened) },
    body: { body: 'Well' },
  }),
  'PUT /api/patients/:patientId/messages/threads/:threadId/read': async (opened) => ({ ...ofDana, ids: { threadId: await threadOf(opened) } }),
  'POST /api/clinics/:clinicId/messages/threads/:threadId/replies': async (opened) => ({
    ...atDesk,
    ids: { threadId: await threadOf(opened) },
    body: { body: 'Well' },
  }),
  'PUT /api/clinics/:clinicId/messages/threads/:threadId/read': async (opened) => ({ ...atDesk, ids: { threadId: await threadOf(opened) } }),
  'PUT /api/patients/:patientId/billing/preferences': async (opened) => {
    const { paperlessBilling } = await db(opened).patient.findUniqueOrThrow({ where: { id: DANA } });
    return { ...ofDana, body: { paperless: !paperlessBilling } };
  },
  'PATCH /api/patients/:patientId/account/contact': async (opened) => ({ ...ofDana, body: { version: await versionOf(opened), mobilePhone: '507-555-0146' } }),
  'PATCH /api/patients/:patientId/account/details': async (opened) => ({ ...ofDana, body: { version: await versionOf(opened), pronouns: 'she/her' } }),
  'POST /api/patients/:patientId/account/requests': async () => ({ ...ofDana, body: { kind: 'deactivation' } }),
  'POST /api/patients/:patientId/account/requests/:requestId/withdraw': async (opened) => ({
    ...ofDana,
    ids: { requestId: await requestOf(opened, { userId: await userId(opened, dana.username), patientId: DANA, clinicId: LAKESIDE }) },
  }),
  'PUT /api/patients/:patientId/drafts/:form': async () => ({ ...ofDana, ids: drafts, body: { value: '{"city":"Oak' } }),
  'DELETE /api/patients/:patientId/drafts/:form': async (opened) => {
    await draftOf(opened, { userId: await userId(opened, dana.username), patientId: DANA, ...drafts });
    return { ...ofDana, ids: drafts };
  },
  'PUT /api/clinics/:clinicId/drafts/:form': async () => ({ ...atDesk, ids: deskDrafts, body: { value: '{"answer":"We' } }),
  'DELETE /api/clinics/:clinicId/drafts/:form': async (opened) => {
    await draftOf(opened, { userId: await userId(opened, PEOPLE.nowak.username), clinicId: LAKESIDE, ...deskDrafts });
    return { ...atDesk, ids: deskDrafts };
  },
  'POST /api/patients/:patientId/sharing/invitations': async () => ({
    ...ofWalter,
    body: { email: `${randomUUID()}@example.org`, displayName: 'Ruth', ...access },
  }),
  'DELETE /api/patients/:patientId/sharing/invitations/:invitationId': async (opened) => ({ ...ofWalter, ids: { invitationId: await invitation(opened) } }),
  'PUT /api/patients/:patientId/sharing/people/:grantId': async (opened) => ({
    ...ofWalter,
    ids: { grantId: await caregiverGrant(opened) },
    body: { permissions: ['billing'], lastDay: null },
  }),
  'DELETE /api/patients/:patientId/sharing/people/:grantId': async (opened) => ({ ...ofWalter, ids: { grantId: await caregiverGrant(opened) } }),
  'POST /api/clinics/:clinicId/desk/requests/:requestId/decision': async (opened) => ({
    ...atDesk,
    ids: { requestId: await requestOf(opened, { userId: await userId(opened, dana.username), patientId: DANA, clinicId: LAKESIDE }) },
    body: { approved: true, answer: 'Done.' },
  }),
  'POST /api/clinics/:clinicId/desk/charts/:chartId/activation-code': async () => ({ ...atDesk, ids: { chartId: DANA } }),
  'POST /api/clinics/:clinicId/desk/charts/:chartId/unlock': async () => ({
    ...atDesk,
    ids: { chartId: DANA },
    body: { resetSecondFactor: false, reason: REASON },
  }),
  'PUT /api/clinics/:clinicId/desk/accounts/:accountId/state': async (opened) => ({
    ...atDesk,
    ids: { accountId: await userId(opened, dana.username) },
    body: { open: false, reason: REASON },
  }),
  'PUT /api/clinics/:clinicId/desk/letters/posted': async (opened) => ({ ...atDesk, body: { notices: [await letterFor(opened, dana.username)] } }),
  'PUT /api/clinics/:clinicId/desk/jobs/:jobId/retry': async (opened) => ({ ...atDesk, ids: { jobId: await failedJob(opened) } }),
  'DELETE /api/clinics/:clinicId/desk/jobs/:jobId': async (opened) => ({ ...atDesk, ids: { jobId: await failedJob(opened) } }),
  'POST /api/clinics/:clinicId/desk/emergency-access': async (opened) => {
    const { patientNumber } = await db(opened).patient.findUniqueOrThrow({ where: { id: LUIS } });
    return { who: lindqvist.username, subject: LAKESIDE, body: { patientNumber, reason: REASON } };
  },
  'POST /api/clinics/:clinicId/desk/charts/:chartId/access': async () => ({ ...atSummitDesk, ids: { chartId: WALTER }, body: { ...legal, ...access } }),
  'POST /api/clinics/:clinicId/desk/charts/:chartId/access/:grantId/end': async (opened) => ({
    ...atSummitDesk,
    ids: { chartId: WALTER, grantId: await caregiverGrant(opened) },
    body: { reason: REASON },
  }),
  'POST /api/clinics/:clinicId/desk/charts/:chartId/restrictions': async () => ({ ...atSummitDesk, ids: { chartId: WALTER }, body: legal }),
};

/** What to search for at a clinic to find a patient, for every route that only reads and yet takes a body. */
export const CLINIC_SEARCHES: Readonly<Record<string, (opened: TestPortal, patientId: string) => Promise<Readonly<Record<string, unknown>>>>> = {
  'POST /api/clinics/:clinicId/desk/charts': async (opened, id) => ({ patientNumber: await numberOf(opened, id) }),
  'POST /api/clinics/:clinicId/desk/accounts': async (opened, id) => ({ name: await numberOf(opened, id) }),
};

/** The address of a case on its route. */
export function addressOf(path: string, { subject, ids = {} }: WriteCase): string {
  return path.replace(/:(patientId|clinicId)/, subject).replaceAll(/:(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`No ${name} for ${path}`);
    return id;
  });
}

/** Everything that is stored, a digest for each table, but for the log of requests and the time of the last one. */
export async function storedState({ portal }: TestPortal): Promise<Record<string, string>> {
  const tables = await portal.db.sql<{ name: string }>(
    'stored_tables',
    `select case schemaname when 'public' then '' else 'jobs.' end || quote_ident(tablename) as name from pg_tables where schemaname = 'public' or tablename = 'job_common' order by 1`,
  );
  const names = tables.map(({ name }) => name).filter((name) => !['audit_event', 'session'].includes(name) && !name.startsWith('_'));
  const digests = names.map((name) => `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`);
  const rows = await portal.db.sql<{ name: string; digest: string }>('stored_state', digests.join(' union all '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
