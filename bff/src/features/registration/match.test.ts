import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { createInvitation, isOpenInvitation } from '../../auth/activation-codes.ts';
import { eachEngine, useDatabase } from '../../database/testing.ts';
import { NO_NAME } from '../../person-name.ts';
import { findFittingChart } from './match.ts';

const NOW = new Date('2026-11-29T12:00:00Z');

eachEngine((engine) => {
  const database = useDatabase(engine);
  const chart = async (more: object) => {
    const patientNumber = `T-${randomUUID().slice(0, 8)}`.toUpperCase();
    const { id } = await database().prisma.patient.create({ data: { patientNumber, givenName: '', familyName: 'Suharto', birthDate: null, ...more } });
    return { id, patientNumber };
  };

  test('a chart without a birth date is nobody’s by a match or a code, whatever else fits', async () => {
    const { patientNumber } = await chart({});
    const identity = { by: 'number', patientNumber, familyName: 'Suharto', birthDate: '1980-03-04' } as const;
    assert.equal(await database().transaction((tx) => findFittingChart(tx, identity)), null);
    const { code } = await createInvitation(database(), patientNumber, NOW);
    for (const birthDate of ['1980-03-04', '1970-01-01', '0001-01-01']) assert.equal(await isOpenInvitation(database(), code, birthDate, NOW), false);
  });

  test('a chart without a name is nobody’s by a match, not by the words in its place either', async () => {
    const { patientNumber } = await chart({ familyName: NO_NAME, nameUnknown: true, birthDate: new Date('1980-03-04T00:00:00Z') });
    for (const familyName of [NO_NAME, '', 'Suharto']) {
      const identity = { by: 'number', patientNumber, familyName, birthDate: '1980-03-04' } as const;
      assert.equal(await database().transaction((tx) => findFittingChart(tx, identity)), null);
    }
  });

  test('a single name is matched as the last name, by number', async () => {
    const { id, patientNumber } = await chart({ birthDate: new Date('1980-03-04T00:00:00Z') });
    const identity = { by: 'number', patientNumber, familyName: 'suharto', birthDate: '1980-03-04' } as const;
    assert.equal((await database().transaction((tx) => findFittingChart(tx, identity)))?.id, id);
  });
});
