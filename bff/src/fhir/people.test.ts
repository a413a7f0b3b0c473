import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { humanName } from './fhir-types.ts';
import { NO_NAME } from '../person-name.ts';
import { bundle, patient, withFolder } from './fixtures/resources.ts';
import { outcome, takeFile } from './fixtures/take.ts';
import { NAME_MOST } from '../one-line.ts';
import { ingestFiles } from './ingest.ts';
import { addressText, bestName, contactValue, homeAddress, nameParts, nickname } from './people.ts';

const NOW = new Date('2026-11-29T12:00:00Z');

describe('names', () => {
  const said = (name: object) => {
    const { givenName, familyName } = nameParts(humanName.parse(name));
    return `${givenName} ${familyName}`.trim();
  };

  test('a single name, a text alone, and a name given twice are said once', () => {
    assert.equal(said({ given: ['Sukarno'] }), 'Sukarno');
    assert.equal(said({ family: 'Sukarno' }), 'Sukarno');
    assert.equal(said({ text: 'Sukarno' }), 'Sukarno');
    assert.equal(said({ text: 'Sukarno', given: ['Sukarno'] }), 'Sukarno');
    assert.equal(said({ family: 'Sukarno', given: ['Sukarno'] }), 'Sukarno');
    assert.equal(said({ text: 'Vincent van Gogh' }), 'Vincent van Gogh');
    assert.equal(said({ text: 'Dr. Anna Berg', family: 'Berg', given: ['Anna'] }), 'Anna Berg');
  });

  test('LD-11 a name that breaks a line, turns the direction of writing or has no end comes in as one line of a name’s length', () => {
    assert.equal(said({ family: 'Berg\r\nBcc: all', given: ['An\u202ena'] }), 'Anna Berg Bcc: all');
    assert.equal(said({ text: 'An\u2066na\u2028Berg' }), 'Anna Berg');
    assert.equal(said({ family: 'x'.repeat(5_000) }).length, NAME_MOST);
    assert.equal(nickname([{ use: 'nickname', text: '\u202eAnn\tie' }], NOW), 'Ann ie');
  });

  test('nulls in lists are what R4 says: nothing, with an extension beside it', () => {
    assert.equal(said({ family: 'Berg', given: ['Anna', null], _given: [null, { extension: [] }], suffix: [null] }), 'Anna Berg');
  });

  test('a name that is over, old or not begun is not the name now, whatever its use and place', () => {
    const choose = (...names: object[]) =>
      bestName(
        names.map((name) => humanName.parse(name)),
        NOW,
      )?.family;
    assert.equal(choose({ use: 'official', family: 'Was', period: { end: '2015' } }, { family: 'Is' }), 'Is');
    assert.equal(choose({ use: 'old', family: 'Was' }, { use: 'usual', family: 'Is' }), 'Is');
    assert.equal(choose({ use: 'maiden', family: 'Was' }, { family: 'Is' }), 'Is');
    assert.equal(choose({ use: 'official', family: 'Will', period: { start: '2027-01' } }, { family: 'Is' }), 'Is');
    assert.equal(choose({ use: 'official', family: 'Is', period: { end: '2026' } }, { family: 'Other' }), 'Is', 'this year is not over');
    assert.equal(choose({ use: 'temp', family: 'Short' }, { family: 'Is' }), 'Is');
    assert.equal(choose({ use: 'nickname', family: 'Nick' }, { family: 'Is' }), 'Is');
    assert.equal(choose({ use: 'old', family: 'Was' }), 'Was', 'no other is known, and no chart is lost');
    assert.equal(nickname([{ use: 'nickname', given: ['Al'], period: { end: '2020' } }], NOW), null);
    assert.equal(nickname([{ use: 'nickname', given: ['Al'] }], NOW), 'Al');
  });

  test('every name with any words gives one that has all of them, once', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ž\u0627-\u064a]{1,54}$/u);
    fc.assert(
      fc.property(fc.option(word), fc.array(fc.option(word), { maxLength: 3 }), fc.option(word), (family, given, text) => {
        const parts = given.filter((one) => one !== null);
        fc.pre(family !== null || text !== null || parts.length > 0);
        const name = said({ given, ...(family === null ? {} : { family }), ...(text === null ? {} : { text }) });
        assert.ok(name.length > 0);
        if (family !== null) assert.ok(name.endsWith(family));
        for (const part of parts) assert.ok(name.includes(part));
        if (family === null && parts.length === 0) assert.equal(name, text);
      }),
    );
  });
});

