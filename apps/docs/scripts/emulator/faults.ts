import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import { table } from '../table.ts';

interface FaultKind {
  readonly description: string;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Field | undefined>>;
}

interface Field {
  readonly type?: string;
  readonly const?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
}

/** All kinds of faults, as their contract describes them. */
export function faults(): string {
  const rows = contract.components.schemas.Fault.oneOf.map(({ description, required, properties }: FaultKind) => {
    const { kind, ...fields } = properties;
    const more = Object.entries(fields).map(([name, field = {}]) => describe(name, field, required.includes(name)));
    return [`\`${kind?.const}\``, description, more.join('<br>')];
  });
  return table(['`kind`', 'What happens', 'What else it takes'], rows);
}

function describe(name: string, { description, enum: values = [] }: Field, required: boolean): string {
  const said = [values.map((value) => `\`${value}\``).join(', '), description ?? ''].filter((part) => part !== '').join('. ');
  return `\`${name}\`${required ? '' : ' (optional)'}${said === '' ? '' : `: ${said}`}`;
}
