/** The name of somebody whose source gives none, in the reader's language. */
import { msg } from '@lit/localize';
import { NO_NAME } from '@portal/bff/contract/person-name';

/** A name as it is shown; words in its place where there is none. */
export const personNameText = (name: string): string => (name === NO_NAME ? msg('Name not on file', { id: 'shell.contract.no-name' }) : name);
