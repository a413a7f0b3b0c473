/** Words and names that the desk's page of an application and its answer share. */
import { msg } from '@lit/localize';
import { ApiError, describeError } from '@portal/shell/contract';

/** Where an answer is kept while it is typed. */
export const answerDraft = (applicationId: string): string => `billing.desk-help.${applicationId}`;

export function describeDesk(error: unknown): string {
  switch (error instanceof ApiError ? error.code : '') {
    case 'assistance/already-decided':
      return msg('A colleague already answered this application, or it was canceled.', { id: 'billing.desk-help.error-decided' });
    case 'assistance/taken':
      return msg('A colleague took this application first.', { id: 'billing.desk-help.error-taken' });
    case 'assistance/not-for-them':
      return msg('This colleague can’t open this application. Choose someone else.', { id: 'billing.desk-help.error-colleague' });
    case 'assistance/own':
      return notByText('own');
    case 'assistance/same-person':
      return notByText('same-person');
    default:
      return describeError(error);
  }
}

/** Why somebody can’t decide. */
export const notByText = (reason: 'own' | 'same-person'): string =>
  reason === 'own'
    ? msg('This is about you or your family. Someone else on your team has to decide.', { id: 'billing.desk-help.own' })
    : msg('You decided this the first time. A second look needs someone else on your team.', { id: 'billing.desk-help.same-person' });
