/** The pages of docs: what an element's page shows, and the theme around every page. */
import { useContext, useSyncExternalStore } from 'react';
import { ArgTypes, Canvas, Controls, Description, DocsContainer, DocsContext, Heading, Subheading, Title, useOf } from '@storybook/addon-docs/blocks';
import { themes } from 'storybook/theming';

/** Elements that cover the page, stand at its edge or take the focus by themselves. */
const FRAMED = new Set([
  'ds-app-header',
  'ds-bottom-nav',
  'ds-confirm-dialog',
  'ds-dialog',
  'ds-drawer',
  'ds-error-summary',
  'ds-form',
  'ds-skip-link',
  'ds-toast-region',
  'ds-wizard',
]);

/** The page in the theme of the toolbar: high contrast is a light one. */
export function Container(props) {
  const isDark = useSyncExternalStore(watchTheme, () => document.documentElement.dataset.theme === 'dark');
  return <DocsContainer {...props} theme={isDark ? themes.dark : themes.light} />;
}

/** The page of an element. */
export function DocsPage() {
  const { tag, stories } = useElement();
  const [first, ...others] = stories;
  if (first === undefined) return <Title />;
  const isFramed = FRAMED.has(tag);
  const Example = isFramed ? Framed : Canvas;
  return (
    <>
      <Title />
      <Description of="meta" />
      <p>
        <code>{`import '@portal/design-system/${tag.replace('ds-', '')}';`}</code> registers <code>{`<${tag}>`}</code>.
      </p>
      <Description of={first.moduleExport} />
      <Example of={first.moduleExport} />
      {isFramed ? <p>It covers the page or takes the focus, so each example stands in a frame. To try the controls, open the example in the sidebar.</p> : null}
      <Heading>Interface</Heading>
      {isFramed ? <ArgTypes of={first.moduleExport} /> : <Controls of={first.moduleExport} />}
      {others.length > 0 ? <Heading>Examples</Heading> : null}
      {others.map((story) => (
        <section key={story.id}>
          <Subheading>{story.name}</Subheading>
          <Description of={story.moduleExport} />
          <Example of={story.moduleExport} />
        </section>
      ))}
    </>
  );
}

/** A story in a page of its own. `quietFrame()` keeps it from taking the focus while it loads. */
export function Framed({ of, height = '32rem', ...props }) {
  return <Canvas of={of} story={{ inline: false, height }} {...props} />;
}

/** The tag a page is about, and the stories it shows. */
function useElement() {
  const { preparedMeta } = useOf('meta', ['meta']);
  const stories = useContext(DocsContext).componentStories();
  return { tag: String(preparedMeta.component ?? ''), stories: stories.filter(({ tags }) => tags.includes('autodocs')) };
}

function watchTheme(onChange) {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
