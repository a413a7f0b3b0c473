/** Registers `<ds-command-palette>`. */
import { defineElement } from '../define-element.ts';
import { DsCommandPalette } from '../command-palette/ds-command-palette.ts';
import './icon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-command-palette': DsCommandPalette;
  }
}

defineElement('ds-command-palette', DsCommandPalette);
