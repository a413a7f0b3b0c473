/** One request that works, for every route of payments that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { memoryGateway, TOKENS } from '../../testing/memory-gateway.ts';
import { newStatement } from '../../testing/payments.ts';
import { ofDana } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

export const writeCases: WriteCases = {
  'POST /api/patients/:patientId/payments': async (opened) => {
    opened.payments.gateway ??= memoryGateway(opened.portal.now);
    const { id: statementId } = await newStatement(opened, PATIENT_IDS.dana);
    const body = { bills: [{ statementId, cents: 2_500, attempt: 1 }], method: { kind: 'token', token: TOKENS.good(), save: false }, receipt: false };
    return { ...ofDana, body, otherBody: { ...body, bills: [{ statementId, cents: 2_000, attempt: 1 }] } };
  },
};
