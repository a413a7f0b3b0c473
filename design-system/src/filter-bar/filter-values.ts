/** What is filtered for: reading and changing it, without the DOM. */

/** One choice of a filter. */
export interface FilterOption {
  value: string;
  label: string;
}

/** One filter: a choice of one, something on or off, or a choice of several. */
export type Filter = { id: string; label: string; kind: 'select' | 'multi'; options: readonly FilterOption[] } | { id: string; label: string; kind: 'toggle' };

/** By filter id: the chosen value, `true`, or the chosen values. What is not filtered for is missing. */
export type FilterValues = Readonly<Record<string, string | true | readonly string[]>>;

/** One thing that is filtered for; `value` is missing for a toggle. */
export interface ActiveFilter {
  id: string;
  value?: string;
  /** As `Format: Map`. */
  text: string;
}

/** @returns The chosen values of a filter, none to many. */
export function chosenOf(values: FilterValues, id: string): readonly string[] {
  const value = values[id];
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** @returns Everything that is filtered for, in the order of the filters and their options. */
export function activeFilters(filters: readonly Filter[], values: FilterValues): ActiveFilter[] {
  return filters.flatMap((filter): ActiveFilter[] => {
    const { id, label } = filter;
    if (filter.kind === 'toggle') return values[id] === true ? [{ id, text: label }] : [];
    const chosen = chosenOf(values, id);
    return filter.options.filter(({ value }) => chosen.includes(value)).map((option) => ({ id, value: option.value, text: `${label}: ${option.label}` }));
  });
}

/** @returns The values with one filter set anew; an empty one is left out. */
export function withValue(values: FilterValues, id: string, value: string | boolean | readonly string[]): FilterValues {
  const { [id]: _old, ...others } = values;
  const isEmpty = value === false || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? others : { ...others, [id]: value as string | true | readonly string[] };
}

/** @returns The values without one thing that was filtered for. */
export function withoutActive(values: FilterValues, { id, value }: ActiveFilter): FilterValues {
  const kept = Array.isArray(values[id]) ? chosenOf(values, id).filter((each) => each !== value) : '';
  return withValue(values, id, kept);
}
