/** Between what is on file, what was typed, and what is sent of a plan. */
import type { CoverageDetail, NewCoverageRequest, PayerChoices } from '@portal/bff/contract/insurance';
import type { Texts } from '@portal/shell/contract';

/** An insurer that is not in the list. */
export const OTHER_PAYER = 'other';
/** As the server takes them. */
export const PHOTOS_MOST = 4;

const FIELDS = [
  'payerId',
  'payerName',
  'memberNumber',
  'groupNumber',
  'planName',
  'relation',
  'subscriberName',
  'subscriberBorn',
  'position',
  'startsOn',
  'photos',
  'note',
] as const;

type Payers = PayerChoices['items'];

/** What the fields begin with: what was typed before, else what is on file. */
export function formValues(coverage: CoverageDetail | null, payers: Payers, typed: (name: string) => string): Texts {
  const onFile = coverage ? fileValues(coverage, payers) : {};
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = typed(name) || onFile[name];
      return value ? [[name, value] as const] : [];
    }),
  );
}

function fileValues(coverage: CoverageDetail, payers: Payers): Texts {
  const known = payers.find(({ id, name }) => id === coverage.payerId || name === coverage.payerName);
  return {
    payerId: known?.id ?? OTHER_PAYER,
    payerName: known ? '' : coverage.payerName,
    memberNumber: coverage.memberNumber ?? '',
    groupNumber: coverage.groupNumber ?? '',
    planName: coverage.planName ?? '',
    relation: coverage.relation ?? 'self',
    subscriberName: coverage.subscriberName ?? '',
    subscriberBorn: coverage.subscriberBorn ?? '',
    position: String(Math.min(coverage.position ?? 1, 3)),
    startsOn: coverage.startsOn ?? '',
  };
}

/** @param coverageId - of the one that changes; empty for a new one */
export function requestIn(texts: Texts, coverageId: string, payers: Payers): NewCoverageRequest {
  const text = (name: (typeof FIELDS)[number]): string => (texts[name] ?? '').trim();
  const payer = payers.find(({ id }) => id === text('payerId'));
  const relation = (['self', 'spouse', 'child', 'other'] as const).find((one) => one === text('relation')) ?? 'self';
  const told = {
    payerName: payer?.name ?? text('payerName'),
    payerId: payer?.id ?? null,
    memberNumber: text('memberNumber'),
    planName: text('planName') || null,
    groupNumber: text('groupNumber') || null,
    relation,
    subscriberName: relation === 'self' ? null : text('subscriberName') || null,
    subscriberBorn: relation === 'self' ? null : text('subscriberBorn') || null,
    position: Number(text('position')) || 1,
    startsOn: text('startsOn') || null,
    note: text('note') || null,
    photos: photoIds(text('photos')),
  };
  return coverageId ? { kind: 'change', coverageId, ...told } : { kind: 'add', ...told };
}

/** The field's value is a list of files as the server has them. */
function photoIds(value: string): string[] {
  if (value === '') return [];
  const files: unknown = JSON.parse(value);
  return Array.isArray(files) ? files.flatMap((file: unknown) => (typeof file === 'object' && file !== null && 'id' in file ? [String(file.id)] : [])) : [];
}
