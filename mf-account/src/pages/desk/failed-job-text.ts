/** What failed, why, and what to do about it, in words for staff. */
import { msg, str } from '@lit/localize';
import type { FailedJob } from '@portal/bff/contract/desk';

const KINDS: Readonly<Record<string, () => string>> = {
  'mail.email': () => msg('An email to a person', { id: 'account.jobs.kind-email' }),
  'mail.text': () => msg('A text message to a person', { id: 'account.jobs.kind-text' }),
  'mail.push': () => msg('A notification on someone’s phone or computer', { id: 'account.jobs.kind-push' }),
  'news.spread': () => msg('Telling people what is new', { id: 'account.jobs.kind-news' }),
  'sharing.announce-ages': () => msg('Telling parents that their access will change', { id: 'account.jobs.kind-ages' }),
  'requests.sweep-documents': () => msg('Deleting old documents', { id: 'account.jobs.kind-papers' }),
  'imports.bring-in': () => msg('Filing records that waited for staff', { id: 'account.jobs.kind-bring-in' }),
  'drafts.sweep': tidyingText,
  'news.forget': tidyingText,
  'changes.forget': tidyingText,
  'once.forget-keys': tidyingText,
};

const PROBLEMS: Readonly<Record<string, () => string>> = {
  'handover-unknown': () =>
    msg('The connection broke while this was being sent, so it may have arrived. If you try again, the person may get it twice.', {
      id: 'account.jobs.problem-handover',
    }),
  'too-late': () =>
    msg('The code or link in it no longer works. The person has to ask for a new one, so don’t try again.', { id: 'account.jobs.problem-late' }),
  abandoned: () => msg('It was started many times and never finished. Try again once.', { id: 'account.jobs.problem-abandoned' }),
  unreadable: () => msg('It can’t be opened anymore. Don’t try again, and tell your IT team.', { id: 'account.jobs.problem-unreadable' }),
  unexpected: () => msg('There is an error in the portal. Tell your IT team, and try again once it is fixed.', { id: 'account.jobs.problem-fault' }),
};

function tidyingText(): string {
  return msg('Cleaning up what is no longer needed', { id: 'account.jobs.kind-tidying' });
}

/** A kind that this page does not know yet is shown by its name. */
export function kindText(kind: string): string {
  return KINDS[kind]?.() ?? msg(str`Another task (${kind})`, { id: 'account.jobs.kind-other' });
}

/** Other codes come from a mail server or a gateway, whose staff know them. */
export function problemText({ problem }: FailedJob): string {
  return (
    PROBLEMS[problem]?.() ??
    msg(str`The receiving system did not accept it (code ${problem}). Try again, or ask your IT team.`, { id: 'account.jobs.problem-refused' })
  );
}
