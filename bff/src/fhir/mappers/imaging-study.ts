/** FHIR ImagingStudy → imaging study: what was imaged, not the images. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, coding, fhirText, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { refuseNotFacts } from '../not-facts.ts';
import { conceptText, instantOrNull } from '../values.ts';

const schema = z.object({
  status: fhirText,
  subject: reference,
  started: fhirText.optional(),
  description: fhirText.optional(),
  procedureCode: z.array(codeableConcept).optional(),
  numberOfSeries: z.number().int().optional(),
  numberOfInstances: z.number().int().optional(),
  modality: z.array(coding).optional(),
  series: z
    .array(
      z.object({
        modality: coding.optional(),
        bodySite: coding.optional(),
        numberOfInstances: z.number().int().optional(),
      }),
    )
    .optional(),
});

export const imagingStudy = defineMapper({
  type: 'ImagingStudy',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error', registered: 'not made yet', cancelled: 'cancelled' });
    const { patientId } = requirePatient(context, resource.subject);
    const series = resource.series ?? [];
    const modality = resource.modality?.[0] ?? series.find((one) => one.modality)?.modality;
    const bodySite = series.find((one) => one.bodySite)?.bodySite;
    const modalityName = modality?.display ?? modality?.code ?? null;
    const bodySiteName = bodySite?.display ?? bodySite?.code ?? null;
    const imageCount = series.reduce((sum, one) => sum + (one.numberOfInstances ?? 0), 0);
    const row: Prisma.ImagingStudyCreateManyInput = {
      id: context.id,
      patientId,
      status: resource.status,
      description:
        resource.description || conceptText(resource.procedureCode?.[0]) || [modalityName, bodySiteName].filter(Boolean).join(', ') || 'Imaging study',
      modality: modalityName,
      bodySite: bodySiteName,
      startedAt: instantOrNull(resource.started),
      seriesCount: resource.numberOfSeries ?? series.length,
      imageCount: resource.numberOfInstances ?? imageCount,
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.imagingStudy.createMany({ data: rows }),
  update: (tx, row, id) => tx.imagingStudy.update({ where: { id }, data: row }),
});
