import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import { factLink } from '../evidence/fact-link.ts';
import { table } from '../table.ts';

const CHAT_API = 'x-default-chat-api';
const UNITS = [
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
] as const;

interface Behaviour {
  readonly description: string;
  readonly default: unknown;
  readonly [CHAT_API]?: unknown;
  readonly 'x-evidence': {
    readonly certainty: string;
    readonly source: string;
    readonly note?: string;
    readonly facts: readonly string[];
  };
}

/** All behaviours of an instance, as their contract describes them. */
export function behaviours(): string {
  const rows = Object.entries<Behaviour>(contract.components.schemas.Behaviours.properties).map(([name, behaviour]) => {
    const { description, 'x-evidence': evidence } = behaviour;
    const ofChatApi = CHAT_API in behaviour ? `<br>Chat-API: ${shown(name, behaviour[CHAT_API])}` : '';
    return [
      `\`${name}\`<br>${description}`,
      `${shown(name, behaviour.default)}${ofChatApi}`,
      evidence.certainty,
      [
        evidence.source,
        ...(evidence.note === undefined ? [] : [`_${evidence.note}_`]),
        evidence.facts.map(factLink).join(', '),
      ].join('<br>'),
    ];
  });
  return table(['Behaviour', 'Default', 'Certainty', 'Source'], rows);
}

/** A value as it is written, and a time also as people say it. */
function shown(name: string, value: unknown): string {
  const written = `\`${JSON.stringify(value).replaceAll(/[,:]/g, '$& ')}\``;
  if (!name.endsWith('Ms') || typeof value !== 'number') return written;
  const [ms, unit] = UNITS.find(([size]) => value >= size) ?? [];
  return ms === undefined ? written : `${written} (${value / ms} ${unit})`;
}
