import assert from 'node:assert/strict';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { ChargeRow } from './charge-row.ts';
import { csvRecords } from './csv-records.ts';
import { readWhole } from './read-whole.ts';
import type { WholeFile } from './read-whole.ts';
import { chunksOf, JSON_3, TALL, TALL_2, WIDE } from './testing.ts';

/** Files of CMS, where they are at hand. */
const SHARED = new URL('../../../../shared/data/charges/', import.meta.url).pathname;

async function read(text: string, size?: number): Promise<WholeFile & { readonly all: ChargeRow[] }> {
  const all: ChargeRow[] = [];
  const whole = await readWhole(chunksOf(text, size), { add: async (row) => void all.push(row) });
  return { ...whole, all };
}

/** One row for each service, as wide files and JSON have them, without where it stood. */
function merged(rows: readonly ChargeRow[]): Record<string, Omit<ChargeRow, 'line' | 'description'>> {
  const services: Record<string, Omit<ChargeRow, 'line' | 'description'>> = {};
  for (const { line: _line, description, ...row } of rows) services[description] = { ...row, rates: [...(services[description]?.rates ?? []), ...row.rates] };
  return services;
}

describe('a standard-charges file', () => {
  test('says the same in each of the three layouts, which are told apart by their content', async () => {
    const [tall, wide, json] = await Promise.all([read(TALL), read(WIDE), read(JSON_3)]);
    assert.deepEqual([tall.layout, wide.layout, json.layout], ['tall', 'wide', 'json']);
    const facts = { hospitalName: 'Lakeside Hospital', version: '3.0.0', updatedOn: '2026-04-01', npis: ['0000000001', '0000000002'] };
    for (const file of [tall, wide, json]) {
      assert.deepEqual(file.problems, []);
      assert.deepEqual(file.facts, facts);
      assert.equal(file.leftOut, 1);
      assert.deepEqual(merged(file.all), merged(tall.all));
    }
    assert.deepEqual(merged(tall.all)['ER visit, level 3'], {
      codes: ['CPT:99283', 'RC:450'],
      setting: 'outpatient',
      modifiers: null,
      grossCents: 400_000,
      cashCents: 360_000,
      minCents: null,
      maxCents: null,
      rates: [
        {
          payerName: 'Blue Plains',
          planName: 'PPO',
          dollarCents: null,
          percent: 800_000,
          isAlgorithm: false,
          lowCents: 51_237,
          medianCents: 120_012,
          highCents: 167_842,
        },
      ],
    });
  });

  test('of version 2 has an estimated amount in place of the median, and none where it says so', async () => {
    const { all, problems, facts } = await read(TALL_2);
    assert.deepEqual(problems, []);
    assert.equal(facts?.version, '2.2.1');
    assert.deepEqual(
      all.flatMap(({ rates }) => rates.map(({ medianCents, isAlgorithm }) => [medianCents, isAlgorithm])),
      [
        [120_012, false],
        [null, true],
      ],
    );
  });

  test('is read the same whatever pieces it comes in', async () => {
    for (const text of [TALL, WIDE, JSON_3]) {
      const { all } = await read(text);
      for (const size of [1, 7, 100]) assert.deepEqual((await read(text, size)).all, all);
    }
  });

  test('tells each problem with its line, and all of them', async () => {
    const lines = TALL.split('\r\n');
    const with_ = (line: number, change: (text: string) => string): string => lines.map((text, at) => (at === line - 1 ? change(text) : text)).join('\n');
    const told = async (text: string) => (await read(text)).problems.map(({ line, text: sentence }) => `${line}: ${sentence}`);
    assert.deepEqual(await told(with_(4, (row) => row.replace('1200', '$1200'))), [
      '4: The gross charge “$1200” is not a plain number of dollars. Write it as 1200.50, without a dollar sign or a comma.',
    ]);
    assert.deepEqual(await told(with_(6, (row) => row.replace('outpatient', 'home').replace('CPT', 'CTP').replace('4000', '0'))), [
      '6: “CTP” is no code type of the CMS data dictionary.',
      '6: Its setting “home” is not inpatient, outpatient or both.',
      '6: The gross charge is 0. Leave it empty where there is none.',
    ]);
    assert.deepEqual(await told(with_(5, (row) => row.replace('North Star', ''))), [
      '5: It has a negotiated charge without the name of the payer and the plan.',
    ]);
    assert.deepEqual(await told(with_(5, (row) => `${row},one too many`)), [
      '5: It has more cells than there are columns. A text with a comma belongs in quotation marks.',
    ]);
    assert.match((await told(with_(2, (row) => row.replace('3.0.0', '1.1')))).join(), /Line 2: the file is of version 1\.1\. Versions 2 and 3 are read\./);
    assert.match((await told(with_(3, (row) => row.replace('setting', 'set')))).join(), /Line 3: these columns are missing: setting/);
    assert.match((await told(with_(6, (row) => `"${row}`))).join(), /Line 6: a quotation mark is opened and not closed/);
    assert.deepEqual(await told('name,price\nMRI,3'), ['0: Line 1 has no hospital_name: this is no standard-charges file of CMS, in CSV or JSON.']);
    assert.deepEqual(await told(''), ['0: The file is empty.']);
    assert.match((await told(JSON_3.replace('"setting": "outpatient"', '"setting": "moon"'))).join(), /^10: Its setting “moon”/);
    assert.match((await told(JSON_3.slice(0, -30))).join(), /cut off/);
    assert.match((await told('[]')).join(), /Line 1 has no hospital_name/);
    assert.match((await told('{"resourceType":"Bundle"}')).join(), /no hospital_name/);
  });

  test('is not read past bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(TALL), Buffer.from([0x0a, 0xe9, 0x2c])]);
    const whole = await readWhole(chunksOfBytes(bytes), { add: async () => undefined });
    assert.match(whole.problems[0]?.text ?? '', /not UTF-8/);
  });

  const files = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => /example.*\.(csv|json)$/i.test(name)) : [];
  test('of CMS’s own examples comes in', { skip: files.length > 0 ? false : 'the examples of CMS are not on this machine' }, async () => {
    for (const file of files) {
      const { problems, rows, rates } = await readWhole(createReadStream(join(SHARED, file)), { add: async () => undefined });
      assert.deepEqual(problems, [], file);
      assert.ok(rows > 20 && rates === 39, `${file}: ${rows} rows, ${rates} rates`);
    }
  });
});

async function* chunksOfBytes(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

test('CSV gives back what was written, whatever cells hold and whatever pieces it comes in', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '|', '7'), maxLength: 6 }).map((text) => text.trim());
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 20 }),
      async (rows, size) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        const read_: (readonly string[])[] = [];
        for await (const { cells } of csvRecords(chunksOf(text, size))) read_.push(cells);
        assert.deepEqual(read_, rows);
      },
    ),
  );
});
