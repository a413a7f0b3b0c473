/** Why a folder was not made or named. */
import { msg } from '@lit/localize';
import { ApiError, describeError } from '@portal/shell/contract';

export function folderFailure(error: unknown): string {
  if (!(error instanceof ApiError)) return describeError(error);
  switch (error.code) {
    case 'message/folder-name':
      return msg('You have a folder with this name. Choose another name.', { id: 'messages.folder.taken' });
    case 'message/folder-most':
      return msg('You have as many folders as we can keep. Delete one first.', { id: 'messages.folder.most' });
    default:
      return describeError(error);
  }
}
