/** A conversation as plain text to take along. */
import { msg, str } from '@lit/localize';
import type { ThreadExport } from '@portal/bff/contract/messages';
import { formatDateTime } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { kindText } from '../linked/messages-linked-item.ts';
import { roleText } from '../message-text.ts';

/** Times are those of the clinic, whoever reads it. */
export function textOfExport({ patient, clinic, timeZone, subject, linked, messages, exportedAt }: ThreadExport, { locale }: LocaleSettings): string {
  const at = { locale, timeZone };
  const head = [
    subject,
    `${patient.name} · ${patient.patientNumber}`,
    clinic,
    ...(linked ? [`${kindText(linked.kind)}: ${linked.title}`] : []),
    msg(str`Saved ${formatDateTime(exportedAt, timeZone, at)}`, { id: 'messages.export.saved' }),
  ];
  const body = messages.map(({ authorName, authorRole, onBehalfOf, sentAt, body: text, files }) =>
    [
      [authorName, onBehalfOf !== null ? roleText(`for ${onBehalfOf}`) : authorRole && roleText(authorRole), formatDateTime(sentAt, timeZone, at)]
        .filter(Boolean)
        .join(' · '),
      text,
      ...files.map(({ name }) => msg(str`File: ${name}`, { id: 'messages.export.file' })),
    ].join('\n'),
  );
  return `${head.join('\n')}\n\n${body.join('\n\n----\n\n')}\n`;
}
