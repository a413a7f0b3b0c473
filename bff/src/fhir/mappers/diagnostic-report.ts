/** FHIR DiagnosticReport → diagnostic report, its results in order, and its note as plain text. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { attachment, codeableConcept, fhirText, period, reference } from '../fhir-types.ts';
import { defineMapper, freshness, linkInChart, requirePatient, NotAFact } from '../mapper.ts';
import { attachedText } from '../attached-text.ts';
import { conceptCode, conceptText, instantOrNull, requireText, statusCode } from '../values.ts';

const schema = z.object({
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
  result: z.array(reference).optional(),
  presentedForm: z.array(attachment).optional(),
});

interface Row {
  report: Prisma.DiagnosticReportCreateManyInput;
  results: Prisma.DiagnosticReportResultCreateManyInput[];
}

export const diagnosticReport = defineMapper({
  type: 'DiagnosticReport',
  schema,
  map(resource, context) {
    if (resource.status === 'entered-in-error') throw new NotAFact('entered in error');
    const { patientId } = requirePatient(context, resource.subject);
    const people = [...(resource.resultsInterpreter ?? []), ...(resource.performer ?? [])];
    const observationIds = (resource.result ?? []).flatMap((one) => linkInChart(context, one, 'Observation', patientId)?.localId ?? []);
    const row: Row = {
      report: {
        id: context.id,
        patientId,
        encounterId: linkInChart(context, resource.encounter, 'Encounter', patientId)?.localId ?? null,
        practitionerId: people.map((one) => context.link(one, 'Practitioner')).find((one) => one)?.localId ?? null,
        category: statusCode(resource.category?.[0]) ?? 'OTH',
        ...conceptCode(resource.code),
        name: requireText(conceptText(resource.code), 'code'),
        status: resource.status,
        effectiveAt: instantOrNull(resource.effectiveDateTime ?? resource.effectivePeriod?.start),
        issuedAt: instantOrNull(resource.issued),
        conclusion: resource.conclusion ?? null,
        noteText: attachedText(resource.presentedForm),
      },
      results: [...new Set(observationIds)].map((observationId, position) => ({
        reportId: context.id,
        observationId,
        position,
      })),
    };
    return { patientId, row };
  },
  create: async (tx, rows) => {
    await tx.diagnosticReport.createMany({ data: rows.map((row) => row.report) });
    await tx.diagnosticReportResult.createMany({ data: rows.flatMap((row) => row.results) });
  },
  update: async (tx, row, id) => {
    await tx.diagnosticReport.update({ where: { id }, data: { ...row.report, withdrawnAt: null } });
    await tx.diagnosticReportResult.deleteMany({ where: { reportId: id } });
    await tx.diagnosticReportResult.createMany({ data: row.results });
  },
  // What stands on the results page: notes and images are looked up, not waited for.
  news: ({ report: { category, issuedAt } }, id) =>
    category === 'LAB' && issuedAt instanceof Date ? { topic: 'results', entityId: id, key: id, ...freshness(issuedAt) } : null,
});
