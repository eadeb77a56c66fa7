export { docsOf, ERRORS, type ErrorExitCode, type ErrorStatus, type ErrorTraits, type Severity } from './error-table.ts';
export { isAbort } from './is-abort.ts';
