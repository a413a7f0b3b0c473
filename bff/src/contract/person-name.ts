/** What stands in place of a name that nobody knows. */
export { NO_NAME } from '../person-name.ts';
