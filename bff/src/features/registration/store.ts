/** A registration under way: its browser holds a token for a day, the database a hash of it and what was filled in, sealed. */
import { createHash, randomBytes } from 'node:crypto';
import { parse, serialize } from 'hono/utils/cookie';
import type { Visit } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { cookiePrefix } from '../../auth/cookie-names.ts';
import { seal, unseal } from '../../auth/seal.ts';
import type { Tx } from '../../database/database.ts';
import { dropDraft, putDraft, readDraft } from '../../drafts/store.ts';
import type { DraftKey } from '../../drafts/store.ts';
import type { Portal } from '../../portal.ts';
import { documentsOf } from '../requests/published.ts';
import type { Dependent, Identity, RegistrationKind, RegistrationProgress, TypedSteps } from './schema.ts';

const KEPT_SECONDS = 24 * 60 * 60;

/** What was filled in so far. */
export interface RegistrationDraft {
  readonly kind: RegistrationKind;
  readonly locale: 'en' | 'es';
  readonly identity?: Identity;
  readonly dependent?: Dependent;
  readonly email?: string;
  readonly claim?: Claim;
}

/** How far it is shown that a chart is one's own. */
export interface Claim {
  /** The chart that what was told fits; null where staff decide. */
  readonly chartId: string | null;
  readonly state: 'asked' | 'proved' | 'staff';
  /** The code that was sent last, in milliseconds since 1970, and its hash. */
  readonly code?: { readonly sentAt: number; readonly hash: string };
}

export interface Registration {
  readonly id: string;
  readonly draft: RegistrationDraft;
  /** What stands in steps that are not finished. */
  readonly typed: TypedSteps;
  readonly emailConfirmedAt: Date | null;
  readonly completedAt: Date | null;
  readonly expiresAt: Date;
}

/** A token nobody guesses, and the hash that is stored of it. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

const ownerOf = (id: string): string => `registration ${id}`;
const typedOf = (registrationId: string): DraftKey => ({ registrationId, form: 'typed' });

/** This browser's registration, unless it is a day old. */
export async function openRegistration(portal: Portal, visit: Visit): Promise<Registration | null> {
  const name = cookieName(portal);
  const token = visit.cookies && parse(visit.cookies, name)[name];
  if (!token) return null;
  const row = await portal.db.prisma.registration.findFirst({ where: { tokenHash: hashToken(token), expiresAt: { gt: portal.now() } } });
  const text = row && unseal(portal.config.secret, ownerOf(row.id), row.sealed);
  // Sealed with a secret that was replaced: as good as none.
  if (!row || text === null) return null;
  const { id, emailConfirmedAt, completedAt, expiresAt } = row;
  const typed = await readDraft(portal, portal.db.prisma, typedOf(id));
  return { id, draft: JSON.parse(text) as RegistrationDraft, typed: typed ? (JSON.parse(typed) as TypedSteps) : {}, emailConfirmedAt, completedAt, expiresAt };
}

/** What is filled in of a registration that is neither finished nor too old. */
export async function readDraftById(portal: Portal, tx: Pick<Tx, 'registration'>, id: string): Promise<RegistrationDraft | null> {
  const row = await tx.registration.findFirst({ where: { id, completedAt: null, expiresAt: { gt: portal.now() } } });
  const text = row && unseal(portal.config.secret, ownerOf(id), row.sealed);
  return text === null ? null : (JSON.parse(text) as RegistrationDraft);
}

/** Begins a registration; clears away those nobody came back to. @returns a `Set-Cookie` value that keeps it */
export async function createRegistration(portal: Portal, draft: RegistrationDraft): Promise<string> {
  const { config, now } = portal;
  const at = now();
  const { token, tokenHash } = newToken();
  await write(portal, async (tx) => {
    await tx.registration.deleteMany({ where: { expiresAt: { lte: at } } });
    const row = { tokenHash, sealed: new Uint8Array(), createdAt: at, updatedAt: at, expiresAt: new Date(at.getTime() + KEPT_SECONDS * 1000) };
    const { id } = await tx.registration.create({ data: row, select: { id: true } });
    await tx.registration.update({ where: { id }, data: { sealed: seal(config.secret, ownerOf(id), JSON.stringify(draft)) } });
  });
  return tokenCookie(portal, token);
}

/** Puts what is filled in now in place of what was, and what is still typed in place of what was, with other columns where given. */
export async function saveRegistration(
  portal: Portal,
  tx: Tx,
  id: string,
  draft: RegistrationDraft,
  typed: TypedSteps,
  more: { emailConfirmedAt?: Date | null; tokenHash?: string } = {},
): Promise<void> {
  const sealed = seal(portal.config.secret, ownerOf(id), JSON.stringify(draft));
  await tx.registration.update({ where: { id }, data: { sealed, updatedAt: portal.now(), ...more } });
  await putTyped(portal, tx, id, typed);
}

/**
 * Keeps what stands in unfinished steps, in place of what was kept before. It
 * is apart from what is filled in: a save while typing must not undo a step.
 */
export function saveTyped(portal: Portal, id: string, typed: TypedSteps): Promise<void> {
  return write(portal, async (tx) => {
    // A save that comes while the registration ends waits, and then has no place.
    const open = await tx.$queryRaw<object[]>`select id from registration where id = ${id}::uuid and "completedAt" is null for update`;
    if (open.length > 0) await putTyped(portal, tx, id, typed);
  });
}

function putTyped(portal: Portal, tx: Tx, id: string, typed: TypedSteps): Promise<void> {
  return Object.keys(typed).length === 0 ? dropDraft(tx, typedOf(id)) : putDraft(portal, tx, typedOf(id), JSON.stringify(typed));
}

/** A `Set-Cookie` value that keeps a registration in this browser. */
export function tokenCookie(portal: Portal, token: string): string {
  return serialize(cookieName(portal), token, { ...cookieOf(portal), httpOnly: true, sameSite: 'Strict', maxAge: KEPT_SECONDS });
}

/** A `Set-Cookie` value that forgets this browser's registration. */
export function noTokenCookie(portal: Portal): string {
  return serialize(cookieName(portal), '', { ...cookieOf(portal), maxAge: 0 });
}

const cookieOf = ({ config }: Portal) => ({ path: '/', secure: config.origin.startsWith('https:') });

const cookieName = ({ config }: Pick<Portal, 'config'>): string => `${cookiePrefix(config)}.registration`;

/** What the browser is told. */
export async function describeProgress({ db }: Pick<Portal, 'db'>, registration: Registration | null): Promise<RegistrationProgress> {
  const open = registration?.completedAt ? null : registration;
  const draft = open?.draft;
  return {
    kind: draft?.kind ?? null,
    aboutGiven: draft?.identity !== undefined || draft?.dependent !== undefined,
    emailHint: draft?.email ? draft.email.replace(/^(.)[^@]*/, '$1…') : null,
    emailConfirmed: open?.emailConfirmedAt != null,
    check: draft ? checkOf(draft) : 'none',
    expiresAt: open?.expiresAt.toISOString() ?? null,
    typed: open?.typed ?? {},
    finished: registration?.completedAt != null ? registration.draft.kind : null,
    papers: open ? await documentsOf({ db }, { registrationId: open.id }) : [],
  };
}

function checkOf({ kind, identity, claim }: RegistrationDraft): RegistrationProgress['check'] {
  if (kind !== 'us' || !identity || identity.by === 'code') return 'none';
  return claim && claim.state !== 'asked' ? 'done' : 'open';
}
