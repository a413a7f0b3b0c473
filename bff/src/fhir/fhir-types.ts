/**
 * The FHIR R4 datatypes that resources are made of, as loose zod schemas: fields
 * we use are checked, all others (extensions of others, narrative) are dropped.
 */
import { z } from 'zod';
import { absentReasonOf } from './absent-reason.ts';
import { sentDecimal } from './sent-decimal.ts';

// PostgreSQL text takes no NUL, and other control characters have no meaning in
// clinical text but can hide things on a terminal.
// Control characters are just what this finds.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text with control characters and half surrogate pairs taken out, trimmed. */
export const fhirText = z.string().transform((value) => value.replace(CONTROL, '').toWellFormed().trim());

/** A list of primitives: R4 JSON writes null for one that has extensions alone (json.html#primitive). */
export const texts = z.array(fhirText.nullable()).transform((all) => all.filter((one) => one !== null));

/** A decimal, kept as the number JSON made of it. */
export const decimal = z.number();

export const coding = z.object({
  system: fhirText.optional(),
  code: fhirText.optional(),
  display: fhirText.optional(),
});
/** What a resource says about itself; the security labels tell who may see it. */
export const meta = z.object({ security: z.array(coding).optional() });
export type Meta = z.infer<typeof meta>;

export const codeableConcept = z.object({ coding: z.array(coding).optional(), text: fhirText.optional() });
export type CodeableConcept = z.infer<typeof codeableConcept>;

export const identifier = z.object({
  use: fhirText.optional(),
  type: codeableConcept.optional(),
  system: fhirText.optional(),
  value: fhirText.optional(),
});
export type Identifier = z.infer<typeof identifier>;

export const reference = z.object({
  reference: fhirText.optional(),
  type: fhirText.optional(),
  identifier: identifier.optional(),
  display: fhirText.optional(),
});
export type Reference = z.infer<typeof reference>;

const withSentText = (value: unknown): unknown => {
  const sent = sentDecimal(value, 'value');
  const absent = absentReasonOf(value) ?? absentReasonOf((value as { _value?: unknown } | null)?._value);
  if (sent === null && absent === undefined) return value;
  return { ...(value as object), ...(sent === null ? {} : { sent }), ...(absent === undefined ? {} : { absent }) };
};

/** `sent` is the value as it was written, with its zeros; `absent` says why there is none. */
export const quantity = z.preprocess(
  withSentText,
  z.object({
    value: decimal.optional(),
    sent: z.string().optional(),
    absent: z.string().optional(),
    comparator: z.enum(['<', '<=', '>=', '>']).optional(),
    unit: fhirText.optional(),
    system: fhirText.optional(),
    code: fhirText.optional(),
  }),
);
export type Quantity = z.infer<typeof quantity>;

export const money = z.object({ value: decimal.optional(), currency: fhirText.optional() });
export type Money = z.infer<typeof money>;

export const period = z.object({ start: fhirText.optional(), end: fhirText.optional() });
export type Period = z.infer<typeof period>;
export const range = z.object({ low: quantity.optional(), high: quantity.optional() });
export type Range = z.infer<typeof range>;

export const humanName = z.object({
  use: fhirText.optional(),
  text: fhirText.optional(),
  family: fhirText.optional(),
  given: texts.optional(),
  prefix: texts.optional(),
  suffix: texts.optional(),
  period: period.optional(),
});
export type HumanName = z.infer<typeof humanName>;

export const contactPoint = z.object({
  system: fhirText.optional(),
  value: fhirText.optional(),
  use: fhirText.optional(),
  rank: z.number().optional(),
  period: period.optional(),
});
export type ContactPoint = z.infer<typeof contactPoint>;

export const address = z.object({
  use: fhirText.optional(),
  text: fhirText.optional(),
  line: texts.optional(),
  city: fhirText.optional(),
  state: fhirText.optional(),
  postalCode: fhirText.optional(),
  country: fhirText.optional(),
  period: period.optional(),
});
export type Address = z.infer<typeof address>;

export const annotation = z.object({ text: fhirText.optional() });

/** `url` is read by nothing: what it points at is never fetched. */
export const attachment = z.object({
  contentType: fhirText.optional(),
  data: z.string().optional(),
  title: fhirText.optional(),
});

export const extension = z.object({
  url: z.string(),
  valueString: fhirText.optional(),
  valueCode: fhirText.optional(),
  valueDate: fhirText.optional(),
  valueMoney: money.optional(),
  valueReference: reference.optional(),
});
export type Extension = z.infer<typeof extension>;
