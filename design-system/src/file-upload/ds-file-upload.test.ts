/** `ds-file-upload`: from the file to its id in the form. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/file-upload.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { byRole, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { Upload } from './ds-file-upload.ts';

type FileUpload = HTMLElementTagNameMap['ds-file-upload'];

const STORED = '[{"id":"a1","name":"ticket.pdf","size":2048,"type":"application/pdf"}]';

formControlContract({
  tag: 'ds-file-upload',
  fill: (control) => {
    control.value = STORED;
  },
  sends: 'a1',
});

const file = (name: string, type = 'text/plain', size = 10) => new File(['a'.repeat(size)], name, { type });

/** An upload the test decides about. */
function uploads() {
  const running = new Map<string, { resolve: (id: string) => void; reject: (error: Error) => void; progress: (share: number) => void; signal: AbortSignal }>();
  const upload: Upload = (given, { signal, onProgress }) =>
    new Promise((resolve, reject) => running.set(given.name, { resolve: (id) => resolve({ id }), reject, progress: onProgress, signal }));
  return { upload, running };
}

describe('ds-file-upload', () => {
  let form: HTMLFormElement;
  let element: FileUpload;
  let running: ReturnType<typeof uploads>['running'];

  const transfer = (...files: File[]) => {
    const data = new DataTransfer();
    for (const each of files) data.items.add(each);
    return data;
  };
  const drop = async (...files: File[]) => {
    element.renderRoot.querySelector('.zone')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer(...files), cancelable: true }));
    await element.updateComplete;
  };
  const rows = () => [...element.renderRoot.querySelectorAll('li')].map((row) => textOf(row.querySelector('.texts') as Element));
  const said = () => element.renderRoot.querySelector('[role=status].visually-hidden')?.textContent;
  const settle = async () => {
    await new Promise<void>((resolve) => queueMicrotask(resolve));
    await waitUntil(() => !element.isUpdatePending);
  };

  beforeEach(async () => {
    const made = uploads();
    running = made.running;
    form = await fixture<HTMLFormElement>(html`<form>
      <ds-file-upload name="files" label="Files" accept=".txt,image/*" max-size="1024" max-files="2" .upload=${made.upload}></ds-file-upload>
    </form>`);
    element = form.querySelector('ds-file-upload') as FileUpload;
    await element.updateComplete;
  });

  it('says what may be added', async () => {
    expect(textOf(element)).to.contain('TXT or pictures. Up to 1 kB each. Up to 2 files.');
    await expect(element).to.be.accessible();
  });

  it('uploads what is dropped, shows how far it is, and sends each id', async () => {
    await drop(file('a.txt'), file('b.txt', 'text/plain', 11));
    expect(said()).to.equal('Added: a.txt. Added: b.txt.');
    running.get('a.txt')?.progress(0.4);
    await element.updateComplete;
    expect(rows()[0]).to.contain('Uploading, 40%');
    expect(element.renderRoot.querySelector('progress')?.value).to.equal(0.4);
    await expect(element).to.be.accessible();
    const changed = oneEvent(element, 'change');
    running.get('a.txt')?.resolve('id-a');
    await changed;
    running.get('b.txt')?.resolve('id-b');
    await waitUntil(() => new FormData(form).getAll('files').length === 2);
    expect(new FormData(form).getAll('files')).to.deep.equal(['id-a', 'id-b']);
    expect(rows()).to.deep.equal(['a.txt 10 bytes Uploaded', 'b.txt 11 bytes Uploaded']);
    expect(said()).to.contain('b.txt is uploaded.');
    expect(element.displayValue).to.equal('a.txt and b.txt');
  });

  it('takes what is chosen and what is pasted', async () => {
    const input = element.renderRoot.querySelector('input') as HTMLInputElement;
    input.files = transfer(file('chosen.txt')).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer(file('pasted.png', 'image/png')) }));
    await element.updateComplete;
    expect([...running.keys()]).to.deep.equal(['chosen.txt', 'pasted.png']);
  });

  it('says of each file why it can’t be added', async () => {
    await drop(
      file('a.exe'),
      file('b.txt', 'text/html'),
      file('c.txt', 'text/plain', 2000),
      file('d.txt', 'text/plain', 0),
      file('e.txt'),
      file('e.txt'),
      file('f.txt'),
      file('g.txt'),
    );
    const text = rows();
    expect(text[0]).to.contain('this kind of file can’t be used. Please choose TXT or pictures.');
    expect(text[1]).to.contain('this kind of file');
    expect(text[2]).to.contain('too large. The limit is 1 kB.');
    expect(text[3]).to.contain('empty');
    expect(text[5]).to.contain('in the list already');
    expect(text[7]).to.contain('only 2 files are allowed');
    expect([...running.keys()]).to.deep.equal(['e.txt', 'f.txt']);
    expect(said()).to.contain('a.exe: Not added');
    await expect(element).to.be.accessible();
  });

  it('can be canceled, which stops the upload and gives the focus back', async () => {
    await drop(file('a.txt'));
    byRole(element, 'button', 'Cancel: a.txt')?.click();
    await element.updateComplete;
    expect(running.get('a.txt')?.signal.aborted).to.equal(true);
    expect(rows()).to.deep.equal([]);
    expect(said()).to.equal('Canceled: a.txt.');
    expect(element.shadowRoot?.activeElement?.id).to.equal('control');
  });

  it('offers to try again after a failure, and says so', async () => {
    await drop(file('a.txt'));
    running.get('a.txt')?.reject(new Error('down'));
    await waitUntil(() => rows()[0]?.includes('did not work'));
    expect(said()).to.contain('a.txt: The upload did not work.');
    expect(element.checkValidity()).to.equal(false);
    expect(element.validationMessage).to.equal('a.txt is not uploaded. Try again or remove it.');
    byRole(element, 'button', 'Try again: a.txt')?.focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(element.shadowRoot?.activeElement?.localName).to.equal('ds-button');
    running.get('a.txt')?.resolve('id-a');
    await waitUntil(() => new FormData(form).get('files') === 'id-a');
    expect(element.checkValidity()).to.equal(true);
  });

  it('is not valid while a file is on its way', async () => {
    await drop(file('a.txt'));
    expect(element.checkValidity()).to.equal(false);
    expect(element.validationMessage).to.contain('still being uploaded');
  });

  it('asks the page to remove a file, and keeps it when that fails', async () => {
    const asked: string[] = [];
    let fails = true;
    element.removeUpload = async (id) => {
      asked.push(id);
      if (fails) throw new Error('down');
    };
    element.value = STORED;
    await element.updateComplete;
    byRole(element, 'button', 'Remove: ticket.pdf')?.click();
    await waitUntil(() => rows()[0]?.includes('couldn’t remove it'));
    expect(new FormData(form).get('files')).to.equal('a1');
    fails = false;
    byRole(element, 'button', 'Remove: ticket.pdf')?.click();
    await waitUntil(() => element.value === '');
    expect(asked).to.deep.equal(['a1', 'a1']);
    await waitUntil(() => said() === 'ticket.pdf is removed.');
  });

  it('shows pictures, and lets go of them', async () => {
    const revoked: string[] = [];
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (url) => {
      revoked.push(url);
      revoke(url);
    };
    try {
      await drop(file('a.png', 'image/png'));
      const url = element.renderRoot.querySelector('img')?.src ?? '';
      expect(url).to.match(/^blob:/);
      element.remove();
      expect(revoked).to.include(url);
      expect(running.get('a.png')?.signal.aborted).to.equal(true);
    } finally {
      URL.revokeObjectURL = revoke;
    }
  });

  it('sends the files themselves where the page uploads nothing', async () => {
    element.upload = undefined;
    await drop(file('a.txt'));
    expect((new FormData(form).get('files') as File).name).to.equal('a.txt');
  });

  it('takes nothing while it is disabled or read only', async () => {
    element.readonly = true;
    await element.updateComplete;
    await drop(file('a.txt'));
    expect(rows()).to.deep.equal([]);
  });

  it('keeps nothing of a value that is none', async () => {
    for (const value of ['{', '[1]', '[{"name":"x"}]', '{}']) {
      element.value = value;
      await element.updateComplete;
      expect(rows()).to.deep.equal([]);
    }
  });

  it('is heard with its limits and its files', async () => {
    element.value = STORED;
    await element.updateComplete;
    const spoken = (await spokenBy(element)).join(' | ');
    expect(spoken).to.contain('TXT or pictures. Up to 1 kB each. Up to 2 files.');
    expect(spoken).to.contain('button, Remove: ticket.pdf');
  });
});
