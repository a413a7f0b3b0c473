/**
 * A young person's account must not hang on an address that somebody who looks
 * after them reads: what they keep to themselves would arrive there. Looked up
 * only among the people with access to this one chart, so that nothing is told
 * about anybody else's address.
 */
import { bandOn } from '../../access/age-rules.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { parsePhone } from '../../phone.ts';

type Clock = Pick<Portal, 'config' | 'now'>;

/** How those who look after somebody are reached. */
export interface GuardianContacts {
  hasEmail(email: string): boolean;
  hasMobile(phone: string): boolean;
  /** Also a number at home, which a household may share. */
  hasPhone(phone: string): boolean;
}

/** The addresses that are not a young person's own; `null` for an adult, who may share theirs with anybody. */
export async function guardianContacts({ config, now }: Clock, tx: Pick<Tx, 'patient' | 'accessGrant'>, patientId: string): Promise<GuardianContacts | null> {
  const at = now();
  const patient = await tx.patient.findUniqueOrThrow({ where: { id: patientId }, select: { birthDate: true, clinic: { select: { timeZone: true } } } });
  const today = dayIn(patient.clinic?.timeZone ?? FALLBACK_ZONE, at);
  // Of unknown age, a person is kept as safe as a young one.
  if (patient.birthDate && bandOn(config.ageRules, patient.birthDate.toISOString().slice(0, 10), today).allows === 'none') return null;
  return contactsOfHolders(tx, { patientId, relationship: { in: ['parent', 'caregiver'] }, revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] });
}

/** The addresses of those who look after somebody or ever did, whatever that person's age: what arrives there proves nothing of the person. */
export const contactsOfCaregivers = (tx: Pick<Tx, 'accessGrant'>, patientId: string): Promise<GuardianContacts> =>
  contactsOfHolders(tx, { patientId, relationship: { in: ['parent', 'caregiver'] } });

async function contactsOfHolders(tx: Pick<Tx, 'accessGrant'>, where: Prisma.AccessGrantWhereInput): Promise<GuardianContacts> {
  const grants = await tx.accessGrant.findMany({
    where,
    select: {
      user: {
        select: {
          email: true,
          contactChannels: { select: { channel: true, address: true } },
          grants: { where: { relationship: 'self', revokedAt: null }, select: { patient: { select: { email: true, mobilePhone: true, homePhone: true } } } },
        },
      },
    },
  });
  const people = grants.map(({ user }) => user);
  const charts = people.flatMap(({ grants: own }) => own.flatMap(({ patient: chart }) => chart ?? []));
  const channels = people.flatMap(({ contactChannels }) => contactChannels);
  const onChannel = (wanted: string) => channels.flatMap(({ channel, address }) => (channel === wanted && address !== null ? address : []));
  const emails = new Set([...people.map(({ email }) => email), ...onChannel('email'), ...charts.flatMap(({ email }) => email ?? [])].map(mailbox));
  const mobiles = new Set([...onChannel('text'), ...charts.flatMap(({ mobilePhone }) => mobilePhone ?? [])].map(number));
  const homes = new Set(charts.flatMap(({ homePhone }) => homePhone ?? []).map(number));
  return {
    hasEmail: (email) => emails.has(mailbox(email)),
    hasMobile: (phone) => mobiles.has(number(phone)),
    hasPhone: (phone) => mobiles.has(number(phone)) || homes.has(number(phone)),
  };
}

/** @throws {ApiProblem} account/guardian-contact: mail of this young person's account would go to somebody who looks after them */
export async function refuseGuardianEmail(clock: Clock, tx: Pick<Tx, 'patient' | 'accessGrant'>, patientId: string, email: string): Promise<void> {
  const others = await guardianContacts(clock, tx, patientId);
  if (others?.hasEmail(email)) throw new ApiProblem('account/guardian-contact');
}

// One statement for everybody, also for nobody: recovery must not tell by its time who has an account.
const READERS = `select to_char(p."birthDate", 'YYYY-MM-DD') as "birthDate", c."timeZone", array(
    select reader.email from access_grant g join "user" u on u.id = g."userId" cross join lateral (
      select u.email
      union all select k.address from contact_channel k where k."userId" = u.id and k.channel = 'email'
      union all select o.email from access_grant s join patient o on o.id = s."patientId" where s."userId" = u.id and s.relationship = 'self' and s."revokedAt" is null
    ) reader
    where g."patientId" = p.id and g.relationship in ('parent', 'caregiver') and g."revokedAt" is null
      and (g."endsAt" is null or g."endsAt" > $2) and reader.email is not null) as emails
  from access_grant own join patient p on p.id = own."patientId" left join clinic c on c.id = p."clinicId"
  where own."userId" = $1 and own.relationship = 'self' and own."revokedAt" is null`;

/** Whether mail to this person would be read by somebody who looks after them: then it must not open their account. */
export async function isReadByGuardian({ config, db, now }: Clock & Pick<Portal, 'db'>, userId: string, email: string): Promise<boolean> {
  const at = now();
  const own = await db.sql<{ birthDate: string | null; timeZone: string | null; emails: string[] }>('guardian_readers', READERS, [userId, at]);
  return own.some(({ birthDate, timeZone, emails }) => {
    const isMinor = birthDate === null || bandOn(config.ageRules, birthDate, dayIn(timeZone ?? FALLBACK_ZONE, at)).allows !== 'none';
    return isMinor && emails.some((other) => mailbox(other) === mailbox(email));
  });
}

/** What is behind a plus goes to the same mailbox. */
function mailbox(email: string): string {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  return `${local.split('+')[0] ?? ''}@${domain}`;
}

const number = (phone: string): string => parsePhone(phone) ?? phone;
