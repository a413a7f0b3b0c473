/** Real ids for whatever the path of a route names, of one patient, so that tests over all routes ask for what is there. */
import { randomUUID } from 'node:crypto';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { applicationOf } from '../features/assistance/write-cases.ts';
import { contradict } from '../features/imports/write-cases.ts';
import { openDispute } from '../features/billing/write-cases.ts';
import { disputedVisit } from '../features/appointments/write-cases.ts';
import { owedEstimate } from '../features/estimates/write-cases.ts';
import { failedNotice } from '../features/notices/write-cases.ts';
import { bundle } from '../fhir/fixtures/resources.ts';
import { takeFile } from '../fhir/fixtures/take.ts';
import { cardPhotoOf } from '../features/insurance/write-cases.ts';
import { pdf } from '../files/testing.ts';
import type { Portal } from '../portal.ts';
import { newPlan } from './payment-plans.ts';
import type { TestPortal } from './portal.ts';
import { newPayment, newRefund, newStatement } from './payments.ts';
import { newRefill } from './refills.ts';
import { sendFile } from './uploads.ts';

/** By the name of the placeholder. What the demo world has none of is made. */
export async function pathIds(opened: TestPortal, patientId: string, clinicId: string): Promise<Record<string, string>> {
  const { portal } = opened;
  const { prisma } = portal.db;
  const at = portal.now();
  const where = { where: { patientId } };
  const owner = await prisma.accessGrant.findFirst({ where: { patientId, relationship: { in: ['self', 'parent'] } }, select: { userId: true, id: true } });
  const thread =
    (await prisma.messageThread.findFirst(where)) ??
    (await prisma.messageThread.create({ data: { patientId, clinicId, subject: 'A question', lastMessageAt: at } }));
  const [questions, visit, pastVisit, report, statement] = await Promise.all([
    prisma.decisionVersion.findFirst({ select: { id: true } }),
    prisma.appointment.findFirst(where),
    prisma.encounter.findFirst(where),
    reportWithDocument(portal, patientId),
    prisma.statement.findFirst(where),
  ]);
  const asked = { patientId, clinicId, createdAt: at };
  const [request, entry] = await Promise.all([
    prisma.visitRequest.create({ data: { ...asked, reason: 'A question', wishes: [], reach: 'message', answerBy: at } }),
    prisma.waitListEntry.create({ data: { ...asked, firstDay: at, lastDay: at } }),
  ]);
  const refill = await newRefill(opened, patientId);
  // What waits at the desk is shown in its list.
  const plan = await newPlan(opened, patientId, { state: 'proposed' });
  const coverage = await prisma.coverage.create({ data: { patientId, payerName: 'A plan', status: 'active' } });
  const claim = await prisma.claim.create({ data: { patientId, status: 'active', use: 'claim', type: 'Professional' } });
  const coverageRequest = await prisma.coverageRequest.create({ data: { ...asked, kind: 'add', payerName: 'A plan' } });
  const paymentId = await newPayment(opened, patientId);
  const nobody = randomUUID();
  return {
    patientId,
    applicationId: (await applicationOf(opened, { patientId, clinicId, state: 'sent', ...(owner ? { userId: owner.userId } : {}) })).id,
    refillId: refill.id,
    planId: plan.id,
    partId: nobody,
    plannedId: nobody,
    coverageId: coverage.id,
    claimId: claim.id,
    coverageRequestId: coverageRequest.id,
    photoId: nobody,
    paymentId,
    methodId: nobody,
    refundId: (await newRefund(opened, paymentId, owner?.userId ?? nobody)).id,
    estimateId: await owedEstimate(opened, patientId, clinicId),
    visitRequestId: request.id,
    entryId: entry.id,
    offerId: nobody,
    clinicId,
    chartId: patientId,
    threadId: thread.id,
    draftId: nobody,
    templateId: nobody,
    fileId: nobody,
    visitId: visit?.id ?? nobody,
    pastVisitId: pastVisit?.id ?? nobody,
    reportId: report?.id ?? nobody,
    statementId: statement?.id ?? nobody,
    disputeId: await openDispute(opened, patientId),
    versionId: questions?.id ?? nobody,
    grantId: owner?.id ?? nobody,
    accountId: owner?.userId ?? nobody,
    documentNumber: '0',
    form: 'account.contact',
  };
}

