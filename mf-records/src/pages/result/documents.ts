/** The documents that came with a result: to save, or, where only their name came, whom to ask for them. */
import '@portal/design-system/card';
import { msg, str } from '@lit/localize';
import type { ResultDetail, ResultDocument } from '@portal/bff/contract/records';
import type { Subject } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { documentAddress } from '../../api/records-api.ts';

/** @param patient - whose result it is */
export function renderDocuments({ id, documents }: Pick<ResultDetail, 'id' | 'documents'>, patient: Pick<Subject, 'kind' | 'id'>) {
  if (documents.length === 0) return nothing;
  return html`
    <ds-card .heading=${msg('Documents', { id: 'records.result.documents' })}>
      ${documents.map((document) => html`<p class="text">${renderDocument(document, (number) => documentAddress(patient, id, number))}</p>`)}
    </ds-card>
  `;
}

function renderDocument({ title, contentType, number }: ResultDocument, address: (number: number) => string) {
  const kind = contentType === 'application/pdf' ? 'PDF' : null;
  const name = title && kind ? `${title} (${kind})` : (title ?? kind);
  if (number !== null) return html`<a href=${address(number)} download>${name ?? msg('Document from the lab', { id: 'records.result.unnamed-document' })}</a>`;
  return name
    ? msg(str`There is a document with this result: ${name}. Ask your clinic for it.`, { id: 'records.result.named-document' })
    : msg('There is a document with this result. Ask your clinic for it.', { id: 'records.result.document' });
}
