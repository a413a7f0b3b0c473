/** Everything that is made for paper, as PDF, in a real portal: the text, the pages, and nothing to press. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { PEOPLE } from '../../bff/demo/people.ts';
import { CLINICS, PATIENT_IDS } from '../../bff/demo/ids.ts';
import { PATIENT_ID, PERSON } from '../../tools/portal.ts';
import { importNewPatient } from '../../tools/e2e/new-patient.ts';
import { openPage, signInByKeyboard } from '../../tools/e2e/pages.ts';
import { paperOf, printBy } from '../../tools/e2e/paper.ts';
import type { Paper } from '../../tools/e2e/paper.ts';
import { usePortal } from '../../tools/e2e/running.ts';

const on = usePortal();

/** What nobody presses on paper. */
const PRESSED =
  /Skip to main|Sign out|Show more|Print (list|wallet|certificate|the letter)|Mark as seen|All test results|All bills|All messages|All appointments|Message your care team|Send|911/;

interface Expected {
  readonly says: RegExp;
  readonly most: number;
  /** Some papers are about nobody in particular. */
  readonly whose?: RegExp;
}

const DANA = /Dana Whitfield.*Patient number NH-\d+/;

/** Keeps the PDF where somebody wants to look at it. */
async function keep(name: string, { pdf }: Paper): Promise<void> {
  const folder = process.env['PAPER_FOLDER'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.pdf`), pdf);
}

async function check(name: string, paper: Paper, { says, most, whose = DANA }: Expected): Promise<void> {
  await keep(name, paper);
  assert.match(paper.text, says, name);
  assert.match(paper.text, whose, name);
  assert.match(paper.pages[0] ?? '', /Northfield Health/, name);
  assert.doesNotMatch(paper.text, PRESSED, name);
  assert.ok(paper.pages.length <= most, `${name} takes ${paper.pages.length} pages`);
  // A page with its margins alone is a blank one.
  for (const [at, text] of paper.pages.entries()) {
    assert.ok(text.length > 80, `page ${at + 1} of ${name} is blank: ${text}`);
    assert.match(text, new RegExp(`(Page|Página) ${at + 1} (of|de) ${paper.pages.length}`), name);
  }
}

/** Prints by the button on Letter and on A4. */
async function printed(page: Page, name: string, button: Locator, expected: Expected): Promise<Paper> {
  const [letter, a4] = await printBy(page, button, [{ format: 'Letter' }, { format: 'A4' }]);
  assert.ok(letter && a4);
  await check(name, letter, expected);
  await check(`${name}-a4`, a4, expected);
  return letter;
}

const button = (page: Page, name = 'Print'): Locator => page.getByRole('button', { name, exact: true });

test('what patients print has whose it is on it, no more pages than it needs, and is light in a dark room', async () => {
  const { page, faults, close } = await openPage(on.browser, { colorScheme: 'dark' });
  await signInByKeyboard(page, on.portal.url, PERSON.username);
  const open = (path: string) => page.goto(`${on.portal.url}/patients/${PATIENT_ID}${path}`);

  await open('/records');
  const result = page.getByRole('link', { name: /metabolic/i }).first();
  await result.click();
  await printed(page, 'result', button(page), { says: /metabolic panel.*Usual range.*mg\/dL/i, most: 2 });
  assert.equal(await page.locator('[data-print-area]').count(), 0);

  await open('/records/medications');
  await printed(page, 'medicines', button(page, 'Print list'), { says: /Medicine list.*How to take it.*Metformin/, most: 2 });
  await printed(page, 'wallet', button(page, 'Print wallet card'), { says: /Wallet card.*Allergies.*Medicines.*Metformin/, most: 1 });

  await open('/records/immunizations');
  await printed(page, 'vaccines', button(page, 'Print certificate'), { says: /Vaccine certificate.*Flu .*Shingles/, most: 2 });

  await open('/appointments');
  await page.locator('appointments-visits-page ds-list-item a').first().click();
  await printed(page, 'visit', button(page), { says: /With.*Clinic.*Address/, most: 1 });

  await open('/billing');
  await page.locator('billing-overview-page ds-list-item a').first().click();
  await printed(page, 'bill', button(page), { says: /Bill .*You owe.*Services on this bill/, most: 2 });

  await open('/messages');
  await page.locator('messages-inbox-page messages-thread-row a').first().click();
  await printed(page, 'thread', button(page), { says: /(AM|PM)/, most: 3 });

  // Printed from the browser's own menu, a page is its list with the same head.
  await open('/records');
  await page.locator('records-results-page ds-list-item').first().waitFor();
  const list = await paperOf(page);
  await keep('menu', list);
  assert.match(list.text, DANA);
  assert.doesNotMatch(list.text, PRESSED);
  assert.match(list.pages[0] ?? '', /metabolic panel/i);
  assert.ok(list.pages.length <= 2);
  assert.deepEqual(faults, []);
  await close();
});

test('a certificate for school is in the language of the page, by vaccine, oldest first', async () => {
  const { page, faults, close } = await openPage(on.browser, { locale: 'es-US' });
  await signInByKeyboard(page, on.portal.url, PERSON.username);
  await page.goto(`${on.portal.url}/patients/${PATIENT_IDS.june}/records/immunizations`);
  const paper = await printed(page, 'vaccines-es', button(page, 'Imprimir certificado'), {
    says: /Certificado de vacunas.*Rotavirus.*Difteria.*Polio.*Sarampión/,
    most: 2,
    whose: /June Whitfield.*Número de paciente NH-\d+/,
  });
  const [, polio = ''] = /Polio (.*?)Sarampión/.exec(paper.text) ?? [];
  const years = [...polio.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
  assert.ok(years.length >= 3);
  assert.deepEqual(
    years,
    years.toSorted((a, b) => a - b),
  );
  assert.deepEqual(faults, []);
  await close();
});

test('the letter with an activation code has the code, and not the birth date that belongs to it', async () => {
  const number = await importNewPatient(on);
  const { page, faults, close } = await openPage(on.browser);
  await signInByKeyboard(page, on.portal.url, PEOPLE.nowak.username);
  await page.goto(`${on.portal.url}/clinics/${CLINICS.lakeside.id}/desk/people`);
  await page.getByRole('textbox', { name: 'Patient number' }).fill(number);
  await button(page, 'Find the patient').click();
  await button(page, 'Choose: Selin Ozturk').click();
  await button(page, 'Make an activation code').click();
  const paper = await printed(page, 'code', button(page), {
    says: /Your activation code.*[A-Z2-9]{5}-[A-Z2-9]{5}.*\/register/,
    most: 1,
    whose: /Selin Ozturk, NH-\d+/,
  });
  assert.doesNotMatch(paper.text, /1984/);
  assert.deepEqual(faults, []);
  await close();
});
