/** No list ends in silence: whatever in the server reads a fixed number of rows goes through `lists/`, or says here why it is no list. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SERVER = new URL('../', import.meta.url);

/** One row is no list, and a second tells only that it is not the only one. What a part of `lists/rows.ts` asks for is `take` itself, of a type. */
const FIXED = /\btake: (?!1\b|2\b|number\b)|\blimit (?!1\b|asked\.)(?:\d|\$|\$\{)/g;

/** Reads that end after a number of rows and are no list, with why. */
const NOT_LISTS: Readonly<Record<string, string>> = {
  'audit/verify.ts': 'goes on after the last row until there is none',
  'auth/sent-code.ts': 'the newest codes alone can be right',
  'changes/read-changes.ts': 'a connector goes on after the last one it has',
  'drafts/seal-old-drafts.ts': 'goes on until none is left',
  'features/activity/rows.ts': 'pages by the one cursor, in an order of words that is its own',
  'features/estimates/search.ts': 'the first twenty, and whether there are more is told',
  'features/imports/identities.ts': 'reads what `lists/rows.ts` asks for',
  'features/insurance/ask-before-visits.ts': 'goes on in the next hour until everybody was asked about',
  'features/messages/home.ts': 'home tells the newest three, and how many more there are',
  'features/records/health.ts': 'the line of a measure has twelve points',
  'features/records/home.ts': 'home tells the gravest ten, and how many more there are',
  'features/records/service.ts': 'the line of earlier values has twelve points',
  'features/schedules/schedule.ts': 'says that there is more, and one clinician narrows it',
  'features/scheduling/closed-spells.ts': 'explains a week; more than twice a day explains nothing more',
  'features/scheduling/open-slots.ts': 'as many of each clinician as are asked for, and whether there are more is told',
  'features/scheduling/sweep.ts': 'goes on until nothing is left to forget',
  'fhir/derive.ts': 'goes on until nothing is left to derive',
  'fhir/waits.ts': 'the caller asks again until nothing is ready',
  'jobs/failed-jobs.ts': 'reads what `lists/rows.ts` asks for',
  'lists/list.ts': 'one more than can be asked for at a time; the rest has its cursor',
  'mail/dev-mail.ts': 'a page for trying out, with the newest mails',
  'notifications/follow-up.ts': 'goes on until none is left',
  'notifications/notices.ts': 'the newest thousand of a person: what is older was told long ago',
  'notifications/spread.ts': 'goes on after the last one it read',
  'payments/test-gateway/account.ts': 'the gateway’s own list, with its own cursor',
  'prices/import-charges.ts': 'goes on until none is left',
};

test('LD-02 what reads a fixed number of rows goes through the lists, or is none', () => {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/\.test\.ts$|^database\/generated\/|(^|\/)testing\//.test(file),
  );
  assert.ok(files.length > 100);
  const found = files.filter((file) => new RegExp(FIXED).test(readFileSync(fileURLToPath(new URL(file, SERVER)), 'utf8').replaceAll(/\/\/.*$/gm, '')));
  assert.deepEqual(found.toSorted(), Object.keys(NOT_LISTS));
});

test('LD-03 a list of a whole clinic is not counted to its end', () => {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const texts = files.map((file) => ({ file, text: readFileSync(fileURLToPath(new URL(file, SERVER)), 'utf8') }));
  const desks = texts.filter(({ text }) => /\bdefineList</.test(text) && /\b(?:inClinicSql|threadsAtDeskSql)\(/.test(text));
  assert.ok(desks.length >= 3);
  assert.deepEqual(
    desks.filter(({ text }) => !text.includes('ofClinic: true')).map(({ file }) => file),
    [],
  );
});

test('LD-02 the check finds what ends in silence', () => {
  for (const text of ['findMany({ take: 50 })', 'take: MOST,', 'order by at limit 200', 'limit ${LIMIT}', 'limit $3::int'])
    assert.match(text, new RegExp(FIXED.source), text);
  for (const text of ['take: 1,', 'limit 1)', 'findMany({ where, orderBy, take })', '(where, take: number)'])
    assert.doesNotMatch(text, new RegExp(FIXED.source), text);
});
