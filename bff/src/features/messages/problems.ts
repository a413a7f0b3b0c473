/** What can be wrong with work on conversations. */
import type { FeatureProblems } from '../../http/problems.ts';

export const messagesProblems = {
  'message/taken': { status: 409, title: 'Someone else was faster. Look at who has it now.' },
  'message/newer': { status: 409, title: 'There is a new message. Read it first.' },
  'message/not-for-them': { status: 422, title: 'This colleague can’t open this conversation. Choose someone else.' },
} as const satisfies FeatureProblems;

type Problems = typeof messagesProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
