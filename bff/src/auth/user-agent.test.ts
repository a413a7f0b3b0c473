import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeUserAgent } from './user-agent.ts';

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0';
const IPHONE = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${WEBKIT}`;
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';

const KNOWN = [
  [`${WINDOWS} ${BLINK} Safari/537.36`, 'Chrome', 'Windows'],
  [`${WINDOWS} ${BLINK} Safari/537.36 Edg/131.0.0.0`, 'Edge', 'Windows'],
  [`${WINDOWS} ${BLINK} Safari/537.36 OPR/115.0.0.0`, 'Opera', 'Windows'],
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${BLINK} Safari/537.36`, 'Chrome', 'Chromebook'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox', 'Linux'],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.1 Safari/605.1.15`, 'Safari', 'Mac'],
  [`${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, 'Safari', 'iPhone'],
  [`${IPHONE} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`, 'Chrome', 'iPhone'],
  [`${IPHONE} EdgiOS/131.0 Mobile/15E148 Safari/605.1.15`, 'Edge', 'iPhone'],
  [`Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) ${WEBKIT} FxiOS/132.0 Mobile/15E148 Safari/605.1.15`, 'Firefox', 'iPad'],
  [
    `Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet',
    'Android',
  ],
] as const;

test('browsers and systems are called what people call them', () => {
  for (const [header, browser, system] of KNOWN) assert.deepEqual(describeUserAgent(header), { browser, system }, header);
});

test('what no header says has no name', () => {
  for (const header of [null, '', 'curl/8.5.0', '(', 'Mozilla/5.0'])
    assert.deepEqual(describeUserAgent(header), { browser: null, system: null }, header ?? 'none');
});

test('no header fails to be read, however strange or long it is', () => {
  fc.assert(fc.property(fc.string({ maxLength: 1_500, unit: 'binary' }), (header) => typeof describeUserAgent(header) === 'object'));
});
