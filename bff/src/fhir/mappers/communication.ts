/**
 * FHIR Communication → message thread and messages. A communication that answers
 * none starts a thread; a reply goes to the thread of the first one it answers.
 */
import { z } from 'zod';
import { poolOfTopic } from '../../access/pools.ts';
import type { MessageSide, Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, reference } from '../fhir-types.ts';
import type { CodeableConcept } from '../fhir-types.ts';
import { defineMapper, freshness, requirePatient } from '../mapper.ts';
import { NotAFact, SkipResource } from '../skip-resource.ts';
import { acceptOnly, refuseNotFacts } from '../not-facts.ts';
import { MESSAGE_TOPIC_SYSTEM } from '../system-urls.ts';
import { conceptText, instantOrNull, requireText } from '../values.ts';

const schema = z.object({
  status: fhirText,
  topic: codeableConcept.optional(),
  subject: reference.optional(),
  sent: fhirText.optional(),
  sender: reference.optional(),
  inResponseTo: z.array(reference).optional(),
  about: z.array(reference).optional(),
  payload: z.array(z.object({ contentString: fhirText.optional() })).optional(),
});

const NOT_SENT = {
  'entered-in-error': 'entered in error',
  preparation: 'a draft',
  'not-done': 'not sent',
  'on-hold': 'held back',
  stopped: 'stopped',
} as const;

interface Row {
  thread: Prisma.MessageThreadCreateManyInput | null;
  message: Prisma.MessageCreateManyInput;
  about: Prisma.MessageAboutCreateManyInput[];
}

/** The thread's newest message says when it last moved; the first one that the clinic has not answered, since when it waits. */
async function refreshThreads(tx: Prisma.TransactionClient, threadIds: string[]): Promise<void> {
  for (const threadId of new Set(threadIds)) {
    const orderBy = { sentAt: 'desc' } as const;
    const newest = await tx.message.findFirst({ where: { threadId }, orderBy });
    if (!newest) continue;
    const answer = await tx.message.findFirst({ where: { threadId, side: 'clinic' }, orderBy });
    const since = answer ? { sentAt: { gt: answer.sentAt } } : {};
    const unanswered = await tx.message.findFirst({ where: { threadId, side: 'patient', ...since }, orderBy: { sentAt: 'asc' } });
    await tx.messageThread.update({ where: { id: threadId }, data: { lastMessageAt: newest.sentAt, waitsSince: unanswered?.sentAt ?? null } });
  }
}

/** What the desk was through with is open again when somebody writes. */
async function reopenThreads(tx: Prisma.TransactionClient, messages: readonly Prisma.MessageCreateManyInput[]): Promise<void> {
  const written = messages.filter(({ side }) => side === 'patient').map(({ threadId }) => threadId);
  await tx.messageThread.updateMany({ where: { id: { in: written } }, data: { doneAt: null } });
}

const topicOf = (topic: CodeableConcept | undefined): string | undefined => topic?.coding?.find(({ system }) => system === MESSAGE_TOPIC_SYSTEM)?.code;

export const communication = defineMapper({
  type: 'Communication',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, NOT_SENT);
    acceptOnly(resource.status, ['completed', 'in-progress']);
    if (resource.sent === undefined) throw new NotAFact('not sent');
    const patient = requirePatient(context, resource.subject);
    const patientId = patient.patientId;
    if (!patient.clinicId) throw new SkipResource('its patient has no clinic');
    const root = context.threadRoot;
    if ((resource.inResponseTo?.length ?? 0) > 0 && !root) throw new SkipResource('the message it answers is not known');
    if (root && root.patientId !== patientId) throw new SkipResource("it answers another patient's message");
    const sentAt = instantOrNull(resource.sent);
    if (!sentAt) throw new SkipResource('no time of sending');
    const practitioner = context.link(resource.sender, 'Practitioner');
    const side: MessageSide = practitioner || context.link(resource.sender, 'Organization') ? 'clinic' : 'patient';
    const body = resource.payload?.flatMap((part) => part.contentString || []).join('\n\n');
    const threadId = root?.localId ?? context.id;
    const reports = (resource.about ?? []).flatMap((one) => {
      const report = context.link(one, 'DiagnosticReport');
      return report?.patientId === patientId ? [report.localId] : [];
    });
    const row: Row = {
      thread: root
        ? null
        : {
            id: threadId,
            patientId,
            clinicId: patient.clinicId,
            subject: conceptText(resource.topic) ?? 'Message',
            createdAt: sentAt,
            lastMessageAt: sentAt,
            pool: poolOfTopic(topicOf(resource.topic)),
          },
      message: {
        id: context.id,
        threadId,
        side,
        authorName: resource.sender?.display ?? (side === 'clinic' ? practitioner?.name : patient.name) ?? 'Clinic',
        body: requireText(body, 'text'),
        sentAt,
      },
      about: [...new Set(reports)].map((reportId) => ({ messageId: context.id, reportId })),
    };
    return { patientId, row };
  },
  create: async (tx, rows) => {
    await tx.messageThread.createMany({ data: rows.flatMap((row) => row.thread ?? []) });
    await tx.message.createMany({ data: rows.map((row) => row.message) });
    await tx.messageAbout.createMany({ data: rows.flatMap((row) => row.about) });
    await refreshThreads(
      tx,
      rows.map((row) => row.message.threadId),
    );
    await reopenThreads(
      tx,
      rows.map((row) => row.message),
    );
  },
  update: async (tx, row, id) => {
    if (row.thread) await tx.messageThread.update({ where: { id: row.message.threadId }, data: { subject: row.thread.subject } });
    await tx.message.update({ where: { id }, data: row.message });
    await tx.messageAbout.deleteMany({ where: { messageId: id } });
    await tx.messageAbout.createMany({ data: row.about });
    await refreshThreads(tx, [row.message.threadId]);
  },
  news: ({ message: { threadId, side, sentAt } }, id) =>
    side === 'clinic' ? { topic: 'messages', entityId: threadId, key: id, ...freshness(new Date(sentAt)) } : null,
});
