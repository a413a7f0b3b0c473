/**
 * Printing, the same for every page: a sheet made for paper, loaded when
 * somebody prints. The shell shares it as `@portal/shell/contract/print`, so
 * that a page that can't be printed does not load it.
 */
export * from './all-of.ts';
export * from './feature-sheet.ts';
export * from './print-action.ts';
