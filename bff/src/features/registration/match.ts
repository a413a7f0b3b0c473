/** Finds the chart that somebody says is theirs. Anything but exactly one clear answer is for staff to decide. */
import type { Tx } from '../../database/database.ts';
import { parsePhone } from '../../phone.ts';
import type { Identity } from './schema.ts';

/** Younger people's accounts are made with staff: a parent knows all of these answers too. */
const ADULT_YEARS = 18;

/** What somebody tells who has no code from us. It stands on bills and letters, so it finds a chart and opens none. */
export type ToldIdentity = Exclude<Identity, { by: 'code' }>;

/** A chart that what was told fits, with the contacts on file. */
export interface FittingChart {
  readonly id: string;
  readonly birthDate: Date;
  readonly email: string | null;
  /** In the stored form; null where it is none that texts can be sent to. */
  readonly mobile: string | null;
  readonly locale: 'en' | 'es';
}

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

/** The one chart that fits: by number, last name and birth date, or by the whole name, birth date and a phone on file. */
export async function findFittingChart(tx: Pick<Tx, 'patient'>, identity: ToldIdentity): Promise<FittingChart | null> {
  const birthDate = new Date(`${identity.birthDate}T00:00:00Z`);
  const candidates = await tx.patient.findMany({
    where: {
      birthDate,
      deceasedAt: null,
      nameUnknown: false,
      ...(identity.by === 'number' ? { patientNumber: identity.patientNumber.trim().toUpperCase() } : {}),
    },
    select: { id: true, givenName: true, familyName: true, email: true, mobilePhone: true, homePhone: true, language: true },
  });
  const fitting = candidates.filter((chart) => {
    if (!same(chart.familyName, identity.familyName)) return false;
    return identity.by === 'number' || same(chart.givenName, identity.givenName);
  });
  const [chart] = fitting;
  if (!chart || fitting.length > 1) return null;
  if (identity.by === 'details') {
    const phone = parsePhone(identity.phone);
    if (phone === null || ![chart.mobilePhone, chart.homePhone].includes(phone)) return null;
  }
  const { id, email, mobilePhone, language } = chart;
  return {
    id,
    birthDate,
    email: email?.toLowerCase() || null,
    mobile: mobilePhone && parsePhone(mobilePhone),
    locale: language?.startsWith('es') ? 'es' : 'en',
  };
}

/** Whether a chart is an adult's that has no owner yet. Of two people at once for one chart, the second waits here and then finds an owner. */
export async function isFreeChart(tx: Tx, { id, birthDate }: FittingChart, now: Date): Promise<boolean> {
  await tx.$queryRaw`select id from patient where id = ${id}::uuid for update`;
  const owners = await tx.accessGrant.count({ where: { patientId: id, relationship: 'self', revokedAt: null } });
  return owners === 0 && isAdult(birthDate, now);
}

function isAdult(birthDate: Date, now: Date): boolean {
  const birthday = new Date(birthDate);
  birthday.setUTCFullYear(birthday.getUTCFullYear() + ADULT_YEARS);
  return birthday <= now;
}
