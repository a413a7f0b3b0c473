/** A file that came with a message. */
import { subjectClient } from '@portal/bff/contract';
import type { MessageDraftsApi } from '@portal/bff/contract/messages';
import { fetchThrough, readAnswer } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

/** Its bytes. @throws {ApiError} 409 `file/not-checked` */
export async function openMessageFile(api: ApiTransport, subject: Subject, threadId: string, fileId: string): Promise<Blob> {
  const { threads } = subjectClient<MessageDraftsApi>(subject, 'messages', fetchThrough(api));
  const answer = await readAnswer(threads[':threadId'].files[':fileId'].$get({ param: { threadId, fileId } }));
  return answer.blob();
}
