/** Where a patient's help comes from: their clinic, and where they live, as far as it is on file. */
import type { PatientWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Area } from './schema.ts';

export interface OwnClinic {
  /** Null for a patient who has no clinic here. */
  readonly clinic: { readonly id: string; readonly timeZone: string; readonly phone: string | null } | null;
  readonly area: Area;
}

export async function inClinicOf(db: Pick<Tx, 'patient'>, { patientId }: Pick<PatientWho, 'patientId'>): Promise<OwnClinic> {
  const { clinic, state } = await db.patient.findUniqueOrThrow({
    where: { id: patientId },
    select: { state: true, clinic: { select: { id: true, timeZone: true, phone: true, organization: { select: { phone: true } } } } },
  });
  return {
    clinic: clinic && { id: clinic.id, timeZone: clinic.timeZone, phone: clinic.organization?.phone ?? clinic.phone },
    area: state === 'AK' || state === 'HI' ? state : 'contiguous',
  };
}
