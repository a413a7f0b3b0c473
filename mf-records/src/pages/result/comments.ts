/** What the care team said about a result, with who said it and when. */
import '@portal/design-system/card';
import '@portal/design-system/link';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { ResultComment, ResultDetail } from '@portal/bff/contract/records';
import { formatDateTime } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';

/** What comments, and other texts of a result, need of the page's looks. */
export const textStyles = css`
  .text {
    max-inline-size: var(--ds-measure);
    margin: 0;
    overflow-wrap: anywhere;
  }
  .text + .text {
    margin-block-start: var(--ds-space-3);
  }
  .by {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }
  .text + .by {
    margin-block-start: var(--ds-space-1);
  }
  .written {
    white-space: pre-line;
  }
`;

interface Shown {
  readonly locale: Parameters<typeof formatDateTime>[2];
  /** The address of a conversation. */
  href(path: string): string;
}

export function renderComments({ comments, timeZone }: ResultDetail, { locale, href }: Shown) {
  if (comments.length === 0) return nothing;
  return html`
    <ds-card .heading=${msg('From your care team', { id: 'records.comments.title' })}>
      <ds-stack>
        ${comments.map(
          (comment) => html`
            <div>
              <p class="text written">${comment.body}</p>
              <p class="text by">${byText(comment, formatDateTime(comment.at, timeZone, locale))}</p>
              ${
                comment.threadId === null
                  ? nothing
                  : html`<ds-link .href=${href(`/messages/${comment.threadId}`)}>${msg('Open the conversation', { id: 'records.comments.conversation' })}</ds-link>`
              }
            </div>
          `,
        )}
      </ds-stack>
    </ds-card>
  `;
}

function byText({ authorName, authorRole }: ResultComment, when: string): string {
  const role = roleText(authorRole);
  return role === null
    ? msg(str`${authorName}, ${when}`, { id: 'records.comments.by' })
    : msg(str`${authorName}, ${role}, ${when}`, { id: 'records.comments.by-role' });
}

function roleText(role: string | null): string | null {
  switch (role) {
    case 'Physician':
      return msg('Doctor', { id: 'records.comments.physician' });
    case 'Nurse':
      return msg('Nurse', { id: 'records.comments.nurse' });
    default:
      return role;
  }
}
