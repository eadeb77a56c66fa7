import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import { table } from '../table.ts';

interface FaultKind {
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Field | undefined>>;
}

type Field = Readonly<Record<string, unknown>>;

/** All kinds of faults, as their contract describes them. */
export function faults(): string {
  const { Fault, ...schemas } = contract.components.schemas;
  const kinds = new Map<string, FaultKind>(Object.entries(schemas).filter(([name]) => name.endsWith('Fault')));
  const rows = Object.entries(Fault.discriminator.mapping).map(([kind, pointer]) => {
    const { description = '', required = [], properties = {} } = kinds.get(pointer.replace('#/components/schemas/', '')) ?? {};
    const fields = Object.entries(properties).filter(([name]) => name !== 'kind');
    const more = fields.map(([name, field = {}]) => describe(name, field, required.includes(name)));
    return [`\`${kind}\``, description, more.join('<br>')];
  });
  return table(['`kind`', 'What happens', 'What else it takes'], rows);
}

function describe(name: string, { description = '', enum: values }: Field, required: boolean): string {
  const listed = Array.isArray(values) ? values.map((value) => `\`${String(value)}\``).join(', ') : '';
  const said = [listed, String(description)].filter((part) => part !== '').join('. ');
  return `\`${name}\`${required ? '' : ' (optional)'}${said === '' ? '' : `: ${said}`}`;
}
