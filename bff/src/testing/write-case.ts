/** What a feature's `write-cases.ts` is made of: one request that works for each of its routes that write, and who sends them. */
import { CLINICS, PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import type { TestPortal } from './portal.ts';

export interface WriteCase {
  /** Who may do it, by username. */
  readonly who: string;
  /** Of the patient or clinic. */
  readonly subject: string;
  /** What else the path names. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Of a request that brings a file. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Another content that the route takes as well, where the body has no free text that could be another. */
  readonly otherBody?: Readonly<Record<string, unknown>>;
}

type MakeCase = (opened: TestPortal) => Promise<WriteCase>;

/** By method and path, as the route table has them. */
export type WriteCases = Readonly<Record<string, MakeCase>>;

/** What to search for at a clinic to find a patient, for every route that only reads and yet takes a body. */
export type ClinicSearches = Readonly<Record<string, (opened: TestPortal, patientId: string) => Promise<Readonly<Record<string, unknown>>>>>;

const { dana, walter, nowak, lindqvist } = PEOPLE;
export const LAKESIDE = CLINICS.lakeside.id;
export const REASON = 'As the papers at the desk say';

export const ofDana = { who: dana.username, subject: PATIENT_IDS.dana } as const;
export const ofWalter = { who: walter.username, subject: PATIENT_IDS.walter } as const;
export const atDesk = { who: nowak.username, subject: LAKESIDE } as const;
/** Who reads what is clinical. */
export const atNurseDesk = { who: lindqvist.username, subject: LAKESIDE } as const;
/** Where Walter is a patient. */
export const atSummitDesk = { who: nowak.username, subject: CLINICS.summit.id } as const;

/** What somebody may be given of a record. */
export const access = { permissions: ['messages'], lastDay: null };

export const db = ({ portal }: TestPortal) => portal.db.prisma;

export const userId = async (opened: TestPortal, username: string) => (await db(opened).user.findUniqueOrThrow({ where: { username } })).id;

/** Somebody looks after Walter. */
export async function caregiverGrant(opened: TestPortal): Promise<string> {
  const grant = {
    userId: await userId(opened, PEOPLE.luis.username),
    patientId: PATIENT_IDS.walter,
    relationship: 'caregiver',
    scopes: ['messages:read'],
    startsAt: opened.portal.now(),
  } as const;
  await db(opened).accessGrant.deleteMany({ where: { userId: grant.userId, patientId: PATIENT_IDS.walter } });
  return (await db(opened).accessGrant.create({ data: { ...grant, scopes: [...grant.scopes] } })).id;
}
