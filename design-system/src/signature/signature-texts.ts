/** What `ds-signature` says itself. */
import { defineTexts } from '../texts.ts';

/** Texts of `ds-signature`. */
export interface SignatureTexts {
  typeName: string;
  drawHere: string;
  drawInstead: string;
  typeInstead: string;
  undo: string;
  clear: string;
  /** Name of the empty pad. */
  emptyPad: string;
  /** Name of the pad once something is drawn; also the answer on a review. */
  drawn: string;
  saidUndone: string;
  saidCleared: string;
  nothingDrawn: string;
  consentMissing: string;
  padMissing: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    signature: SignatureTexts;
  }
}

export const SIGNATURE_TEXTS = defineTexts('signature', {
  typeName: 'Type your full name',
  drawHere: 'Sign with your finger, a pen or the mouse',
  drawInstead: 'Draw it instead',
  typeInstead: 'Type it instead',
  undo: 'Undo',
  clear: 'Clear',
  emptyPad: 'Empty space to sign in',
  drawn: 'Signed by hand',
  saidUndone: 'The last line is gone.',
  saidCleared: 'The signature is cleared.',
  nothingDrawn: 'Nothing is drawn yet.',
  consentMissing: 'Please check the box to agree.',
  padMissing: 'Drawing does not work right now. Please type your name.',
});
