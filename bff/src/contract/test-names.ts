/** Names of tests in the reader's language, for pages and for the server alike. */
export { testName } from '../fhir/test-names.ts';
