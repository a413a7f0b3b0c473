/** A standard-charges file as JSON: one object, whose list of services is read one by one. */
import { z } from 'zod';
import { scanJson, UnreadableFile } from '../fhir/json-scanner.ts';
import type { JsonPiece } from '../fhir/json-scanner.ts';
import type { Found, RawRate } from './charge-row.ts';
import { checkRow } from './check-row.ts';
import { isoDay, knownVersion } from './file-facts.ts';
import { ChargesUnreadable } from './unreadable.ts';

/** Numbers come as numbers or, in older files, as text. */
const cell = z
  .union([z.number(), z.string()])
  .optional()
  .nullable()
  .transform((value) => (value === undefined || value === null ? '' : String(value).trim()));

const rate = z.object({
  payer_name: cell,
  plan_name: cell,
  standard_charge_dollar: cell,
  standard_charge_percentage: cell,
  standard_charge_algorithm: cell,
  estimated_amount: cell,
  median_amount: cell,
  '10th_percentile': cell,
  '90th_percentile': cell,
});
const charges = z.object({
  setting: cell,
  minimum: cell,
  maximum: cell,
  gross_charge: cell,
  discounted_cash: cell,
  modifier_code: z.array(cell).optional(),
  // Files of version 2 write the modifiers into one text.
  modifiers: cell,
  payers_information: z.array(rate).optional(),
});
const service = z.object({
  description: cell,
  code_information: z.array(z.object({ code: cell, type: cell })),
  standard_charges: z.array(charges).min(1),
});
const root = z.object({
  hospital_name: z.string().min(1),
  version: cell,
  last_updated_on: cell,
  type_2_npi: z.array(z.string()).optional(),
  modifier_information: z.array(z.unknown()).optional(),
});

const LIST = { key: 'standard_charge_information', what: 'a standard-charges file in JSON' };

/** @throws {ChargesUnreadable} */
export async function* readJson(chunks: AsyncIterable<Buffer>): AsyncGenerator<Found> {
  let hasFacts = false;
  try {
    for await (const piece of scanJson(chunks, LIST)) {
      if (piece.kind === 'entry') {
        yield* serviceOf(piece);
        continue;
      }
      if (hasFacts) throw new ChargesUnreadable(`Line ${piece.line}: the file goes on after its end.`);
      hasFacts = true;
      yield* factsOf(piece);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw new ChargesUnreadable(error.message);
    throw error;
  }
  if (!hasFacts) throw new ChargesUnreadable('The file is empty.');
}

function* factsOf(piece: JsonPiece): Generator<Found> {
  const parsed = root.safeParse(parse(piece));
  if (!parsed.success) throw new ChargesUnreadable('The file has no hospital_name: this is no standard-charges file of CMS, in CSV or JSON.');
  const { hospital_name: hospitalName, version, last_updated_on: updated, type_2_npi: npis = [], modifier_information: modifiers = [] } = parsed.data;
  yield { kind: 'facts', layout: 'json', facts: { hospitalName, version: knownVersion(version, piece.line), updatedOn: isoDay(updated), npis } };
  yield* modifiers.map((): Found => ({ kind: 'left-out' }));
}

function* serviceOf(piece: JsonPiece): Generator<Found> {
  const { line } = piece;
  const written = parse(piece);
  const parsed = service.safeParse(written);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const text = piece.refused
      ? `It is ${piece.refused}.`
      : written === null
        ? 'It is not JSON.'
        : `${issue?.path.join('.') || 'It'} is missing or of a wrong kind.`;
    yield { kind: 'problem', problem: { line, text } };
    return;
  }
  const { description, code_information: codes, standard_charges: all } = parsed.data;
  for (const { setting, modifier_code: modifiers = [], payers_information: payers = [], ...one } of all)
    yield* checkRow({
      line,
      description,
      codes,
      setting,
      modifiers: modifiers.length > 0 ? modifiers.join('|') : one.modifiers,
      gross: one.gross_charge,
      cash: one.discounted_cash,
      min: one.minimum,
      max: one.maximum,
      rates: payers.map(rateOf),
    });
}

const rateOf = (one: z.output<typeof rate>): RawRate => ({
  payer: one.payer_name,
  plan: one.plan_name,
  dollar: one.standard_charge_dollar,
  percent: one.standard_charge_percentage,
  algorithm: one.standard_charge_algorithm,
  estimated: one.estimated_amount,
  low: one['10th_percentile'],
  median: one.median_amount,
  high: one['90th_percentile'],
});

/** `null` for what is no JSON; the scanner has found its beginning and end, and no more. */
function parse({ text }: JsonPiece): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
