/** How the API refuses something. */
import { HttpResponse } from 'msw';

const ANY_ID = '0192f0c1-2d3e-7a4b-8c5d-000000000000';

export const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: ANY_ID },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
