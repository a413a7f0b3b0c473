/** What came of a visit that took place: what its source links to it, what has its day, and what comes next. */
import type { PatientWho } from '../../access/who.ts';
import { isAgreed } from '../../booking/visit-status.ts';
import { forPatient } from '../../lists/list.ts';
import { readWritten } from '../../lists/page.ts';
import type { Page, Written } from '../../lists/page.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { readPastVisit, readVisits } from '../appointments/published.ts';
import { ordersOfDay } from '../scheduling/published.ts';
import type { AfterVisitSummary } from './schema.ts';
import {
  readDayConditions,
  readDayImmunizations,
  readDayMedications,
  readDayProcedures,
  readVisitMeasurements,
  readVisitNotes,
  readVisitResults,
} from './visit-lists.ts';
import type { ClinicDay } from './visit-lists.ts';

/** As many of each as a summary has room for; how many there are is told with them. */
const SHOWN = { limit: 10 } as const;
/** What stands in no list of its own is told here alone. */
const WHOLE = { limit: 100 } as const;

/** @throws {ApiProblem} resource/not-found */
export async function readAfterVisit(portal: Portal, who: PatientWho, id: string): Promise<AfterVisitSummary> {
  const visit = await readPastVisit(portal, who, id);
  const day: ClinicDay = { day: dayIn(visit.timeZone, new Date(visit.startsAt)), timeZone: visit.timeZone };
  const ofVisit = { ...forPatient(who, SHOWN), filter: visit.id };
  const ofDay = { ...forPatient(who, SHOWN), filter: JSON.stringify(day) };
  const [notes, measurements, results, conditions, medications, immunizations, procedures, next] = await Promise.all([
    readVisitNotes(portal, { ...ofVisit, page: WHOLE }),
    readVisitMeasurements(portal, ofVisit),
    readVisitResults(portal, ofVisit),
    readDayConditions(portal, ofDay),
    readDayMedications(portal, ofDay),
    readDayImmunizations(portal, ofDay),
    readDayProcedures(portal, { ...ofDay, page: WHOLE }),
    who.scopes.includes('appointments:read') ? readNext(portal, who, day) : null,
  ]);
  const { id: visitId, title, names, status, modality, startsAt, endsAt, timeZone, practitioner, clinic, reason, address, clinicPhone } = visit;
  return {
    visit: { id: visitId, title, names, status, modality, startsAt, endsAt, timeZone, practitioner, clinic, reason, address, clinicPhone },
    notes: first(notes),
    measurements: first(measurements),
    results: first(results),
    sameDay: { conditions: first(conditions), medications: first(medications), immunizations: first(immunizations), procedures: first(procedures) },
    next,
  };
}

function first<Item>(written: Written<Page<Item>>): Pick<Page<Item>, 'items' | 'count'> {
  const { items, count } = readWritten(written);
  return { items, count };
}

async function readNext(portal: Portal, who: PatientWho, day: ClinicDay): Promise<AfterVisitSummary['next']> {
  const [orders, upcoming] = await Promise.all([ordersOfDay(portal, who, day), readVisits(portal, forPatient(who, SHOWN), 'upcoming')]);
  // One that may be somebody else's is no visit of this patient to reckon with.
  return { orders, visit: readWritten(upcoming).items.find(({ status }) => isAgreed(status)) ?? null };
}
