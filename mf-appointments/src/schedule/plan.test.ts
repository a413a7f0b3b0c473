import { expect } from '@open-wc/testing';
import type { Choices } from '@portal/bff/contract/scheduling';
import { CHOICES, ORDER_ID } from '../mocks/scheduling-mocks.ts';
import { isBookable, makeMovePlan, makePlan, nextStep, stepOf } from './plan.ts';

const said = (answers: Readonly<Record<string, string>>) => (name: string) => answers[name] ?? '';
const plan = (answers: Readonly<Record<string, string>>, choices = CHOICES) => makePlan(choices, said(answers));
const HERE = { past: false, held: false };

describe('what follows from what was said', () => {
  it('asks the clinic’s questions one after the other, and keeps the answers of those behind', () => {
    const first = plan({ need: 'new_problem' });
    expect(nextStep(first, '')).to.equal('said.danger');
    const second = plan({ need: 'new_problem', 'said.danger': 'no', 'said.since': 'days' });
    // Who went back goes through them again, with what they said.
    expect(nextStep(second, '')).to.equal('said.danger');
    expect(nextStep(second, 'said.danger')).to.equal('said.since');
    expect(nextStep(second, 'said.since')).to.equal('find');
    expect(second.visitType?.code).to.equal('same-week');
  });

  it('ends in an emergency, which nobody is led past', () => {
    const ended = plan({ need: 'new_problem', 'said.danger': 'yes' });
    expect(nextStep(ended, 'said.danger')).to.equal('end');
    expect(isBookable(ended, true)).to.equal(false);
    expect(stepOf(ended, 'find', { past: true, held: false })).to.equal('end');
  });

  it('lets somebody book all the same after advice that allows it', () => {
    const ended = plan({ need: 'new_problem', 'said.danger': 'no', 'said.since': 'today' });
    expect(ended.ending?.kind).to.equal('express-care');
    expect(stepOf(ended, 'find', HERE)).to.equal('end');
    expect(stepOf(ended, 'find', { past: true, held: false })).to.equal('find');
  });

  it('asks which kind where several fit, and says why one can’t be booked', () => {
    expect(nextStep(plan({ need: 'check_up' }), '')).to.equal('kind');
    expect(nextStep(plan({ need: 'check_up', kind: 'check-up' }), 'kind')).to.equal('find');
    const refused = plan({ need: 'check_up', kind: 'well-child' });
    expect(nextStep(refused, 'kind')).to.equal('end');
    expect(refused.ending).to.deep.equal({ kind: 'refused', refusal: 'too-old' });
  });

  it('knows what an order is for, and asks the clinic where nothing online does it', () => {
    const ordered = plan({ need: `order:${ORDER_ID}` });
    expect([ordered.order?.id, ordered.visitType?.code, nextStep(ordered, '')]).to.deep.equal([ORDER_ID, 'follow-up', 'find']);
    expect(plan({ need: `order:${CHOICES.orders[1]?.id}` }).ending).to.deep.equal({ kind: 'ask' });
  });

  it('begins anew where what was said is not there anymore', () => {
    const gone: Choices = { ...CHOICES, orders: [] };
    expect(stepOf(plan({ need: `order:${ORDER_ID}` }, gone), 'find', HERE)).to.equal('');
    expect(stepOf(plan({ need: 'new_problem', 'said.danger': 'maybe' }), 'said.since', HERE)).to.equal('');
  });

  it('does not hang on questions that lead in a circle', () => {
    const circle: Choices = {
      ...CHOICES,
      decision: {
        version: 4,
        content: {
          start: { lab: 'again' },
          questions: [
            {
              id: 'again',
              words: { en: 'Again?' },
              answers: [
                { id: 'yes', words: { en: 'Yes' }, next: { question: 'again' } },
                { id: 'no', words: { en: 'No' }, next: { outcome: 'book' } },
              ],
            },
          ],
        },
      },
    };
    expect(plan({ need: 'lab', 'said.again': 'yes' }, circle).ending?.kind).to.equal('request');
  });

  it('moves a visit without asking what it is for, and asks the clinic for one whose kind nobody knows', () => {
    expect(stepOf(makeMovePlan(CHOICES, { visitType: 'follow-up', movable: true, cancellable: true }), '', HERE)).to.equal('find');
    expect(stepOf(makeMovePlan(CHOICES, { visitType: null, movable: false, cancellable: true }), '', HERE)).to.equal('end');
    expect(makeMovePlan(CHOICES, { visitType: 'follow-up', movable: false, cancellable: false }).ending).to.deep.equal({ kind: 'fixed', isOver: true });
  });

  it('shows the last look only while a time is held', () => {
    const ready = plan({ need: 'follow_up' });
    expect(stepOf(ready, 'review', { past: false, held: true })).to.equal('review');
    expect(stepOf(ready, 'review', HERE)).to.equal('find');
  });
});
