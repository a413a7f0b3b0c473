import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { writeDocument } from './document.ts';
import type { DocumentBody, DocumentHead } from './document.ts';
import { formatsOf } from './formats.ts';
import { readDocument, tagsOf } from './testing.ts';

const head = (more: Partial<DocumentHead> = {}): DocumentHead => ({
  title: 'Factura 42',
  language: 'es',
  sender: { name: 'Clínica Peña & Núñez', contact: 'Calle 1 · (555) 555-0100' },
  facts: [
    ['Paciente', 'Íñigo Ágüero'],
    ['Hecho el', '24 de noviembre de 2026'],
  ],
  foot: 'Íñigo Ágüero · NH-1',
  page: (number, of) => `Página ${number} de ${of}`,
  now: new Date('2026-11-24T16:00:00Z'),
  ...more,
});

async function made(fill: (body: DocumentBody) => Promise<void>, more: Partial<DocumentHead> = {}): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeDocument(head(more), fill)) parts.push(part);
  return Buffer.concat(parts);
}

/** The longest that others waited for their turn, in milliseconds of this thread's own work: what else the machine does is not counted. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let [longest, isOver] = [0, false];
  let last = process.threadCpuUsage();
  const tick = (): void => {
    const { user, system } = process.threadCpuUsage(last);
    longest = Math.max(longest, (user + system) / 1_000);
    last = process.threadCpuUsage();
    if (!isOver) setImmediate(tick);
  };
  tick();
  await work();
  isOver = true;
  return longest;
}

const COLUMNS = [{ label: 'Servicio' }, { label: 'Día', fit: true }, { label: 'Importe', fit: true, align: 'right' }] as const;
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ cells: [`Servicio número ${index}`, '3 de noviembre de 2026', '$10.00'] }));

describe('documents', () => {
  test('a document has its language, its title, the name of the brand and its typeface, and says that it is tagged', async () => {
    const bytes = await made(async (body) => body.paragraph('¿Cuánto? ¡Nada! — ñ Ñ á é í ó ú ü “así”'));
    const read = await readDocument(bytes);
    assert.equal(read.title, 'Factura 42');
    assert.equal(read.language, 'es');
    assert.equal(read.isMarked, true);
    assert.match(read.text, /Clínica Peña & Núñez/);
    assert.match(read.text, /¿Cuánto\? ¡Nada! — ñ Ñ á é í ó ú ü “así”/);
    assert.ok(read.fonts.length >= 2);
    for (const name of read.fonts) assert.match(name, /AtkinsonHyperlegibleNext/);
    // What the library writes into XML is XML.
    assert.match(bytes.toString('latin1'), /pdfuaid:part>1</);
    assert.doesNotMatch(bytes.toString('latin1'), /<rdf:li>[^<]*&(?!amp;)/);
  });

  test('headings, paragraphs, lists, tables and figures are tags in the order they are read', async () => {
    const { tags, pages } = await readDocument(
      await made(async (body) => {
        body.panel({ label: 'Usted debe', amount: '$5.00', beside: [{ text: 'Vence', strong: 'mañana' }] });
        body.heading('Servicios');
        body.shares({
          alt: 'Una barra',
          parts: [
            { cents: 100, shade: 'first' },
            { cents: -5, shade: 'second' },
          ],
        });
        await body.table({ columns: COLUMNS, rows: rows(2) });
        body.list(['Uno', 'Dos']);
      }),
    );
    const [document] = tags;
    assert.equal(document?.name, 'Document');
    assert.deepEqual(
      document.below.map(({ name }) => name),
      ['P', 'P', 'H1', 'Table', 'P', 'P', 'P', 'P', 'H2', 'Figure', 'Table', 'L'],
    );
    assert.deepEqual(
      tagsOf(tags, 'Figure').map(({ alt }) => alt),
      ['Una barra'],
    );
    const table = tagsOf(tags, 'Table').at(-1);
    assert.deepEqual(
      tagsOf(table?.below ?? [], 'TH').map(({ text }) => text),
      ['Servicio', 'Día', 'Importe', 'Servicio número 0', 'Servicio número 1'],
    );
    assert.equal(tagsOf(table?.below ?? [], 'TD').length, 4);
    assert.deepEqual(
      tagsOf(tags, 'LBody').map(({ text }) => text),
      ['Uno', 'Dos'],
    );
    assert.match(pages[0] ?? '', /Página 1 de 1/);
    assert.doesNotMatch(tags.map(({ text }) => text).join(' '), /Página/, 'the foot of a page is nothing that is read');
  });

  test('the heads of columns and rows say which they are', async () => {
    const whole = (await made((body) => body.table({ columns: COLUMNS, rows: rows(1) }))).toString('latin1');
    assert.equal(whole.split('/Scope /Column').length - 1, COLUMNS.length + head().facts.length);
    assert.equal(whole.split('/Scope /Row').length - 1, 1);
  });

  test('a table of many pages has its head on each, which is told once, and every row once', async () => {
    const { pages, tags } = await readDocument(await made((body) => body.table({ columns: COLUMNS, rows: rows(120) })));
    assert.ok(pages.length > 3);
    for (const [index, page] of pages.entries()) {
      assert.match(page, /Servicio Día Importe/);
      assert.match(page, new RegExp(`Página ${index + 1} de ${pages.length}`));
    }
    const heads = tagsOf(tags, 'TH').map(({ text }) => text);
    assert.equal(heads.filter((text) => text === 'Importe').length, 1);
    assert.deepEqual(
      heads.filter((text) => text.startsWith('Servicio número')),
      rows(120).map(({ cells: [text] }) => text),
    );
  });

  test('a text without an end, and a name without one, leave everything on its page', async () => {
    const long = 'palabra '.repeat(3_000);
    const name = 'María de los Ángeles '.repeat(12).trim();
    const read = await readDocument(
      await made((body) => body.table({ columns: COLUMNS, rows: [{ cells: [long, 'x', '$1.00'] }, { cells: ['La última', 'y', '$2.00'] }] }), {
        facts: [
          ['Paciente', name],
          ['Fecha', '9 de marzo de 1968'],
        ],
      }),
    );
    assert.match(read.text, /La última/);
    assert.match(read.text, new RegExp(name));
    assert.ok(read.pages.length <= 3);
  });

  test('letters that the typeface lacks are spelled without their marks, and what is not seen is left out', async () => {
    const { text } = await readDocument(await made(async (body) => body.paragraph('Ngọc \u{202e}evil\u{202c} 漢 <img onerror=x> 𝓐')));
    assert.match(text, /Ngoc evil \? <img onerror=x> A/);
  });

  test('money and days are written as the pages write them', () => {
    const [en, es] = [formatsOf('en'), formatsOf('es')];
    assert.equal(en.money(-123_456), '−$1,234.56');
    assert.equal(en.day('2026-11-24'), 'November 24, 2026');
    assert.equal(es.day('2026-11-24'), '24 de noviembre de 2026');
    // A blank may be one that nothing breaks at.
    assert.equal(en.moment('2026-11-24T21:30:00Z', 'America/Chicago').replaceAll(/\s/g, ' '), 'Nov 24, 2026, 3:30 PM CST');
  });

  test('a document of 400 rows leaves others their turn', async () => {
    const fill = (body: DocumentBody) => body.table({ columns: COLUMNS, rows: rows(400) });
    // What is loaded for the first time is not what is measured.
    await made(fill);
    const held = await longestTurn(() => made(fill));
    assert.ok(held <= 50, `held for ${held} ms`);
  });
});
