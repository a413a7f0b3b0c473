/// <reference types="mocha" />
/** In the browser: test files that share a page, each a suite by its name, and none met by what another left. */
import { emulateMedia, setViewport } from '@web/test-runner-commands';

/** What each page of the runner begins with. */
const VIEWPORT = { width: 800, height: 600 };

/** Loads the files, by their path from the root, one after the other. One that does not load is a test that fails. */
export async function loadTestFiles(files: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
  const root = mocha.suite;
  const restore = rememberPage();
  for (const [path, load] of Object.entries(files)) {
    const [suites, tests] = [root.suites.length, root.tests.length];
    try {
      await load();
    } catch (error) {
      it('loads', () => Promise.reject(error as Error));
    }
    const suite = describe(path, () => {
      after(restore);
    });
    root.suites.splice(suites, root.suites.length - suites - 1).forEach((each) => suite.addSuite(each));
    root.tests.splice(tests).forEach((each) => suite.addTest(each));
  }
}

/** Notes how the page is, and puts it back to that. */
function rememberPage(): () => Promise<void> {
  const { documentElement: html, body, title } = document;
  const { href } = location;
  const attributes = [html, body].map((element) => [...element.attributes].map(({ name, value }) => [name, value] as const));
  return async () => {
    for (const [index, element] of [html, body].entries()) {
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
      for (const [name, value] of attributes[index] ?? []) element.setAttribute(name, value);
    }
    document.title = title;
    history.replaceState(null, '', href);
    localStorage.clear();
    sessionStorage.clear();
    scrollTo(0, 0);
    await setViewport(VIEWPORT);
    await emulateMedia({ media: 'screen', colorScheme: 'light' });
  };
}
