import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DEMO_DECISION } from '../../../demo/scheduling.ts';
import { checkQuestions } from './check-questions.ts';
import { toDraft, toLive } from './content.ts';
import type { DraftAnswer, DraftContent, DraftNext, DraftQuestion } from './schema.ts';

const OFFERED = new Set(['new-problem', 'vaccination', 'travel-advice']);
const said = { en: 'Is it so?', es: '¿Es así?' };
const unsaid = { en: '', es: '' };
const check = (content: DraftContent) => checkQuestions(content, OFFERED);
const codes = (content: DraftContent) => check(content).map(({ code }) => code);

const outcome: fc.Arbitrary<DraftNext> = fc.oneof(
  fc.record({ outcome: fc.constantFrom('call-911' as const, 'call-now' as const, 'express-care' as const), words: fc.constantFrom(said, unsaid) }),
  fc.record({ outcome: fc.constantFrom('book' as const, 'request' as const), visitType: fc.constantFrom(...OFFERED), words: fc.constantFrom(said, unsaid) }),
);
const idOf = (at: number) => `q${at}`;

/** Questions that lead only onward, each asked by the one before: what must be let through. */
const good: fc.Arbitrary<DraftContent> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const question = (at: number): fc.Arbitrary<DraftQuestion> => {
    const onward = count - at - 1;
    const next: fc.Arbitrary<DraftNext> =
      onward === 0
        ? outcome
        : fc.oneof(
            outcome,
            fc.integer({ min: at + 1, max: count - 1 }).map((to) => ({ question: idOf(to) })),
          );
    return fc.array(next, { minLength: 1, maxLength: 4 }).map((others) => {
      const first: DraftNext = onward === 0 ? { outcome: 'call-911', words: unsaid } : { question: idOf(at + 1) };
      return { id: idOf(at), words: said, hint: unsaid, answers: [first, ...others].map((each, n) => ({ id: `a${n}`, words: said, next: each })) };
    });
  };
  return fc.tuple(...Array.from({ length: count }, (_none, at) => question(at))).map((questions) => ({ start: { new_problem: 'q0' }, questions }));
});

