/** Parts of one request: its papers, and what a yes to access opens. The elements' modules are imported by the page. */
import '@portal/design-system/card';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-picker';
import { msg } from '@lit/localize';
import type { Decision, DeskRequest } from '@portal/bff/contract/desk';
import type { Locale } from '@portal/shell/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { permissionsIn, STAFF_PERMISSIONS, staffPermissionOptions } from './permission-text.ts';
import type { StaffPermission } from './permission-text.ts';

export function renderPapers(papers: DeskRequest['papers'], address: (id: string) => string, locale: Locale): TemplateResult {
  const kilobytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  return html`<ds-card .heading=${msg('Documents they sent', { id: 'account.desk.papers' })}>
    <ul>
      ${papers.map(({ id, name, size, scan }) => {
        const note = scanText(scan);
        // What is not looked at yet, or is gone, nobody can open.
        const shown =
          scan === 'waiting' || scan === 'infected' ? name : html`<a href=${address(id)} download>${name}</a>, ${kilobytes.format(Math.max(1, size / 1024))}`;
        return html`<li>${shown}${note ? html`<br />${note}` : ''}</li>`;
      })}
    </ul>
    <p>${msg('Each download is kept in the log. We delete the documents some days after you answer.', { id: 'account.desk.papers-how' })}</p>
  </ds-card>`;
}

/** What is to be known of a paper before it is opened; empty where nothing is wrong. */
function scanText(scan: DeskRequest['papers'][number]['scan']): string {
  switch (scan) {
    case 'waiting':
      return msg('We’re still checking this for harmful software. Look again in a few minutes.', { id: 'account.desk.paper-waiting' });
    case 'infected':
      return msg('It had harmful software in it, so we deleted it. Ask the person for another copy.', { id: 'account.desk.paper-infected' });
    case 'unchecked':
      return msg('Not checked for harmful software.', { id: 'account.desk.paper-unchecked' });
    case 'clean':
      return '';
  }
}

/** What a yes opens: as it was asked for, else everything. A parent's access is narrowed by the child's age. */
export function renderTerms({ kind, content }: DeskRequest): TemplateResult {
  const asked = content.permissions ?? STAFF_PERMISSIONS;
  // As one text: a list is set anew whenever the page is drawn, which would undo what staff chose.
  return html`
    <ds-checkbox-group
      name="permissions"
      required
      .label=${msg('What can they do?', { id: 'account.legal.permissions' })}
      .hint=${kind === 'child' ? msg('As the child grows up, they will see less. You don’t have to do anything.', { id: 'account.desk.age-hint' }) : ''}
      .options=${staffPermissionOptions()}
      .value=${permissionsIn(asked.join(',')).join(',')}
    ></ds-checkbox-group>
    <ds-date-picker
      name="lastDay"
      .label=${msg('Last day', { id: 'account.legal.last-day' })}
      .hint=${msg('Leave this blank if there is no end date.', { id: 'account.invite.last-day-hint' })}
      .value=${content.lastDay ?? ''}
    ></ds-date-picker>
  `;
}

/** What staff chose there; nothing where a request opens no record of somebody else. */
export function readTerms(root: ParentNode): Pick<Decision, 'permissions' | 'lastDay'> {
  const group = root.querySelector<HTMLElementTagNameMap['ds-checkbox-group']>('ds-checkbox-group[name=permissions]');
  if (!group) return {};
  const lastDay = root.querySelector<HTMLElementTagNameMap['ds-date-picker']>('ds-date-picker[name=lastDay]')?.value;
  const permissions: StaffPermission[] = STAFF_PERMISSIONS.filter((each) => group.values.includes(each));
  // Nothing there is a choice too: it does not end, whatever was asked for.
  return { ...(permissions.length > 0 ? { permissions } : {}), lastDay: lastDay || null };
}
