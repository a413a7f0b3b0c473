/** FHIR DiagnosticReport → diagnostic report, its results in order, and what is attached to it as text. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { attachment, codeableConcept, fhirText, meta, period, reference } from '../fhir-types.ts';
import { defineMapper, freshness, linkInChart, requirePatient } from '../mapper.ts';
import { NotAFact } from '../skip-resource.ts';
import { attachedText } from '../attached-text.ts';
import { exactTime } from '../exact-time.ts';
import { draftInside } from '../observation-draft.ts';
import type { ObservationDraft } from '../observation-draft.ts';
import { createObservations } from '../observation-rows.ts';
import { reportCategory, RESULT } from '../report-category.ts';
import { isConfidential } from '../confidentiality.ts';
import { conceptCode, conceptText, requireText } from '../values.ts';

const schema = z.object({
  meta: meta.optional(),
  status: fhirText,
  category: z.array(codeableConcept).optional(),
  code: codeableConcept,
  subject: reference.optional(),
  encounter: reference.optional(),
  performer: z.array(reference).optional(),
  resultsInterpreter: z.array(reference).optional(),
  effectiveDateTime: fhirText.optional(),
  effectivePeriod: period.optional(),
  issued: fhirText.optional(),
  conclusion: fhirText.optional(),
  conclusionCode: z.array(codeableConcept).optional(),
  result: z.array(reference).optional(),
  presentedForm: z.array(attachment).optional(),
});

interface Row {
  report: Prisma.DiagnosticReportCreateManyInput & { category: string; status: string };
  results: Prisma.DiagnosticReportResultCreateManyInput[];
  contained: ObservationDraft[];
}

/** Announced or called off: there is nothing to read. */
const WITHOUT_RESULT: ReadonlySet<string> = new Set(['registered', 'cancelled']);

export const diagnosticReport = defineMapper({
  type: 'DiagnosticReport',
  schema,
  map(resource, context) {
    if (resource.status === 'entered-in-error') throw new NotAFact('entered in error');
    const { patientId } = requirePatient(context, resource.subject);
    const people = [...(resource.resultsInterpreter ?? []), ...(resource.performer ?? [])];
    const confidential = isConfidential(resource);
    const results = (resource.result ?? []).flatMap((one): { id: string; draft: ObservationDraft | null }[] => {
      const draft = draftInside(one, context, patientId, confidential);
      const id = draft?.row.id ?? linkInChart(context, one, 'Observation', patientId)?.localId;
      return id ? [{ id, draft }] : [];
    });
    const effective = exactTime(resource.effectiveDateTime ?? resource.effectivePeriod?.start);
    const issued = exactTime(resource.issued);
    const { text, documents } = attachedText(resource.presentedForm);
    const row: Row = {
      report: {
        id: context.id,
        patientId,
        encounterId: linkInChart(context, resource.encounter, 'Encounter', patientId)?.localId ?? null,
        practitionerId: people.map((one) => context.link(one, 'Practitioner')).find((one) => one)?.localId ?? null,
        category: reportCategory(resource.category, (resource.result ?? []).length > 0),
        ...conceptCode(resource.code),
        name: requireText(conceptText(resource.code), 'code'),
        status: resource.status,
        effectiveAt: effective.at,
        effectivePrecision: effective.precision,
        issuedAt: issued.at,
        issuedPrecision: issued.precision,
        conclusion: resource.conclusion || null,
        codedConclusion: resource.conclusionCode?.flatMap((one) => conceptText(one) || []).join('\n') || null,
        noteText: text,
        documents: documents.map((document) => ({ ...document })),
        confidential,
      },
      contained: results.flatMap(({ draft }) => draft ?? []),
      results: [...new Set(results.map(({ id }) => id))].map((observationId, position) => ({
        reportId: context.id,
        observationId,
        position,
      })),
    };
    return { patientId, row };
  },
  create: async (tx, rows) => {
    await tx.diagnosticReport.createMany({ data: rows.map((row) => row.report) });
    await createObservations(
      tx,
      rows.flatMap((row) => row.contained),
    );
    await tx.diagnosticReportResult.createMany({ data: rows.flatMap((row) => row.results) });
  },
  update: async (tx, row, id) => {
    await tx.diagnosticReport.update({ where: { id }, data: { ...row.report, withdrawnAt: null, withdrawnFor: null } });
    await tx.diagnosticReportResult.deleteMany({ where: { reportId: id } });
    await tx.observation.deleteMany({ where: { inReportId: id } });
    await createObservations(tx, row.contained);
    await tx.diagnosticReportResult.createMany({ data: row.results });
  },
  // What stands on the results page: notes and images are looked up, not waited for.
  news: ({ report: { category, status, issuedAt } }, id) =>
    category === RESULT && !WITHOUT_RESULT.has(status) && issuedAt instanceof Date ? { topic: 'results', entityId: id, key: id, ...freshness(issuedAt) } : null,
});
