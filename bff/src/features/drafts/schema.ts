/** Shapes of the drafts API: what a person typed into a form and has not sent. */
import { z } from '@hono/zod-openapi';

/** Which form, as the feature names it: `account.contact`. */
export const FormDraftParams = z.object({
  form: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+){1,3}$/)
    .max(100),
});

/** The values as the form itself keeps them; the server does not look into them. */
export const FormDraft = z
  .object({ value: z.string().max(64_000) })
  .strict()
  .openapi('FormDraft');

export const KeptFormDraft = z.object({ value: z.string().nullable() }).openapi('KeptFormDraft');

export type KeptFormDraft = z.infer<typeof KeptFormDraft>;
