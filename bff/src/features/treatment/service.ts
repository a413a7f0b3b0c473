/**
 * A record at a glance, for staff who treat the patient: through the same lists
 * as everybody reads it, so that what is confidential, restricted or withdrawn
 * is decided where it always is. That they looked is told to the patient by the
 * guard's own entry in the log.
 */
import type { PatientWho } from '../../access/who.ts';
import { isAgreed } from '../../booking/visit-status.ts';
import { forPatient } from '../../lists/list.ts';
import { readWritten } from '../../lists/page.ts';
import type { Written } from '../../lists/page.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { FALLBACK_ZONE } from '../../time/calendar.ts';
import { readVisits } from '../appointments/published.ts';
import { readAllergies, readConditions, readMedications, readResults } from '../records/published.ts';
import { readSpeakers } from '../sharing/published.ts';
import type { TreatmentPanel } from './schema.ts';

/** More than anybody has; a list says by its `next` that it goes on. */
const ALL = { limit: 100 } as const;
const NEWEST = { limit: 5 } as const;

export async function readPanel(portal: Portal, who: PatientWho): Promise<Written<TreatmentPanel>> {
  const [patient, allergies, medications, conditions, results, visits, speakers] = await Promise.all([
    portal.db.prisma.patient.findUniqueOrThrow({ where: { id: who.patientId }, include: { clinic: { select: { timeZone: true } } } }),
    readAllergies(portal, forPatient(who, ALL)),
    readMedications(portal, forPatient(who, ALL)),
    readConditions(portal, forPatient(who, ALL)),
    readResults(portal, forPatient(who, NEWEST)),
    who.scopes.includes('appointments:read') ? readVisits(portal, forPatient(who, ALL), 'upcoming') : null,
    who.scopes.includes('account:read') ? readSpeakers(portal, who) : null,
  ]);
  const own = {
    patient: {
      name: fullName(patient),
      birthDate: patient.birthDate?.toISOString().slice(0, 10) ?? null,
      patientNumber: patient.patientNumber,
      language: patient.language,
      interpreterNeeded: patient.interpreterNeeded,
    },
    timeZone: patient.clinic?.timeZone ?? FALLBACK_ZONE,
    speakers,
    contacts: speakers && patient.emergencyContacts,
    // One that may be somebody else's is no visit of this patient to reckon with.
    visits: visits && readWritten(visits).items.filter(({ status }) => isAgreed(status)),
  };
  const lists = Object.entries({ allergies, medications, conditions, results }).map(([name, { json }]) => `"${name}":${json}`);
  // The lists go to the browser as the database wrote them.
  return { json: `${JSON.stringify(own).slice(0, -1)},${lists.join(',')}}` };
}