/** Anything the desk could have saved, with few ids so that answers often lead somewhere. */
const any: fc.Arbitrary<DraftContent> = fc.record({
  start: fc.record({ new_problem: fc.constantFrom('q0', 'q1', 'q9'), lab: fc.constantFrom('q0', 'q2') }, { requiredKeys: [] }),
  questions: fc.array(
    fc.record({
      id: fc.constantFrom('q0', 'q1', 'q2', 'q3'),
      words: fc.constantFrom(said, said, said, { en: 'Is it so?', es: ' ' }),
      hint: fc.constantFrom(unsaid, said),
      answers: fc.array(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'd'),
          words: fc.constant(said),
          next: fc.oneof(
            outcome,
            outcome,
            fc.constantFrom('q0', 'q1', 'q2', 'q3').map((question) => ({ question })),
            fc.constant(null),
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 4 },
  ),
});

/** Every way somebody can go; throws where one does not end. */
function waysFrom(
  content: ReturnType<typeof toLive>,
  id: string,
  way: readonly string[] = [],
): { outcome: string; visitType?: string | undefined; asked: readonly string[] }[] {
  assert.ok(!way.includes(id), `${id} is asked twice`);
  const question = content.questions.find((each) => each.id === id);
  assert.ok(question, `${id} is not there`);
  const asked = [...way, id];
  return question.answers.flatMap(({ next }) => ('question' in next ? waysFrom(content, next.question, asked) : [{ ...next, asked }]));
}

function changeAnswer(content: DraftContent, at: number, change: (answer: DraftAnswer) => DraftAnswer): DraftContent {
  const answers = content.questions.flatMap(({ answers: own }) => own);
  const chosen = answers[at % answers.length];
  return {
    ...content,
    questions: content.questions.map((question) => ({ ...question, answers: question.answers.map((each) => (each === chosen ? change(each) : each)) })),
  };
}

describe('what keeps questions from going live', () => {
  test('nothing, of those the demo asks', () => {
    assert.deepEqual(checkQuestions(toDraft(DEMO_DECISION), new Set([...OFFERED, 'new-problem'])), []);
  });

  test('nothing, of questions that lead onward to an outcome', () => {
    fc.assert(fc.property(good, (content) => assert.deepEqual(check(content), [])));
  });

  test('whatever is let through ends for everybody, asks all it has, leads to visits that are offered, and can lead to 911', () => {
    let letThrough = 0;
    fc.assert(
      fc.property(fc.oneof(any, good), (content) => {
        if (check(content).length > 0) return;
        letThrough += 1;
        const live = toLive(content);
        const ways = Object.values(live.start).flatMap((first) => waysFrom(live, first));
        assert.deepEqual(new Set(ways.flatMap(({ asked }) => asked)), new Set(live.questions.map(({ id }) => id)));
        for (const way of ways) {
          if (way.outcome === 'book' || way.outcome === 'request') assert.ok(OFFERED.has(way.visitType ?? ''));
        }
        assert.ok(waysFrom(live, live.start.new_problem ?? '').some((way) => way.outcome === 'call-911'));
      }),
      { numRuns: 500 },
    );
    assert.ok(letThrough > 50);
  });

  test('an answer that leads back to a question before it, told at that answer', () => {
    fc.assert(
      fc.property(good, (content) => {
        const last = content.questions.at(-1);
        assert.ok(last);
        const answers = [...last.answers, { id: 'back', words: said, next: { question: 'q0' } }];
        const circle = { ...content, questions: [...content.questions.slice(0, -1), { ...last, answers }] };
        assert.deepEqual(check(circle), [{ code: 'circle', path: `question.${last.id}.answer.back.next` }]);
      }),
    );
  });

  test('a text that is missing in one language, told at its field', () => {
    fc.assert(
      fc.property(good, fc.nat(), fc.constantFrom('en' as const, 'es' as const), (content, at, language) => {
        const found = check(changeAnswer(content, at, (answer) => ({ ...answer, words: { ...said, [language]: '  ' } })));
        assert.deepEqual(
          found.map(({ code }) => code),
          ['no-words'],
        );
        assert.match(found[0]?.path ?? '', new RegExp(`^question\\.q\\d\\.answer\\.a\\d\\.words\\.${language}$`));
      }),
    );
  });

  test('an answer that leads nowhere, or to a visit that is not offered', () => {
    fc.assert(
      fc.property(good, fc.nat(), (content, at) => {
        const nowhere = codes(changeAnswer(content, at, (answer) => ({ ...answer, next: null })));
        assert.ok(nowhere.includes('no-next'));
        const gone = codes(changeAnswer(content, at, (answer) => ({ ...answer, next: { outcome: 'book', visitType: 'retired-kind', words: unsaid } })));
        assert.ok(gone.includes('unknown-visit-type'));
        const nothing = codes(changeAnswer(content, at, (answer) => ({ ...answer, next: { outcome: 'request', words: unsaid } })));
        assert.ok(nothing.includes('no-visit-type'));
      }),
    );
  });

  test('that no way leads to calling 911 for a new problem, even where another need has one', () => {
    fc.assert(
      fc.property(good, (content) => {
        const calm = content.questions.map((question) => ({
          ...question,
          answers: question.answers.map((answer) =>
            answer.next !== null && 'outcome' in answer.next && answer.next.outcome === 'call-911'
              ? { ...answer, next: { ...answer.next, outcome: 'call-now' as const } }
              : answer,
          ),
        }));
        assert.deepEqual(check({ ...content, questions: calm }), [{ code: 'no-emergency', path: 'start.new_problem' }]);
        const other = { start: { lab: 'q0' }, questions: content.questions };
        assert.deepEqual(check(other), [{ code: 'no-emergency', path: 'start.new_problem' }]);
      }),
    );
  });

  test('a question that nothing leads to, one with too few answers, and two with one id', () => {
    fc.assert(
      fc.property(good, (content) => {
        const alone: DraftQuestion = {
          id: 'alone',
          words: said,
          hint: unsaid,
          answers: [{ id: 'a', words: said, next: { outcome: 'call-now', words: unsaid } }],
        };
        assert.deepEqual(check({ ...content, questions: [...content.questions, alone] }), [
          { code: 'unreachable', path: 'question.alone' },
          { code: 'too-few-answers', path: 'question.alone' },
        ]);
        const [first] = content.questions;
        assert.ok(first);
        assert.ok(codes({ ...content, questions: [...content.questions, first] }).includes('same-id'));
      }),
    );
  });

  test('a hint in one language only, and a start that is not there', () => {
    const content = toDraft(DEMO_DECISION);
    const [first, ...others] = content.questions;
    assert.ok(first);
    const half = { ...content, start: { ...content.start, lab: 'gone' }, questions: [{ ...first, hint: { en: 'Now', es: '' } }, ...others] };
    assert.deepEqual(check(half), [
      { code: 'unknown-question', path: 'start.lab' },
      { code: 'no-words', path: 'question.danger.hint.es' },
    ]);
  });

  test('what is stored is read back as it was: nothing left out is made up', () => {
    fc.assert(fc.property(good, (content) => assert.equal(JSON.stringify(toDraft(toLive(content))), JSON.stringify(content))));
    assert.deepEqual(toLive(toDraft(DEMO_DECISION)), DEMO_DECISION);
  });
});
