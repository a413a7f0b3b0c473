/** Shapes of what was paid in a year, as a tax return or a health savings account asks for it. */
import { z } from '@hono/zod-openapi';
import { signedCents } from './statement-schema.ts';

export const TaxYearParams = z.object({ year: z.coerce.number().int().min(2000).max(2199) });

export const TaxYears = z
  .object({
    /** Years in which something was paid, newest first. */
    years: z.array(z.object({ year: z.number().int(), cents: signedCents })),
  })
  .openapi('TaxYears');

/** One payment for one bill; below zero it was given back. */
export const TaxPayment = z
  .object({
    on: z.iso.date(),
    cents: signedCents,
    method: z.string().nullable(),
    statementNumber: z.string(),
    /** What it was for. */
    title: z.string().nullable(),
    serviceOn: z.iso.date().nullable(),
  })
  .openapi('TaxPayment');

export const TaxYear = z
  .object({
    year: z.number().int(),
    /** What was paid less what was given back. */
    cents: signedCents,
    /** By day. */
    payments: z.array(TaxPayment),
    /** Who was paid. */
    payee: z.object({ name: z.string(), address: z.string().nullable(), phone: z.string().nullable() }).nullable(),
    /** The day it is at the clinic. */
    today: z.iso.date(),
  })
  .openapi('TaxYear');

export type TaxYearParams = z.infer<typeof TaxYearParams>;
export type TaxYears = z.infer<typeof TaxYears>;
export type TaxPayment = z.infer<typeof TaxPayment>;
export type TaxYear = z.infer<typeof TaxYear>;
