/** The server's word on single fields of a form. */
import type { validateForm } from '@portal/design-system/forms';
import { ApiError } from '@portal/shell/contract';

type Field = HTMLElement & { name: string; error: string };

/** Puts on each field what the server found wrong with it. @returns those fields, for the summary; none when it was something else */
export function showFieldErrors(error: unknown, fields: readonly Field[], describe: (path: string) => string): ReturnType<typeof validateForm> {
  for (const { path } of error instanceof ApiError ? error.fields : []) {
    const field = fields.find(({ name }) => name === path);
    if (field) field.error = describe(path);
  }
  return fields.flatMap((field) => (field.error === '' ? [] : [{ field, message: field.error }]));
}
