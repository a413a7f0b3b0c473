/** Shapes of visits about which their source and this portal do not agree. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { VisitStatus } from './visit-values.ts';

/** What of a visit both can say differently. */
export const SentVisit = z.object({ status: VisitStatus, startsAt: z.iso.datetime(), endsAt: z.iso.datetime() });

export const VisitDispute = z
  .object({
    visitId: z.uuid(),
    /** Since when it waits. */
    at: z.iso.datetime(),
    title: z.string(),
    timeZone: z.string(),
    practitioner: z.string().nullable(),
    here: SentVisit,
    /** What the source says. */
    sent: SentVisit,
    patient: z.object({ id: z.uuid(), displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() }),
  })
  .openapi('VisitDispute');

/** The longest wait first. */
export const VisitDisputes = pageOf(VisitDispute).openapi('VisitDisputes');

/** It stays as it is here, or takes place as its source says. */
export const SettleDispute = z
  .object({ answer: z.enum(['keep', 'as-sent']) })
  .strict()
  .openapi('SettleDispute');

export type VisitDispute = z.infer<typeof VisitDispute>;
export type VisitDisputes = z.infer<typeof VisitDisputes>;
export type DisputeAnswer = z.infer<typeof SettleDispute>['answer'];
