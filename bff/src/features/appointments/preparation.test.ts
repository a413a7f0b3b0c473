import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrderOfPreparing, leadHours } from './preparation.ts';

test('words about getting ready tell how long before it begins, in both languages', () => {
  const told: readonly (readonly [string, number])[] = [
    ['Do not eat for 8 hours before your visit.', 8],
    ['No coma nada durante 10 horas antes de la cita.', 10],
    ['Stop taking it 3 days before. Drink nothing for 2 hours.', 72],
    ['Deje de tomarlo 2 días antes.', 48],
    ['Come fasting.', 12],
    ['Venga en ayunas.', 12],
    ['Bring your glucose diary.', 0],
    ['Breakfast is fine.', 0],
  ];
  for (const [words, hours] of told) assert.equal(leadHours(words), hours, words);
});

test('fasting for an afternoon comes before bringing papers in the morning', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 11, 3, hour));
  const items = [
    { id: 'papers', startsAt: at(14), words: 'Bring your diary.' },
    { id: 'fasting', startsAt: at(18), words: 'Do not eat for 8 hours.' },
    { id: 'drink', startsAt: at(20), words: 'Drink a liter of water 1 hour before.' },
  ];
  assert.deepEqual(
    inOrderOfPreparing(items).map(({ id }) => id),
    ['fasting', 'papers', 'drink'],
  );
});
