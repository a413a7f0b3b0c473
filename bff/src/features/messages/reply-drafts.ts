/** What was typed into a reply is for who can see its thread and may write. */
import type { DraftRule } from '../../drafts/rule.ts';
import { REPLY_FORMS, threadInReach } from './read-thread.ts';

export const replyDrafts: DraftRule = { family: REPLY_FORMS, scope: 'messages:write', reach: threadInReach };