/** As {@link pathIds} for the routes of the patient's clinic: with a request, its paper, a letter that waits, a notice that did not go out, another system that contradicts the chart, and one that says another thing of a visit. */
export async function clinicPathIds(opened: TestPortal, username: 'dana' | 'walter', clinicId: string): Promise<Record<string, string>> {
  const { prisma } = opened.portal.db;
  const patientId = PATIENT_IDS[username];
  const ids = await pathIds(opened, patientId, clinicId);
  const { conflictId } = await contradict(opened.portal, patientId);
  await disputedVisit(opened, patientId, clinicId);
  // A bill with a credit.
  await newStatement(opened, patientId, { totalCents: -1_000 });
  await failedNotice(opened, (await prisma.user.findUniqueOrThrow({ where: { username } })).id);
  return {
    ...ids,
    conflictId,
    ...(await requestWithPaper(opened, username, clinicId)),
    ...(await letter(opened, username, ids['threadId'] ?? '')),
    fileId: await fileInThread(),
    photoId: await cardPhotoOf(opened, username, ids['coverageRequestId'] ?? ''),
    batchId: await batch(),
    documentId: await documentOfApplication(),
  };

  /** Of the nurse, with this patient among those it was sent to. */
  async function batch(): Promise<string> {
    const { id: byUserId } = await prisma.user.findUniqueOrThrow({ where: { username: PEOPLE.lindqvist.username } });
    const { patientNumber } = await prisma.patient.findUniqueOrThrow({ where: { id: patientId } });
    const text = {
      clinicId,
      pool: 'clinical',
      subject: 'Flu shots',
      body: 'They are here.',
      byUserId,
      byName: 'Grace',
      createdAt: opened.portal.now(),
    } as const;
    const { id } = await prisma.messageBatch.create({ data: { ...text, id: randomUUID(), items: { create: { position: 0, patientNumber, patientId } } } });
    return id;
  }

  /** Named after the patient's number. */
  async function fileInThread(): Promise<string> {
    const { patientNumber } = await prisma.patient.findUniqueOrThrow({ where: { id: patientId } });
    const visitor = await opened.signIn(username);
    const draft = `/api/patients/${patientId}/messages/drafts/${randomUUID()}`;
    await visitor.send('PUT', draft, { version: 0, threadId: ids['threadId'], teamId: null, category: null, subject: '', body: '', link: null });
    const { file } = await sendFile(opened, visitor.cookie, `${draft}/documents`, pdf(), { name: `${patientNumber}.pdf` });
    const message = await prisma.message.findFirstOrThrow({ where: { threadId: ids['threadId'] ?? '' } });
    await prisma.storedFile.update({ where: { id: file?.id ?? '' }, data: { unsentId: null, messageId: message.id } });
    return file?.id ?? '';
  }

  /** Named after the patient's number. */
  async function documentOfApplication(): Promise<string> {
    const { patientNumber } = await prisma.patient.findUniqueOrThrow({ where: { id: patientId } });
    const application = { where: { id: ids['applicationId'] ?? '' } };
    await prisma.assistanceApplication.update({ ...application, data: { state: 'draft' } });
    const { cookie } = await opened.signIn(username);
    const path = `/api/patients/${patientId}/assistance/applications/${ids['applicationId']}/documents`;
    const { file } = await sendFile(opened, cookie, path, pdf(), { name: `${patientNumber}.pdf` });
    await prisma.assistanceApplication.update({ ...application, data: { state: 'sent' } });
    return file?.id ?? '';
  }

  async function letter({ portal }: TestPortal, name: string, threadId: string): Promise<{ noticeId: string }> {
    const { id: userId } = await prisma.user.findUniqueOrThrow({ where: { username: name } });
    const at = portal.now();
    await prisma.message.create({ data: { threadId, side: 'clinic', authorName: 'Grace', body: 'How are you?', sentAt: at } });
    await prisma.communicationPreference.create({ data: { userId, topic: 'messages', channel: 'mail', enabled: true } });
    await prisma.news.create({ data: { topic: 'messages', patientId, entityId: threadId, at, spreadAt: at } });
    const row = { kind: 'news', locale: 'en', sealed: Buffer.from('x'), channel: 'mail', topic: 'messages', since: at, createdAt: at, nextTryAt: at } as const;
    return { noticeId: (await prisma.outboundMail.create({ data: { ...row, recipientId: userId } })).id };
  }
}

/** A result with a document, as a laboratory sends one. */
async function reportWithDocument({ db }: Portal, patientId: string): Promise<{ id: string } | null> {
  const { source, resourceId } = await db.prisma.fhirSource.findFirstOrThrow({ where: { resourceType: 'Patient', localId: patientId } });
  const id = randomUUID();
  const report = {
    resourceType: 'DiagnosticReport',
    id,
    status: 'final',
    category: [{ coding: [{ code: 'LAB' }] }],
    code: { text: 'Biopsy' },
    subject: { reference: `Patient/${resourceId}` },
    presentedForm: [{ contentType: 'application/pdf', title: 'Biopsy', data: pdf().toString('base64') }],
  };
  await takeFile(db, bundle([report]), { source });
  return db.prisma.diagnosticReport.findUnique({ where: { id }, select: { id: true } });
}

/** Sent as people send it, then matched to its patient as staff would. The paper is named after the patient's number. */
async function requestWithPaper(opened: TestPortal, username: 'dana' | 'walter', clinicId: string): Promise<{ requestId: string; paperId: string }> {
  const { prisma } = opened.portal.db;
  const patient = await prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS[username] } });
  const visitor = await opened.signIn(username);
  const { file } = await sendFile(opened, visitor.cookie, '/api/care-requests/documents', pdf(), { name: `${patient.patientNumber}.pdf` });
  const paperId = file?.id ?? randomUUID();
  const other = { otherGivenName: 'Ada', otherFamilyName: 'Lind', otherBirthDate: '1950-01-02' };
  const about = { locale: 'en', who: 'adult', relationship: 'Friend', ...other, permissions: ['messages'], lastDay: null };
  const { id: requestId } = (await (await visitor.send('POST', '/api/care-requests', about)).json()) as { id: string };
  await prisma.accountRequest.update({ where: { id: requestId }, data: { patientId: patient.id, clinicId } });
  return { requestId, paperId };
}
