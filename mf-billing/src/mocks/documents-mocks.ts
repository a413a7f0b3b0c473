/** PDFs of bills, receipts, years and estimates, for stories and tests: each is a file that has begun to be one. */
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

/** What was asked for, the newest last. */
export const askedDocuments: string[] = [];

export const documents: RequestHandler[] = [
  http.get('/api/patients/:patientId/*/document', ({ request }) => {
    const { pathname, search } = new URL(request.url);
    askedDocuments.push(`${pathname.split('/').slice(4).join('/')}${search}`);
    return new HttpResponse('%PDF-1.7', { headers: { 'content-type': 'application/pdf' } });
  }),
];
