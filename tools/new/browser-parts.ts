/** The browser's part of a new page: its address, the element with stories and a test, and Spanish. */
import { addedBefore } from './edit.ts';
import type { PageNames } from './names.ts';

/** `manifest.ts` with the page's address. First, so that no address with a placeholder stands before it. */
export function withAddress(text: string, { feature, page, readScope, spanish, words }: PageNames): string {
  const entry = `\n    { path: '/${feature}/${page}', page: '${page}', title: { en: '${words}', es: '${spanish}' }, audience: 'patient', scope: '${readScope}' },`;
  const edited = addedBefore(text, 'routes: [', '');
  return edited.replace('routes: [', () => `routes: [${entry}`);
}

/** `locales/es.ts` with the page's texts. */
export function withSpanish(text: string, { feature, page, spanish: title }: PageNames): string {
  const id = `${feature}.${page}`;
  const words = {
    title,
    loading: 'Cargando la página',
    name: '¿Cómo quiere que le llamemos?',
    hint: 'Déjelo vacío para usar el nombre de su expediente.',
    none: 'El nombre de su expediente',
    save: 'Guardar',
    saved: 'Guardado',
  };
  const lines = Object.entries(words).map(([key, word]) => `  '${id}.${key}': '${word}',\n`);
  const end = text.lastIndexOf('};');
  return text.slice(0, end) + lines.join('') + text.slice(end);
}

/** The element. */
export function pageSource({ camel, element, feature, featurePascal, page, pascal, words, writeScope }: PageNames): string {
  const id = `${feature}.${page}`;
  const call = /-/.test(page) ? `['${page}']` : `.${page}`;
  return `/** ${words}: shows what is on file and saves a change. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { ${featurePascal}Api, ${pascal} } from '@portal/bff/contract/${feature}';
import { FeaturePage, fetchThrough, FormController, readJson, Resource } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';
import { html } from 'lit';

const client = (api: ApiTransport, subject: Subject, options: CallOptions) => subjectClient<${featurePascal}Api>(subject, '${feature}', fetchThrough(api), options)${call};

export class ${element} extends FeaturePage {
  private readonly _${camel} = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readJson<${pascal}>(client(api, subject, reading).$get()),
    live: 'account.changed',
  });

  private readonly _form = new FormController(this, {
    values: (_form, data): ${pascal} => ({ preferredName: String(data.get('preferredName')).trim() }),
    send: (values, call) => readJson<${pascal}>(client(this.api, this.subject, call).$put({ json: values })),
    said: () => msg('Saved', { id: '${id}.saved' }),
    sent: (saved) => this._${camel}.patch(saved),
  });

  override render() {
    return html\`
      <ds-page-header .heading=\${msg('${words}', { id: '${id}.title' })}></ds-page-header>
      \${this._${camel}.render(msg('Loading the page', { id: '${id}.loading' }), (found) => html\`<ds-card>\${this._renderFound(found)}</ds-card>\`)}
    \`;
  }

  private _renderFound({ preferredName }: ${pascal}) {
    const label = msg('What should we call you?', { id: '${id}.name' });
    if (!this.subject.scopes.includes('${writeScope}')) {
      const value = preferredName || msg('The name on file', { id: '${id}.none' });
      return html\`<ds-key-value-list .items=\${[{ label, value }]}></ds-key-value-list>\`;
    }
    return this._form.render(
      html\`<ds-stack>
        <ds-text-field name="preferredName" maxlength="80" .label=\${label} .hint=\${msg('Leave it empty for the name on file.', { id: '${id}.hint' })} .value=\${preferredName}></ds-text-field>
        <div><ds-button type="submit" variant="primary">\${msg('Save', { id: '${id}.save' })}</ds-button></div>
      </ds-stack>\`,
    );
  }
}
`;
}

/** Its stories, with an API that is played by handlers whose answers pass the server's schemas. */
export function storiesSource({ element, feature, featurePascal, page, pascal, readScope, tag, words }: PageNames): string {
  return `/** ${words} in each of its states. */
import * as schemas from '@portal/bff/contract/schemas/${feature}';
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { delay, http, HttpResponse } from 'msw';
import { ${element} } from './${tag}.ts';

defineElement('${tag}', ${element});

const ADDRESS = '/api/patients/:patientId/${feature}/${page}';
const answer = (body: unknown) => HttpResponse.json(schemas.${pascal}.parse(body));
const failure = () =>
  HttpResponse.json(
    { type: 'urn:problem:service:internal', title: 'Failed', status: 500, code: 'service/internal', requestId: '0192f0c1-2d3e-7a4b-8c5d-000000000000' },
    { status: 500, headers: { 'content-type': 'application/problem+json' } },
  );

const found = http.get(ADDRESS, () => answer({ preferredName: 'Lena' }));
const saves = http.put(ADDRESS, async ({ request }) => answer(await request.json()));

const meta: Meta = {
  title: '${featurePascal}/${words} page',
  component: '${tag}',
  render: () => html\`<${tag}></${tag}>\`,
  decorators: [withPortal()],
  parameters: { msw: [found, saves] },
};
export default meta;

export const OnFile: StoryObj = {};
export const NothingOnFile: StoryObj = { parameters: { msw: [http.get(ADDRESS, () => answer({ preferredName: '' })), saves] } };
export const ReadOnly: StoryObj = { decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['${readScope}'] } })] };
export const NotSaved: StoryObj = { parameters: { msw: [found, http.put(ADDRESS, failure)] } };
export const ServerError: StoryObj = { parameters: { msw: [http.get(ADDRESS, failure)] } };
export const Loading: StoryObj = {
  tags: ['keeps-loading'],
  parameters: {
    msw: [
      http.get(ADDRESS, async () => {
        await delay('infinite');
        return new HttpResponse();
      }),
    ],
  },
};
`;
}

/** Its test, on the stories. */
export function testSource({ tag, words }: PageNames): string {
  return `import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as stories from './${tag}.stories.ts';

const { OnFile, NothingOnFile, ReadOnly, NotSaved, ServerError, Loading } = storyFixture(stories);
const field = (root: ParentNode) => queryDeep(root, 'ds-text-field') as HTMLElementTagNameMap['ds-text-field'] | null;

async function loaded(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => field(el) !== null);
  return el;
}

async function type(el: HTMLElement, text: string): Promise<void> {
  field(el)?.focus();
  field(el)?.select();
  await sendKeys({ type: text });
  await sendKeys({ press: 'Enter' });
}

describe('${words.toLowerCase()}', () => {
  it('shows what is on file', async () => {
    const el = await loaded(OnFile);
    expect(field(el)?.value).to.equal('Lena');
    expect(byRole(el, 'heading', '${words}')).to.not.equal(null);
    await expect(el).to.be.accessible();
  });

  it('saves by keyboard and says so', async () => {
    const el = await loaded(NothingOnFile);
    await type(el, 'Sunny');
    await waitUntil(() => el.announcements.includes('Saved'));
    expect(field(el)?.value).to.equal('Sunny');
  });

  it('keeps what was typed when it could not be saved', async () => {
    const el = await loaded(NotSaved);
    await type(el, 'Sunny');
    await waitUntil(() => byRole(el, 'alert') !== null);
    expect(field(el)?.value).to.equal('Sunny');
    expect(el.announcements).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('only shows it to who may not change it', async () => {
    const el = await ReadOnly();
    await waitUntil(() => textOf(el).includes('Lena'));
    expect(field(el)).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });

  it('has its heading while it loads', async () => {
    expect(byRole(await Loading(), 'heading', '${words}')).to.not.equal(null);
  });
});
`;
}
