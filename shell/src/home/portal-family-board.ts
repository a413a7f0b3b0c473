/** The people somebody cares for, each one press from their record. Loaded for who cares for others. */
import '@portal/design-system/card';
import '@portal/design-system/icon';
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { personHue } from '../app/person-hue.ts';
import type { FeatureManifest } from '../contract/feature.ts';
import { FeatureElement } from '../contract/feature-element.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { PortalFamilyMember } from './portal-family-member.ts';

defineElement('portal-family-member', PortalFamilyMember);

export class PortalFamilyBoard extends FeatureElement {
  static override styles = css`
    :host {
      display: block;
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li + li {
      border-block-start: var(--ds-border);
    }
  `;

  /** All whose records this person can open. */
  @property({ attribute: false }) subjects: readonly SubjectInfo[] = [];
  /** Those of them who are told of here. */
  @property({ attribute: false }) people: readonly SubjectInfo[] = [];
  @property({ attribute: false }) manifests: readonly FeatureManifest[] = [];

  override render() {
    return html`
      <ds-card .heading=${msg('People I care for', { id: 'shell.family.heading' })} .href=${this.navigation.href('/account/care')}>
        <ds-icon slot="icon" name="people"></ds-icon>
        <ul role="list">
          ${repeat(
            this.people,
            ({ id }) => id,
            (person) => html`<li>
              <portal-family-member .person=${person} .hue=${personHue(person, this.subjects)} .manifests=${this.manifests}></portal-family-member>
            </li>`,
          )}
        </ul>
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-family-board': PortalFamilyBoard;
  }
}