describe('contacts and addresses', () => {
  test('the current one counts, by rank, not the ended or old one that stands first', () => {
    const phone = (value: string, more: object = {}) => ({ system: 'phone', value, ...more });
    assert.equal(contactValue([phone('1', { period: { end: '2015-01-01' } }), phone('2')], 'phone', [], NOW), '2');
    assert.equal(contactValue([phone('1', { use: 'old' }), phone('2')], 'phone', [], NOW), '2');
    assert.equal(contactValue([phone('1', { use: 'temp' }), phone('2', { use: 'work' })], 'phone', [], NOW), '2');
    assert.equal(contactValue([phone('1', { rank: 2 }), phone('2', { rank: 1 }), phone('3')], 'phone', [], NOW), '2');
    assert.equal(
      contactValue([phone('1', { use: 'home', period: { end: '2015' } })], 'phone', ['home'], NOW),
      null,
      'nobody is called on a number that is over',
    );
    assert.equal(contactValue([phone('1', { use: 'work' }), phone('2', { use: 'home' })], 'phone', ['home'], NOW), '2');
  });

  test('a phone that names no use is one, after those that do; an old or ended one is none', () => {
    const phone = (value: string, more: object = {}) => ({ system: 'phone', value, ...more });
    const home = (...all: object[]) => contactValue(all as never, 'phone', ['home', null]);
    assert.equal(home(phone('1')), '1');
    assert.equal(home(phone('1'), phone('2', { use: 'home' })), '2');
    assert.equal(home(phone('1', { use: 'old' }), phone('2', { period: { end: '2001' } })), null);
    assert.equal(home(phone('1', { use: 'mobile' }), phone('2', { use: 'work' })), null);
    assert.equal(contactValue([phone('1')], 'phone', ['mobile']), null, 'nobody texts a phone that may stand at home');
  });

  test('the home somebody has now is their address', () => {
    const at = (line: string, more: object = {}) => ({ line: [line], ...more });
    const chosen = (...all: ReturnType<typeof at>[]) => addressText(homeAddress(all, NOW));
    assert.equal(chosen(at('1 Old Rd', { use: 'home', period: { end: '2015' } }), at('2 New Rd', { use: 'home' })), '2 New Rd');
    assert.equal(chosen(at('1 Bill Rd', { use: 'billing' }), at('2 New Rd')), '2 New Rd');
    assert.equal(chosen(at('1 Old Rd', { use: 'old' })), null);
    assert.equal(addressText({ text: '3 Text St, Northfield' }), '3 Text St, Northfield');
  });
});

eachEngine((engine) => {
  const database = useDatabase(engine);
  const bring = async (changes: object) => {
    const id = randomUUID();
    await withFolder(async (write) => {
      await ingestFiles(database(), [await write('file.json', bundle([patient(id, changes)]))]);
    });
    return database().prisma.patient.findUniqueOrThrow({ where: { id } });
  };

  test('no chart is lost for a birth date nobody knows, and a year is not made a day', async () => {
    assert.equal((await bring({ birthDate: undefined })).birthDate, null);
    assert.equal((await bring({ birthDate: '1980' })).birthDate, null);
    assert.equal((await bring({ birthDate: '1980-05' })).birthDate, null);
    assert.equal((await bring({ birthDate: '1980-05-06' })).birthDate?.toISOString(), '1980-05-06T00:00:00.000Z');
  });

  test('somebody without any name is kept under neutral words, is nobody else for it, and has a name once there is one', async () => {
    for (const name of [undefined, [], [{ use: 'official' }], [{ prefix: ['Dr'] }], [{ given: [null], _given: [{ extension: [] }] }]]) {
      const row = await bring({ name });
      assert.deepEqual([row.givenName, row.familyName, row.nameUnknown], ['', NO_NAME, true]);
    }
    const id = randomUUID();
    const take = (changes: object) => takeFile(database(), bundle([patient(id, changes)]));
    const report = await take({ name: undefined });
    assert.deepEqual([outcome(report, 'Patient').created, Object.keys(outcome(report, 'Patient').noted ?? {}).length], [1, 1]);
    await take({ name: [{ family: 'Ito', given: ['Aiko'] }] });
    const named = await database().prisma.patient.findUniqueOrThrow({ where: { id } });
    assert.deepEqual([named.givenName, named.familyName, named.nameUnknown], ['Aiko', 'Ito', false]);
    assert.equal(await database().prisma.identityConflict.count({ where: { resourceId: id } }), 0);
  });

  test('a chart of a single name, or with nulls among its names, comes in', async () => {
    const single = await bring({ name: [{ given: ['Suharto'] }] });
    assert.deepEqual([single.givenName, single.familyName], ['', 'Suharto']);
    const nulls = await bring({
      name: [{ family: 'Berg', given: [null, 'Anna'], _given: [{ extension: [] }, null] }],
      address: [{ line: [null, '2 New Rd'] }],
    });
    assert.deepEqual([nulls.givenName, nulls.familyName, nulls.addressLine1], ['Anna', 'Berg', '2 New Rd']);
  });
});
