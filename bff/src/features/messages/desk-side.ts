/** What of a conversation only its desk sees: notes, what was made of messages, who has it open, who is out, and what fills templates. */
import { colleaguesFor } from '../../access/colleagues.ts';
import { inChart, inClinic, threadsAtDesk } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { awayAmong } from './absences.ts';
import { workOn } from './desk-thread.ts';
import { doctorsOf } from './list-text.ts';
import { linkedItem } from './linked-item.ts';
import { madeAtDesk } from './made.ts';
import { readNotes } from './notes.ts';
import { presentIn } from './presence.ts';
import type { DeskSide } from './schema.ts';
import { templatesFor } from './templates.ts';

const NEEDED = {
  patientId: true,
  clinicId: true,
  pool: true,
  linkKind: true,
  linkId: true,
  clinic: { select: { name: true } },
  patient: { select: { givenName: true, preferredName: true, language: true } },
} as const;

/** @throws {ApiProblem} resource/not-found */
export async function readDeskSide({ db: { prisma }, now }: Portal, who: ClinicWho, threadId: string): Promise<DeskSide> {
  const at = now();
  const thread = await prisma.messageThread.findFirst({ where: { id: threadId, ...threadsAtDesk(who) }, select: NEEDED });
  if (!thread) throw new ApiProblem('resource/not-found');
  const { patientId, clinicId, clinic, patient, linkKind, linkId } = thread;
  const colleagues = await colleaguesFor(prisma, who, workOn(thread), at);
  const linked = await linkedItem(prisma, who, patientId, linkKind && linkId ? { kind: linkKind, id: linkId } : null);
  const ids = colleagues.map(({ id }) => id);
  const [notes, made, present, away, templates, doctors, visitAt] = await Promise.all([
    readNotes(prisma, who, threadId),
    madeAtDesk(prisma, threadId),
    presentIn(prisma, who, threadId, at),
    awayAmong(prisma, clinicId, ids, at),
    templatesFor(prisma, clinicId, thread.pool),
    doctorsOf(prisma, who, [patientId], at),
    linked?.kind === 'visit' ? linked.date : nextVisit(prisma, who, patientId, at),
  ]);
  return {
    threadId,
    notes,
    made,
    present,
    away,
    language: patient.language?.toLowerCase().startsWith('es') === true ? 'es' : 'en',
    values: {
      patient: patient.preferredName ?? patient.givenName,
      staff: who.displayName,
      clinic: clinic.name,
      doctor: doctors.get(patientId) ?? null,
      visitAt,
      result: linked?.kind === 'result' ? linked.title : null,
    },
    templates,
  };
}

/** When the patient comes to this clinic next, for who may know; nothing that is confidential, for an answer may be read by others. */
async function nextVisit(db: Pick<Tx, 'appointment'>, who: ClinicWho, patientId: string, at: Date): Promise<string | null> {
  if (!who.scopes.includes('appointments:read')) return null;
  const chart = inChart({ patientId, reduced: true });
  const visit = await db.appointment.findFirst({
    where: { ...inClinic(who), ...chart, status: 'booked', startsAt: { gt: at } },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true },
  });
  return visit?.startsAt.toISOString() ?? null;
}
