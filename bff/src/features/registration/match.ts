/** Finds the chart that somebody says is theirs. Anything but exactly one clear answer is for staff to decide. */
import type { Tx } from '../../database/database.ts';
import { parsePhone } from '../../phone.ts';
import type { Identity } from './schema.ts';

/** Younger people's accounts are made with staff: a parent knows all of these answers too. */
const ADULT_YEARS = 18;

const same = (a: string, b: string): boolean => fold(a) === fold(b);

/** Case, accents and spaces make no difference: people type their names as they like. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[\s\-’']+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The id of the one chart that fits, is of an adult, and has no owner yet.
 * By details alone, the confirmed e-mail must be the one on file, too.
 */
export async function findOwnChart(tx: Tx, identity: Exclude<Identity, { by: 'code' }>, email: string, now: Date): Promise<string | null> {
  const birthDate = new Date(`${identity.birthDate}T00:00:00Z`);
  const candidates = await tx.patient.findMany({
    where: {
      birthDate,
      deceasedAt: null,
      nameUnknown: false,
      ...(identity.by === 'number' ? { patientNumber: identity.patientNumber.trim().toUpperCase() } : {}),
    },
    select: { id: true, givenName: true, familyName: true, email: true, mobilePhone: true, homePhone: true },
  });
  const fitting = candidates.filter((chart) => {
    if (!same(chart.familyName, identity.familyName)) return false;
    return identity.by === 'number' || same(chart.givenName, identity.givenName);
  });
  const [chart] = fitting;
  if (!chart || fitting.length > 1 || !isAdult(birthDate, now)) return null;
  if (identity.by === 'details') {
    const phone = parsePhone(identity.phone);
    const knowsPhone = phone !== null && [chart.mobilePhone, chart.homePhone].includes(phone);
    if (!knowsPhone || chart.email?.toLowerCase() !== email) return null;
  }
  // Of two people at once for one chart, the second waits here and then finds an owner.
  await tx.$queryRaw`select id from patient where id = ${chart.id}::uuid for update`;
  const owners = await tx.accessGrant.count({ where: { patientId: chart.id, relationship: 'self', revokedAt: null } });
  return owners === 0 ? chart.id : null;
}

function isAdult(birthDate: Date, now: Date): boolean {
  const birthday = new Date(birthDate);
  birthday.setUTCFullYear(birthday.getUTCFullYear() + ADULT_YEARS);
  return birthday <= now;
}
