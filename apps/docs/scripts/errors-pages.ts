/**
 * Writes the codes of errors into their page, from the table in core. With `--check` nothing is written, and a stale part is an error; so is, in
 * any case, a code that has no description, or a description without a code.
 */
import { ERROR_GROUPS } from './errors/descriptions.ts';
import { evaluate } from './evaluate.ts';
import { writePages } from './write-pages.ts';

interface Traits {
  readonly httpStatus: number;
  readonly exitCode: number;
  readonly exitCodeOfAnswer?: number;
  readonly severity: string;
}

const table = evaluate('core', 'errors/error-table.ts', 'module.ERRORS') as Readonly<Record<string, Traits>>;

const described = ERROR_GROUPS.flatMap(({ codes }) => Object.keys(codes));
const odd = [...new Set([...described, ...Object.keys(table)])].filter(
  (code) => described.filter((one) => one === code).length !== 1 || table[code] === undefined,
);
if (odd.length > 0) throw new Error(`The table of errors and scripts/errors/descriptions.ts differ in ${odd.join(', ')}.`);

const sections = ERROR_GROUPS.map(({ title, codes }) => {
  const parts = Object.entries(codes).map(
    ([code, [what, remedy]]) => `### \`${code}\`\n\n${what} ${remedy}\n\n${traitsOf(table[code])}`,
  );
  return `## ${title}\n\n${parts.join('\n\n')}`;
});

writePages(
  'errors-pages.ts',
  { 'errors.md': { codes: sections.join('\n\n') } },
  'is not what packages/core/src/errors/error-table.ts says.',
);

function traitsOf(traits: Traits | undefined): string {
  if (traits === undefined) return '';
  const { httpStatus, exitCode, exitCodeOfAnswer, severity } = traits;
  const ofAnswer = exitCodeOfAnswer === undefined ? '' : `, or ${exitCodeOfAnswer} where the gateway says so`;
  return `_HTTP status ${httpStatus}; exit code ${exitCode}${ofAnswer}; ${severity}._`;
}
