import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../table.ts';

const HEAD = ['Instance', 'Product', 'Number'];
const FOLDER = join(import.meta.dirname, '../../../../packages/emulator/scenarios');

interface Scenario {
  readonly title: string;
  readonly description: string;
  readonly instances: readonly Instance[];
}

interface Instance {
  readonly name: string;
  readonly idInstance: string;
  readonly product: string;
  readonly count?: number;
}

/** The scenarios that come with the emulator, each with its story. */
export function scenarios(): string {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
    .toSorted()
    .map((file) => {
      // The emulator's own tests hold each file against its schema.
      const { title, description, instances } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Scenario;
      return `### ${file.replace('.json', '')}\n\n**${title}.** ${description}\n\n${table(HEAD, instances.map(row))}`;
    })
    .join('\n');
}

function row({ name, idInstance, product, count = 1 }: Instance): readonly string[] {
  return [`\`${name}\``, product, `\`${idInstance}\`${count === 1 ? '' : ` and ${count - 1} after it`}`];
}
