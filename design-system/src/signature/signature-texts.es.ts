/** Spanish of `signature-texts.ts`. */
import type { SignatureTexts } from './signature-texts.ts';

export const SIGNATURE_ES: SignatureTexts = {
  typeName: 'Escriba su nombre completo',
  drawHere: 'Firme con el dedo, un lápiz o el ratón',
  drawInstead: 'Mejor dibujarla',
  typeInstead: 'Mejor escribirla',
  undo: 'Deshacer',
  clear: 'Borrar',
  emptyPad: 'Espacio vacío para firmar',
  drawn: 'Firmado a mano',
  saidUndone: 'La última línea se borró.',
  saidCleared: 'La firma se borró.',
  nothingDrawn: 'Todavía no hay nada dibujado.',
  consentMissing: 'Marque la casilla para aceptar, por favor.',
  padMissing: 'En este momento no se puede dibujar. Escriba su nombre, por favor.',
};
