import { isSettingFault, type Denials, type Mistakes } from '../src/sentences/mistake-sentences.ts';
import type { AppSentences } from '../src/sentences/sentences.ts';
import { KINDS } from './said-of-jobs.ts';
import type { JobKind } from '@sluice/queue/journal';

const ID = '1101000001';
const FILE = { file: '/home/operator/config.toml' };

function mistakesOf(count: number, flag: boolean): Mistakes {
  const systemCode = flag ? 'ENOENT' : undefined;
  const known = { known: ['shop', 'clinic'], more: count };
  const near = flag ? ['shop', 'clinic'] : [];
  const help = 'sluice clear --help';
  return {
    'theme-unknown': { known: ['dark', 'light'] },
    'unknown-command': { command: 'purge', help, near },
    'unknown-option': { option: '--al', help, near },
    'too-many-arguments': { help },
    'missing-argument': { argument: 'snapshot', help },
    'missing-option': { option: '--out', help },
    'option-without-value': { option: '--text', help },
    'options-conflict': { option: '--json', other: '--jsonl' },
    'command-malformed': { help },
    'instance-ambiguous': known,
    'instance-gone': { idInstance: ID },
    'id-ambiguous': { ids: ['a', 'b'], more: count },
    'init-incomplete': { options: ['--name', '--id'] },
    'init-token-twice': {},
    'config-inline': FILE,
    'answer-wrong': { option: '--name', fault: 'name' },
    'instance-taken': { option: '--name' },
    'not-a-choice': { option: '--lang', choices: ['en', 'ru'] },
    'no-instance-known': FILE,
    'no-instance-shown': {},
    'instance-not-named': known,
    'instance-unknown': { ...known, near },
    'terminal-too-small': { size: '70×10', minSize: '72×18' },
    actor: { maxLength: 128 },
    'reason-empty': {},
    'not-an-integer': { option: '--limit', min: 1, max: count },
    'not-a-duration': {},
    'given-twice': { option: '--text' },
    'selections-conflict': {},
    'selection-missing': {},
    'selection-no-json': {},
    'plan-or-selection': {},
    'plan-before-stop': {},
    'plan-no-json': {},
    'job-not-named': {},
    'keep-missing': {},
    'clear-or-keep': {},
    phone: {},
    'no-terminal-for-code': {},
    'no-terminal-for-phone': {},
    'phone-or-file': {},
    'hold-too-long': { days: 30 },
    'retention-not-set': FILE,
    'file-unreadable': { ...FILE, systemCode },
    'file-too-large': { ...FILE, maxMb: count },
    'config-unreadable': { ...FILE, systemCode },
    'config-too-large': { ...FILE, maxMb: count },
    'config-no-file': FILE,
    'config-no-toml': { ...FILE, line: flag ? 1 : undefined, column: flag ? 2 : undefined },
    'config-exposed': { ...FILE, command: 'chmod 600' },
    'config-wrong': {
      ...FILE,
      mistakes: [
        { path: flag ? '' : 'journal.bodies', fault: 'unknown', figure: 0, near },
        {
          path: 'name',
          block: { table: 'instances', at: count, name: flag ? 'shop' : undefined },
          fault: 'same-number',
          figure: count,
        },
      ],
      more: count,
    },
    'variable-missing': { variable: 'GREEN_API_URL' },
    'variable-malformed': { variable: 'GREEN_API_URL', setting: 'apiUrl', fault: 'origin' },
    prefix: {},
    'token-missing': { where: 'config.toml', variable: flag ? 'SHOP_TOKEN' : undefined },
    'key-missing': { where: 'config.toml', variable: flag ? 'OFFICE_KEY' : undefined },
    'key-malformed': { where: 'config.toml', variable: flag ? 'OFFICE_KEY' : undefined },
    'instance-on-several-edges': { known: ['office/shop', 'depot/shop'] },
    'token-malformed': { where: 'config.toml', variable: flag ? 'SHOP_TOKEN' : undefined },
    'not-taken': { sentence: 'X' },
  };
}

function denialsOf(count: number, flag: boolean, act: JobKind): Denials {
  const of = { idInstance: ID };
  const systemCode = flag ? 'ENOSPC' : undefined;
  return {
    'confirmation-of-other': { ...of, isTyped: flag },
    'agreement-missing': { ...of, isConfirmed: flag, hasReason: !flag, lost: flag ? count : undefined },
    protected: { ...of, name: 'shop', act, where: flag ? 'instances[0]' : undefined },
    'number-suspended': of,
    'password-not-asked': of,
    'wrong-code-each-time': { ...of, tries: count },
    'wrong-password-each-time': { ...of, tries: count },
    'login-expired': of,
    'login-refused': of,
    'login-left': of,
    'no-pairing-code': of,
    'no-such-account': of,
    'connected-meanwhile': of,
    'hold-of-job': { ...of, hold: count, job: 'j' },
    'job-unknown': { id: 'j' },
    'snapshot-not-found': { id: 's' },
    'config-exists': FILE,
    'draft-not-reached': { sentence: 'X.' },
    'protected-at-edge': { ...of, name: 'shop', edge: 'office', act },
    'scope-missing': { ...of, edge: 'office', key: 'desk', scope: 'instance:hold' },
    'edge-cannot-connect': { ...of, name: 'shop', edge: 'office' },
    'edge-cannot-check': { ...of, edge: 'office' },
    'edge-not-understood': { edge: 'office' },
    'edge-cut-short': { edge: 'office' },
    'edge-not-followed': { edge: 'office', job: 'j' },
    'edge-holds-brake': { ...of, edge: 'office' },
    'file-exists': FILE,
    'file-not-writable': { ...FILE, systemCode },
    'file-cut-short': { ...FILE, systemCode },
  };
}

function say<Data, Code extends keyof Data>(
  catalogue: { readonly [Each in keyof Data]: (data: Data[Each]) => string },
  code: Code,
  data: Data[Code],
): string {
  return catalogue[code](data);
}

/** The sentences of a catalogue, each from its data. */
function saidBy<Data>(catalogue: { readonly [Code in keyof Data]: (data: Data[Code]) => string }, data: Data): readonly string[] {
  const codes: (keyof Data)[] = [];
  for (const code in catalogue) codes.push(code);
  return codes.map((code) => say(catalogue, code, data[code]));
}

/** What the app says of mistakes, and what it does not do. */
export function saidOfMistakes({ mistakes, denials }: AppSentences, count: number, flag: boolean): readonly string[] {
  const faults = [
    'table',
    'days',
    'unknown',
    'name-is-number',
    'token-or-variable',
    'number',
    'edges',
    'same-edge',
    'key-or-variable',
  ].filter(isSettingFault);
  return [
    ...saidBy<Mistakes>(mistakes, mistakesOf(count, flag)),
    ...KINDS.flatMap((act) => saidBy<Denials>(denials, denialsOf(count, flag, act))),
    ...faults.map((fault) =>
      mistakes['config-wrong']({ ...FILE, mistakes: [{ path: 'journal', fault, figure: count }], more: 0 }),
    ),
  ];
}
