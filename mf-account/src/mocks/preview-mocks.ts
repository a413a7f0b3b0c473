/** What somebody with access sees, for stories and tests, as named scenarios; bodies pass the BFF's own schemas. */
import * as sharing from '@portal/bff/contract/schemas/sharing';
import type { Preview, PreviewPart } from '@portal/bff/contract/sharing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { problem } from './server-mocks.ts';

const PATH = '/api/patients/:patientId/sharing/people/:grantId/preview';

const ITEMS: Readonly<Record<PreviewPart['part'], readonly PreviewPart['items'][number][]>> = {
  visits: [
    { title: 'Yearly check-up', at: '2026-12-02T15:00:00.000Z' },
    { title: 'Eye exam', at: '2026-10-12T15:00:00.000Z' },
    { title: 'Flu shot', at: '2026-10-01T15:00:00.000Z' },
  ],
  results: [{ title: 'Cholesterol', at: '2026-11-02T15:00:00.000Z' }],
  conditions: [{ title: 'Asthma', at: null }],
  medicines: [],
  allergies: [{ title: 'Peanuts', at: null }],
  vaccines: [{ title: 'Influenza', at: null }],
  messages: [{ title: 'School form', at: '2026-11-20T15:00:00.000Z' }],
  bills: [{ title: 'NH-B-2041', at: null }],
  details: [],
};

function preview(seen: readonly PreviewPart['part'][], more: Partial<Preview> = {}): Preview {
  return sharing.Preview.parse({
    name: 'Ruth Nakamura',
    timeZone: 'America/Chicago',
    permissions: ['appointments-manage', 'messages'],
    reduced: false,
    parts: sharing.PREVIEW_PARTS.map((part) => {
      const visible = seen.includes(part);
      const items = visible ? ITEMS[part] : [];
      return {
        part,
        visible,
        changeable: visible && (part === 'visits' || part === 'messages'),
        count: part === 'visits' && visible ? 8 : items.length,
        items,
      };
    }),
    ...more,
  });
}

const answer = (body: Preview) => [http.get(PATH, () => HttpResponse.json(body))];
const refused = (status: number, code: string) => [http.get(PATH, () => problem(status, code))];

export const previewScenarios = {
  success: answer(preview(['visits', 'messages'])),
  everything: answer(preview(sharing.PREVIEW_PARTS)),
  reduced: answer(preview(['visits', 'allergies', 'vaccines', 'messages'], { reduced: true })),
  longContent: answer(preview(['visits'], { name: 'Maximiliana-Constantinopolska Featherstonehaugh-Cholmondeley-Marjoribanks' })),
  ended: refused(404, 'resource/not-found'),
  serverError: refused(500, 'service/internal'),
  slow: [http.get(PATH, () => delay('infinite'))],
} satisfies Record<string, RequestHandler[]>;
