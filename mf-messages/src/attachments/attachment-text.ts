/** What is said of files that go with a message. */
import { msg } from '@lit/localize';
import type { MessageFile } from '@portal/bff/contract/messages';
import { ApiError, explainPaper } from '@portal/shell/contract';

/** What there is to know of a file besides that it is here. */
export function fileNote({ scan, type }: Pick<MessageFile, 'scan' | 'type'>): string | undefined {
  if (scan === 'waiting') {
    return msg('Waiting for the safety check. You can send it now. It can be opened after the check.', { id: 'messages.files.waiting' });
  }
  if (type === 'image/heic') {
    return msg('We couldn’t turn this photo into a JPEG, so your care team may not be able to open it. Save it as a JPEG to be sure.', {
      id: 'messages.files.heic',
    });
  }
  return undefined;
}

/** Why a file was not taken, and what to do; empty where trying again is all. */
export function explainFile(error: unknown): string {
  if (!(error instanceof ApiError)) return '';
  switch (error.code) {
    case 'upload/too-many':
      return msg('You can add up to 10 files. Remove one first.', { id: 'messages.files.many' });
    case 'upload/too-much':
      return msg('All files together can have up to 50 MB. Remove one first, or choose a smaller one.', { id: 'messages.files.much' });
    case 'request/too-large':
      return msg('This file is larger than 25 MB. Choose a smaller one.', { id: 'messages.files.large' });
    case 'message/already-sent':
      return msg('This message was sent already.', { id: 'messages.draft.over' });
    default:
      return explainPaper(error);
  }
}
