/** What was typed into a step of an application and not kept yet is for who applies. */
import { ownInChart } from '../../access/reach.ts';
import type { DraftRule } from '../../drafts/rule.ts';
import { ApiProblem } from '../../http/problem.ts';

const STEPS = ['household', 'income', 'reasons', 'more', 'appeal'] as const;

const familyOf = (step: (typeof STEPS)[number]): string => `billing.help-${step}`;

/** The forms of an application. */
export const draftForms = (applicationId: string): string[] => STEPS.map((step) => `${familyOf(step)}.${applicationId}`);

export const applicationDrafts: readonly DraftRule[] = STEPS.map((step) => ({
  family: familyOf(step),
  scope: 'billing:write',
  async reach(tx, who, id) {
    const row = who.kind === 'patient' && (await tx.assistanceApplication.findFirst({ where: { id, ...ownInChart(who) }, select: { patientId: true } }));
    if (!row) throw new ApiProblem('resource/not-found');
    return row;
  },
}));
