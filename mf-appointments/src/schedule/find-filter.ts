/** Where and with whom somebody looks for a time: the filters as they are shown, kept and sent. */
import { msg } from '@lit/localize';
import type { Choices, FindOpenings, VisitTypeChoice } from '@portal/bff/contract/scheduling';
import type { DsFilterBar } from '@portal/design-system/classes/filter-bar';
import { formatTag } from '@portal/shell/contract';
import type { Locale, Texts } from '@portal/shell/contract';
import { modalityText } from '../visit-text.ts';

type Filter = DsFilterBar['filters'][number];
type FilterValues = DsFilterBar['values'];

/** What is looked for, and for what. */
export interface Search {
  readonly visitType: string;
  readonly orderId?: string;
  readonly movesVisitId?: string;
}

const SELECTS = ['clinicId', 'practitionerId', 'modality', 'language', 'gender'] as const;
const ZIP = /^\d{5}$/;

/** What is filtered for, as the filter bar has it. */
export function filterValues(said: (name: string) => string): FilterValues {
  const chosen = SELECTS.flatMap((name) => (said(name) === '' ? [] : [[name, said(name)] as const]));
  return { ...Object.fromEntries(chosen), ...(said('seenBefore') === '' ? {} : { seenBefore: true }) };
}

/** The same to be kept; what is not filtered for is taken back. */
export function keptValues(values: FilterValues): Texts {
  const texts = SELECTS.map((name) => {
    const value = values[name];
    return [name, typeof value === 'string' ? value : ''];
  });
  return { ...Object.fromEntries(texts), seenBefore: values['seenBefore'] === true ? 'yes' : '' };
}

/** The same to be sent; half a ZIP code is not looked for yet. */
export function openingsFilter(search: Search, said: (name: string) => string): FindOpenings {
  const chosen = SELECTS.flatMap((name) => (said(name) === '' ? [] : [[name, said(name)] as const]));
  return {
    ...search,
    ...Object.fromEntries(chosen),
    ...(said('seenBefore') === '' ? {} : { seenBefore: true }),
    ...(ZIP.test(said('zip')) ? { zip: said('zip') } : {}),
  };
}

/** One clinician at a clinic, or everybody there. */
export function slotsFilter(search: Search, at: { clinicId: string; practitionerId: string }, said: (name: string) => string): FindOpenings {
  const modality = said('modality') as NonNullable<FindOpenings['modality']> | '';
  return {
    ...search,
    clinicId: at.clinicId,
    ...(at.practitionerId === '' ? {} : { practitionerId: at.practitionerId }),
    ...(modality === '' ? {} : { modality }),
  };
}

/** The filters that make a difference for a kind of visit. */
export function filtersFor({ clinics, practitioners }: Choices, visitType: VisitTypeChoice | null, locale: Locale): Filter[] {
  const languages = [...new Set(practitioners.flatMap((each) => each.languages))];
  const names = new Intl.DisplayNames(formatTag(locale), { type: 'language' });
  const filters: Filter[] = [
    {
      id: 'clinicId',
      kind: 'select',
      label: msg('Clinic', { id: 'appointments.find.clinic' }),
      options: clinics.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      id: 'practitionerId',
      kind: 'select',
      label: msg('With', { id: 'appointments.find.with' }),
      options: practitioners.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      id: 'modality',
      kind: 'select',
      label: msg('How', { id: 'appointments.find.how' }),
      options: (visitType?.modalities ?? []).map((modality) => ({ value: modality, label: modalityText(modality) })),
    },
    {
      id: 'language',
      kind: 'select',
      label: msg('Language', { id: 'appointments.find.language' }),
      options: languages.map((language) => ({ value: language, label: names.of(language) ?? language })).toSorted((a, b) => a.label.localeCompare(b.label)),
    },
    {
      id: 'gender',
      kind: 'select',
      label: msg('Gender', { id: 'appointments.find.gender' }),
      options: [
        { value: 'female', label: msg('Female', { id: 'appointments.find.female' }) },
        { value: 'male', label: msg('Male', { id: 'appointments.find.male' }) },
      ],
    },
  ];
  const useful = filters.filter((filter) => filter.kind !== 'select' || filter.options.length > 1);
  return practitioners.some(({ seenBefore }) => seenBefore)
    ? [...useful, { id: 'seenBefore', kind: 'toggle', label: msg('Seen before', { id: 'appointments.find.seen' }) }]
    : useful;
}
