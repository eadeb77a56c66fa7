import { shown } from '../shown.ts';
import type { Stage } from '../stage/stage.ts';

/** The scenarios of the emulator in which something is the matter, each with the instances to look at, and two in which all is well. */
const CASES: readonly (readonly [scenario: string, ...instances: readonly string[]])[] = [
  ['broadcast-and-ban', 'shop'],
  ['offline-phone', 'taxi'],
  ['web-conflict', 'hotel'],
  ['invalid-head', 'bakery'],
  ['expired-links', 'wholesale'],
  ['near-the-cap', 'helpdesk', 'newsletter'],
  ['duplicates', 'pharmacy'],
  ['demo', 'clinic'],
  ['quiet', 'shop'],
];

/** The diagnosis of each scenario, each with the command that starts the emulator with it. */
export async function diagnoses({ sluice, load }: Stage): Promise<string> {
  const parts: string[] = [];
  for (const [scenario, ...instances] of CASES) {
    await load(scenario);
    parts.push(`### ${scenario}`, started(scenario));
    for (const instance of instances) parts.push(shown(await sluice('diagnose', instance)));
  }
  return parts.join('\n\n');
}

function started(scenario: string): string {
  const command = `npx -y pnpm@10.34.9 -s emulator --scenario ${scenario} --port 8080 --write-config "$PWD/emulated.toml"`;
  return `\`\`\`sh wrap\n${command}\n\`\`\``;
}
