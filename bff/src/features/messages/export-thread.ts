/** A conversation to take along: whole, as plain data, of which the browser makes paper or a file. */
import type { PatientWho } from '../../access/who.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { getThread } from './read-thread.ts';
import type { ThreadExport } from './schema.ts';

/** What this person sees of it. @throws {ApiProblem} resource/not-found */
export async function exportThread(portal: Portal, who: PatientWho, { threadId }: { threadId: string }): Promise<ThreadExport> {
  const { subject, category, linked, messages, timeZone } = await getThread(portal, who, threadId);
  const { patient, clinic } = await portal.db.prisma.messageThread.findUniqueOrThrow({
    where: { id: threadId },
    select: { patient: { select: { givenName: true, familyName: true, birthDate: true, patientNumber: true } }, clinic: { select: { name: true } } },
  });
  return {
    exportedAt: portal.now().toISOString(),
    patient: { name: fullName(patient), birthDate: patient.birthDate?.toISOString().slice(0, 10) ?? null, patientNumber: patient.patientNumber },
    clinic: clinic.name,
    timeZone,
    subject,
    category,
    linked,
    messages: messages.map(({ side, authorName, authorRole, onBehalfOf, body, sentAt, files }) => ({
      side,
      authorName,
      authorRole,
      onBehalfOf,
      body,
      sentAt,
      files: files.map(({ name, type, size }) => ({ name, type, size })),
    })),
  };
}
