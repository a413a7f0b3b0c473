/** A document that came with a result: taken from the report as its source sent it, and given out as a file to save. */
import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { attachedDocument } from '../../fhir/attached-text.ts';
import { safeFileName } from '../../files/document.ts';
import type { SavedFile } from '../../files/download.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { LAB } from './service.ts';

const Sent = z.object({ presentedForm: z.array(z.object({ data: z.string().optional().catch(undefined), title: z.string().optional().catch(undefined) })) });

/** @throws {ApiProblem} resource/not-found */
export async function readDocument({ db: { prisma } }: Pick<Portal, 'db'>, who: PatientWho, reportId: string, number: number): Promise<SavedFile> {
  const report = await prisma.diagnosticReport.findFirst({ where: { id: reportId, ...inChart(who), ...LAB }, select: { id: true, name: true } });
  // What was withdrawn is in no chart any more, and its documents go with it.
  const origin = report && (await prisma.fhirSource.findFirst({ where: { localId: report.id, resourceType: 'DiagnosticReport', withdrawnAt: null } }));
  const kept =
    origin &&
    (await prisma.resourceVersion.findFirst({
      // The version that is shown: a newer one that could not be filed may be about somebody else.
      where: { source: origin.source, resourceType: origin.resourceType, resourceId: origin.resourceId, contentHash: origin.contentHash },
      orderBy: { id: 'desc' },
      select: { json: true },
    }));
  const attached = kept?.json ? Sent.safeParse(JSON.parse(kept.json)).data?.presentedForm[number] : undefined;
  const document = attached && attachedDocument(attached);
  if (!report || !document) throw new ApiProblem('resource/not-found');
  const { kind, bytes } = document;
  return { id: report.id, name: safeFileName(attached.title ?? report.name, kind), size: bytes.length, bytes: () => Readable.from([bytes]) };
}
