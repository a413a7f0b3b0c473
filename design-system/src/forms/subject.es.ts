/** How a Spanish sentence about a field begins. */

/** Whether a label asks: sentences about the field then speak of the answer. */
export const isQuestion = (label: string): boolean => label.endsWith('?');

/** ““Teléfono””, “Su respuesta a “¿Por qué?”” */
export function spanishSubject(label: string): string {
  return isQuestion(label) ? `Su respuesta a “${label}”` : `“${label}”`;
}
