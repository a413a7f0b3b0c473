/** What Storybook's own files import that is no TypeScript. */
declare module '*/docs-page.jsx' {
  export const Container: (props: object) => unknown;
  export const DocsPage: () => unknown;
}

declare module '*/tools/build/manifest.ts' {
  export function writeManifest(): unknown;
}
