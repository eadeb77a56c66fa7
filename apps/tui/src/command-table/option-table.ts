import { LANGUAGES } from '../sentences/languages.ts';
import type { OptionName, OptionSpec, ValueKind } from './command-spec.ts';

const text = { kind: 'text' } as const;
const file = { kind: 'file' } as const;
const duration = { kind: 'duration' } as const;
const integer = (min: number, max: number): ValueKind => ({ kind: 'integer', min, max });

const MAX_MESSAGES = 999_999_999;
const MAX_ENTRIES = 1_000_000;
// How many are allowed is the queue's to say: it depends on the messenger.
const MAX_CHECKS = 1000;
const MAX_EVENTS = 1000;

/** Those that every command has, and that can be before it too. */
export const EVERYWHERE: readonly OptionName[] = ['lang'];

/** Those that the program has without a command. */
export const BEFORE_A_COMMAND: readonly OptionName[] = ['json'];

/** Every option, by its name. */
export const OPTIONS: Readonly<Record<OptionName, OptionSpec>> = {
  json: { long: 'json', excludes: 'jsonl' },
  jsonl: { long: 'jsonl' },
  reveal: { long: 'reveal' },
  lang: { long: 'lang', placeholder: 'language', takes: { kind: 'choice', of: LANGUAGES } },
  actor: { long: 'actor', placeholder: 'who', takes: text },
  confirm: { long: 'confirm', placeholder: 'idInstance', takes: text },
  reason: { long: 'reason', placeholder: 'text', takes: text },

  all: { long: 'all' },
  chat: { long: 'chat', placeholder: 'chat', takes: text, isRepeatable: true },
  type: { long: 'type', placeholder: 'type', takes: text, isRepeatable: true },
  text: { long: 'text', placeholder: 'part', takes: text },
  // A selection reads them itself: it is the same in a plan.
  'older-than': { long: 'older-than', placeholder: 'time', takes: text },
  'newer-than': { long: 'newer-than', placeholder: 'time', takes: text },
  id: { long: 'id', placeholder: 'id', takes: text, isRepeatable: true },
  'not-chat': { long: 'not-chat', placeholder: 'chat', takes: text, isRepeatable: true },
  'not-type': { long: 'not-type', placeholder: 'type', takes: text, isRepeatable: true },
  'not-text': { long: 'not-text', placeholder: 'part', takes: text },
  select: { long: 'select', placeholder: 'json', takes: file },

  limit: { long: 'limit', placeholder: 'n', takes: integer(1, MAX_ENTRIES) },
  'watch-for': { long: 'for', placeholder: 'time', takes: duration },
  'check-recipients': { long: 'check-recipients', placeholder: 'n', takes: integer(1, MAX_CHECKS) },
  'check-links': { long: 'check-links' },
  'watch-diagnose': { long: 'watch', placeholder: 'time', takes: duration },
  histogram: { long: 'histogram' },
  'watch-forecast': { long: 'watch', placeholder: 'time', takes: duration },
  'keep-guard': { long: 'keep', placeholder: 'n', takes: integer(0, MAX_MESSAGES) },
  'no-watch': { long: 'no-watch' },
  'out-plan': { long: 'out', placeholder: 'file', takes: file },
  plan: { long: 'plan', placeholder: 'file', takes: file },
  lost: { long: 'lost', placeholder: 'n', takes: integer(0, MAX_MESSAGES) },
  'stop-first': { long: 'stop-first' },
  'then-go': { long: 'then-go' },

  'clear-first': { long: 'clear' },
  'lost-connect': { long: 'lost', placeholder: 'n', takes: integer(0, MAX_MESSAGES) },
  'keep-connect': { long: 'keep', placeholder: 'n', takes: integer(0, MAX_MESSAGES) },
  phone: { long: 'phone', placeholder: 'digits', takes: text },
  'watch-connect': { long: 'watch', placeholder: 'time', takes: duration },
  'brake-on-leak': { long: 'brake-on-leak' },
  'qr-file': { long: 'qr-file', placeholder: 'png', takes: file },

  'out-snapshot': { long: 'out', placeholder: 'file', takes: file, isRequired: true },
  'hold-for': { long: 'for', placeholder: 'time', takes: duration, isRequired: true },
  'reason-hold': { long: 'reason', placeholder: 'text', takes: text, isRequired: true },
  'event-limit': { long: 'limit', placeholder: 'events', takes: integer(1, MAX_EVENTS) },
  'event-instance': { long: 'instance', placeholder: 'instance', takes: { kind: 'instance' } },
  'event-job': { long: 'job', placeholder: 'id', takes: text },
  'event-kind': { long: 'kind', placeholder: 'kind', takes: text },
  'no-pager': { long: 'no-pager' },

  'init-name': { long: 'name', placeholder: 'name', takes: text },
  'init-flavor': { long: 'flavor', placeholder: 'flavor', takes: { kind: 'choice', of: ['plain', 'v3', 'chat-api'] } },
  'init-api-url': { long: 'api-url', placeholder: 'address', takes: text },
  'init-id': { long: 'id', placeholder: 'idInstance', takes: text },
  'init-token-variable': { long: 'token-variable', placeholder: 'name', takes: text },
  'init-token-file': { long: 'token-file', placeholder: 'file', takes: file },
  'init-environment': { long: 'environment', placeholder: 'kind', takes: { kind: 'choice', of: ['production', 'test'] } },
  'init-protected': { long: 'protected' },
  'init-add': { long: 'add' },
  'no-check': { long: 'no-check' },
};

/** An option as it is typed, with the word for its value. */
export function flagsOf({ long, placeholder }: OptionSpec): string {
  return placeholder === undefined ? `--${long}` : `--${long} <${placeholder}>`;
}
