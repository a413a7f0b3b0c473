import { expect } from '@open-wc/testing';
import type { DraftContent } from '@portal/bff/contract/decision-questions';
import { addAnswer, addQuestion, asAsked, moveAnswer, moveQuestion, nextValue, removeAnswer, removeQuestion, setField } from './edit-questions.ts';
import { changesBetween } from './question-changes.ts';

const NONE = { en: '', es: '' };
const CONTENT: DraftContent = {
  start: { new_problem: 'first' },
  questions: [
    {
      id: 'first',
      words: { en: 'Now?', es: '¿Ahora?' },
      hint: NONE,
      answers: [
        { id: 'yes', words: { en: 'Yes', es: 'Sí' }, next: { outcome: 'call-911', words: NONE } },
        { id: 'no', words: { en: 'No', es: 'No' }, next: { question: 'second' } },
      ],
    },
    {
      id: 'second',
      words: { en: 'Since when?', es: '¿Desde cuándo?' },
      hint: NONE,
      answers: [
        { id: 'days', words: { en: 'Days', es: 'Días' }, next: { outcome: 'book', visitType: 'new-problem', words: NONE } },
        { id: 'long', words: { en: 'Long', es: 'Mucho' }, next: null },
      ],
    },
  ],
};
const kinds = (after: DraftContent) => changesBetween(CONTENT, after).map(({ kind }) => kind);
const parts = (after: DraftContent) =>
  changesBetween(CONTENT, after).flatMap((change) => (change.kind === 'changed' ? change.parts.map(({ kind }) => kind) : []));
const next = (content: DraftContent, question: number, answer: number) => content.questions[question]?.answers[answer]?.next;

describe('edits of the questions before a visit', () => {
  it('take what stands in a field, by its name, and nothing by another', () => {
    expect(setField(CONTENT, 'start.lab', 'second').start).to.deep.equal({ new_problem: 'first', lab: 'second' });
    expect(setField(CONTENT, 'start.new_problem', '').start).to.deep.equal({});
    expect(setField(CONTENT, 'question.first.words.es', '¿Ya?').questions[0]?.words).to.deep.equal({ en: 'Now?', es: '¿Ya?' });
    expect(setField(CONTENT, 'question.first.hint.en', 'Pain').questions[0]?.hint.en).to.equal('Pain');
    expect(setField(CONTENT, 'question.second.answer.days.words.en', 'A week').questions[1]?.answers[0]?.words.en).to.equal('A week');
    expect(setField(CONTENT, 'answer', 'yes')).to.equal(CONTENT);
  });

  it('lead an answer to a question or an end, with what was said before, and never from 911 to a visit', () => {
    const called = setField(CONTENT, 'question.second.answer.days.next', 'outcome:call-now');
    expect(next(called, 1, 0)).to.deep.equal({ outcome: 'call-now', visitType: 'new-problem', words: NONE });
    expect(next(setField(called, 'question.second.answer.days.next', 'outcome:call-911'), 1, 0)).to.deep.equal({ outcome: 'call-911', words: NONE });
    expect(next(setField(CONTENT, 'question.second.answer.days.visitType', ''), 1, 0)).to.deep.equal({ outcome: 'book', words: NONE });
    expect(next(setField(CONTENT, 'question.second.answer.days.said.en', 'Bring it'), 1, 0)).to.deep.include({ words: { en: 'Bring it', es: '' } });
    const onward = next(setField(CONTENT, 'question.second.answer.long.next', 'question:first'), 1, 1);
    expect([onward, nextValue(onward ?? null)]).to.deep.equal([{ question: 'first' }, 'question:first']);
    expect(next(setField(CONTENT, 'question.second.answer.days.next', ''), 1, 0)).to.equal(null);
  });

  it('add, remove and move questions and answers, and stop at the ends', () => {
    const added = addQuestion(CONTENT);
    expect(added.content.questions.map(({ id }) => id)).to.deep.equal(['first', 'second', added.id]);
    expect(added.id).to.match(/^[a-z][a-z0-9-]{0,40}$/);
    expect(removeQuestion(added.content, added.id)).to.deep.equal(CONTENT);
    expect(moveQuestion(CONTENT, 'second', -1).questions.map(({ id }) => id)).to.deep.equal(['second', 'first']);
    expect(moveQuestion(CONTENT, 'second', 1)).to.deep.equal(CONTENT);
    const answered = addAnswer(CONTENT, 'first');
    expect(removeAnswer(answered.content, 'first', answered.id)).to.deep.equal(CONTENT);
    expect(moveAnswer(CONTENT, 'first', 'no', -1).questions[0]?.answers.map(({ id }) => id)).to.deep.equal(['no', 'yes']);
  });

  it('can be asked as they are: what is not written in Spanish is read in English', () => {
    const [, second] = asAsked(setField(CONTENT, 'question.second.words.es', '')).questions;
    expect(second?.words).to.deep.equal({ en: 'Since when?' });
    expect(second?.answers[1]?.next).to.deep.equal({ question: '' });
  });
});

describe('what changes for patients', () => {
  it('is nothing where only the order of the questions is another', () => {
    expect(kinds(CONTENT)).to.deep.equal([]);
    expect(kinds(moveQuestion(CONTENT, 'second', -1))).to.deep.equal([]);
  });

  it('is told of starts, questions that come or go, and each part of one', () => {
    expect(kinds(setField(CONTENT, 'start.lab', 'second'))).to.deep.equal(['start']);
    expect(kinds(addQuestion(CONTENT).content)).to.deep.equal(['added']);
    expect(kinds(removeQuestion(CONTENT, 'second'))).to.deep.equal(['removed']);
    expect(parts(setField(CONTENT, 'question.first.words.es', '¿Ya?'))).to.deep.equal(['words']);
    expect(parts(setField(CONTENT, 'question.first.hint.en', 'Pain'))).to.deep.equal(['hint']);
    expect(parts(setField(CONTENT, 'question.first.answer.no.words.en', 'Not at all'))).to.deep.equal(['answer-words']);
    expect(parts(setField(CONTENT, 'question.second.answer.days.next', 'outcome:request'))).to.deep.equal(['answer-next']);
    expect(parts(setField(CONTENT, 'question.second.answer.days.said.es', 'Tráigalo'))).to.deep.equal(['answer-said']);
    expect(parts(addAnswer(CONTENT, 'first').content)).to.deep.equal(['answer-added']);
    expect(parts(removeAnswer(CONTENT, 'first', 'no'))).to.deep.equal(['answer-removed']);
    expect(parts(moveAnswer(CONTENT, 'first', 'no', -1))).to.deep.equal(['answer-order']);
  });
});
