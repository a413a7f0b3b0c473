/** Whether another system speaks of the same person, in words for staff. */
import { msg, str } from '@lit/localize';
import type { Difference, IdentityConflict } from '@portal/bff/contract/imports';
import { formatKnownDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

type Said = IdentityConflict['sent'];

/** One row of the comparison. */
export interface Compared {
  readonly label: string;
  readonly onFile: string;
  readonly sent: string;
  readonly differs: boolean;
}

/** Side by side: what is on file and what came, the rows that differ marked. */
export function compare({ onFile, sent, differs }: IdentityConflict, locale: Locale): Compared[] {
  const row = (what: Difference, label: string, text: (said: Said) => string): Compared => ({
    label,
    onFile: text(onFile) || untold(),
    sent: text(sent) || untold(),
    differs: differs.includes(what),
  });
  const rows = [
    row('name', msg('Name', { id: 'account.identities.name' }), ({ names }) => names.join(' / ')),
    row('birthDate', msg('Birth date', { id: 'account.identities.birth-date' }), ({ birthDate }) =>
      birthDate === null ? '' : formatKnownDate(birthDate, 'UTC', locale),
    ),
    row('sex', msg('Sex', { id: 'account.identities.sex' }), ({ gender }) => sexText(gender)),
  ];
  return differs.includes('number')
    ? [...rows, row('number', msg('Patient number there', { id: 'account.identities.number' }), ({ numbers }) => numbers.map(({ value }) => value).join(', '))]
    : rows;
}

const untold = (): string => msg('Not given', { id: 'account.identities.untold' });

function sexText(gender: string | null): string {
  switch (gender) {
    case 'female':
      return msg('Female', { id: 'account.identities.female' });
    case 'male':
      return msg('Male', { id: 'account.identities.male' });
    case 'other':
      return msg('Other', { id: 'account.identities.other-sex' });
    default:
      return '';
  }
}

/** What is held until somebody decides. */
export function waitingText(waiting: number): string {
  if (waiting === 0) return msg('No records wait for this so far.', { id: 'account.identities.waits-none' });
  return waiting === 1
    ? msg('1 record waits for this.', { id: 'account.identities.waits-one' })
    : msg(str`${waiting} records wait for this.`, { id: 'account.identities.waits' });
}

/** What is asked before an answer is kept. */
export function questionOf({ isSame, name }: { readonly isSame: boolean; readonly name: string }): { heading: string; text: string; confirm: string } {
  return isSame
    ? {
        heading: msg(str`File everything under ${name}?`, { id: 'account.identities.same-ask' }),
        text: msg(
          'The name and other details that came take the place of those on file, and all records that wait go into this record. You can’t undo this here.',
          {
            id: 'account.identities.same-means',
          },
        ),
        confirm: msg('Yes, same person', { id: 'account.identities.same-confirm' }),
      }
    : {
        heading: msg(str`Keep it out of ${name}’s record?`, { id: 'account.identities.other-ask' }),
        text: msg('From now on nothing that this system sends about that person comes in. You can change this later under “Kept apart”.', {
          id: 'account.identities.other-means',
        }),
        confirm: msg('Yes, another person', { id: 'account.identities.other-confirm' }),
      };
}
