/** How an English sentence about a field begins: of a question it speaks of the answer. */
export const subjectOf = (label: string): string => (label.endsWith('?') ? `Your answer to “${label}”` : label);
