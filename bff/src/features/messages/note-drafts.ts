/** What was typed into a note is for who can see its conversation at the desk, and on the patient's side of it for nobody. */
import type { ClinicWho } from '../../access/who.ts';
import type { DraftRule } from '../../drafts/rule.ts';
import { draftKey } from '../../drafts/store.ts';
import type { DraftKey } from '../../drafts/store.ts';
import { ApiProblem } from '../../http/problem.ts';
import { threadInReach } from './read-thread.ts';

const NOTE_FORMS = 'messages.note';

export const noteDraftOf = (who: ClinicWho, threadId: string): DraftKey => draftKey(who, `${NOTE_FORMS}.${threadId}`);

export const noteDrafts: DraftRule = {
  family: NOTE_FORMS,
  scope: 'messages:write',
  async reach(tx, who, id) {
    if (who.kind !== 'clinic') throw new ApiProblem('resource/not-found');
    return threadInReach(tx, who, id);
  },
};

/** Of the note with which a conversation is passed on. */
export const forwardDrafts: DraftRule = { ...noteDrafts, family: 'messages.forward' };
