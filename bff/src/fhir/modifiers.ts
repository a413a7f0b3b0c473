/** Finds FHIR modifier extensions: they change what an element means, and we know none. */

const isFilled = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

function isModifiedWithin(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isModifiedWithin);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => (key === 'modifierExtension' ? isFilled(part) : isModifiedWithin(part)));
}

/** Whether a resource has one, itself or within one of these fields: what nobody reads can't be misread. */
export function hasModifier(resource: unknown, fields: readonly string[]): boolean {
  if (typeof resource !== 'object' || resource === null) return false;
  return Object.entries(resource).some(([key, value]) => (key === 'modifierExtension' ? isFilled(value) : fields.includes(key) && isModifiedWithin(value)));
}
