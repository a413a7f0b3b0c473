import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attachedDocument, attachedText } from './attached-text.ts';

const attach = (contentType: string, content: string | Buffer, title?: string) => ({
  contentType,
  data: Buffer.from(content).toString('base64'),
  ...(title ? { title } : {}),
});
const text = (contentType: string, content: string | Buffer) => attachedText([attach(contentType, content)]);

test('text is read in the charset it says, or that its mark says', () => {
  const latin = Buffer.from('positive: caf\u00e9', 'latin1');
  for (const type of ['text/plain; charset=ISO-8859-1', 'text/plain;charset="windows-1252"', 'TEXT/PLAIN; CHARSET=latin1']) {
    assert.equal(text(type, latin).text, 'positive: café');
  }
  assert.equal(text('text/plain', '\ufeffcafé').text, 'café');
  assert.equal(text('text/plain; charset=iso-8859-1', '\ufeffcafé').text, 'café');
  assert.equal(text('text/plain', Buffer.from('\ufeffcafé', 'utf16le')).text, 'café');
});

test('text in a charset nobody can tell is a document, not a guess', () => {
  const latin = Buffer.from('café', 'latin1');
  for (const type of ['text/plain', 'text/plain; charset=utf-8', 'text/plain; charset=no-such']) {
    assert.deepEqual(text(type, latin), { text: null, documents: [{ title: null, contentType: 'text/plain', number: null }] });
  }
});

test('HTML becomes words: rows of a table, lists, characters by name, nothing of scripts', () => {
  const html = `<html><head><title>T</title><style>p{}</style></head><body><h1>Biopsy</h1><script>alert("x")</script>
    <p>No <b>malignant</b> cells &amp; 5 &micro;m,<br>10<sup>9</sup>/L</p><ul><li>one</li><li>two</li></ul>
    <table><tr><th>A</th><td>1 &lt; 2</td></tr><tr><th>B</th><td>2</td></tr></table></body></html>`;
  assert.equal(text('text/html; charset=utf-8', html).text, 'Biopsy\n\nNo malignant cells & 5 µm,\n10^9/L\n\n- one\n- two\n\nA\t1 < 2\nB\t2');
});

test('HTML that would say something else without its looks stays a document', () => {
  for (const html of [
    '<p>Take <del>5 mg</del> 10 mg</p>',
    '<p>See <img src="x.png"></p>',
    '<p style="text-decoration:line-through">5 mg</p>',
    '<p style="display: none">old</p>',
    '<p>&nosuch;</p>',
  ]) {
    assert.deepEqual(text('text/html', html), { text: null, documents: [{ title: null, contentType: 'text/html', number: null }] });
  }
});

test('what a script, a style or a comment holds is never among the words, and all other words are', () => {
  const hidden = fc.constantFrom(
    '<script>HIDDEN</script>',
    '<style>HIDDEN</style>',
    '<!-- HIDDEN -->',
    '<template><p>HIDDEN</p></template>',
    '<a title="HIDDEN"></a>',
  );
  const shown = fc.stringMatching(/^[a-z]{1,8}$/);
  const part = fc.oneof(
    hidden.map((html) => ({ html, words: '' })),
    shown.map((words) => ({ html: `<p>${words}</p>`, words })),
    shown.map((words) => ({ html: `<table><tr><td>${words}</td></tr></table>`, words })),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const { text: found } = text('text/html', parts.map(({ html }) => html).join(''));
      assert.deepEqual(
        (found ?? '').split(/\s+/).filter(Boolean),
        parts.flatMap(({ words }) => words || []),
      );
    }),
  );
});

test('RTF becomes words with its accents and lines, and without its fonts', () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\*\generator X;}\pard\b Informe\b0\par caf\'e9 \u945?-test 5\tab mg\par}`;
  assert.equal(text('application/rtf', rtf).text, 'Informe\ncafé α-test 5\tmg');
  assert.equal(text('text/rtf', String.raw`{\rtf1 Take {\strike 5} 10}`).text, null);
  assert.equal(text('text/rtf', 'no rtf').text, null);
  assert.equal(text('text/rtf', String.raw`{\rtf1 cut`).text, null);
});

test('a PDF, a picture and a link are documents with their titles', () => {
  assert.deepEqual(attachedText([attach('application/pdf', '%PDF-1.4', 'Pathology report'), { contentType: 'image/png', title: 'Slide' }]), {
    text: null,
    documents: [
      { title: 'Pathology report', contentType: 'application/pdf', number: 0 },
      { title: 'Slide', contentType: 'image/png', number: null },
    ],
  });
});

test('what a document is, its bytes say and not who sent it; what they do not say is not given out', () => {
  const kindOf = (data: string, contentType = 'application/pdf') => attachedDocument(attach(contentType, Buffer.from(data, 'latin1')))?.kind ?? null;
  assert.equal(kindOf('%PDF-1.7 …', 'text/x-anything'), 'application/pdf');
  assert.equal(kindOf('\xff\xd8\xff\xe0'), 'image/jpeg');
  assert.equal(kindOf('\x89PNG\r\n\x1a\n'), 'image/png');
  for (const other of ['<script>', ' %PDF-1.7', 'MZ', '']) assert.equal(kindOf(other), null, other);
});

test('of one report in several forms the plainest is shown, and all plain ones', () => {
  const forms = [attach('text/html', '<p>Same</p>'), attach('text/plain', 'Same'), attach('text/plain', 'More'), attach('application/pdf', '%PDF')];
  assert.deepEqual(attachedText(forms), { text: 'Same\n\nMore', documents: [{ title: null, contentType: 'application/pdf', number: null }] });
  assert.deepEqual(attachedText(undefined), { text: null, documents: [] });
});
