import starlight from '@astrojs/starlight';
import evidence from '@sluice/openapi/evidence.json' with { type: 'json' };
import { defineConfig } from 'astro/config';
import starlightOpenAPI, { createOpenAPISidebarGroup } from 'starlight-openapi';
import { writeChatApi, writeContractOf, writeEdge, writeEmulator, type Family } from './src/contract-family.ts';

const plainPaths = createOpenAPISidebarGroup();
const v3Paths = createOpenAPISidebarGroup();
const chatApiPaths = createOpenAPISidebarGroup();
const edgePaths = createOpenAPISidebarGroup();
const emulatorPaths = createOpenAPISidebarGroup();

const emulator = {
  label: 'The emulator',
  items: [
    { label: 'Guide', slug: 'guides/emulator' },
    { label: 'Behaviours', slug: 'guides/emulator-behaviours' },
    { label: 'Faults', slug: 'guides/emulator-faults' },
    { label: 'Scenarios', slug: 'guides/emulator-scenarios' },
    { label: 'Test your program', slug: 'guides/test-your-program' },
  ],
};

const facts = {
  label: 'Facts about the gateways',
  collapsed: true,
  items: ['guides/evidence', ...evidence.pages.map(({ subject }) => `evidence/${subject}`)],
};

function family(name: Family, label: string, group: ReturnType<typeof createOpenAPISidebarGroup>) {
  return reference(name, label, group, writeContractOf(name, label));
}

function reference(name: string, label: string, group: ReturnType<typeof createOpenAPISidebarGroup>, schema: string) {
  return {
    base: `reference/${name}`,
    schema,
    sidebar: { label, group, operations: { labels: 'operationId' } },
    // A ready-made command would put the token into the shell's history; for a clear, it would be the accident itself.
    snippets: { operation: false },
  } as const;
}

export default defineConfig({
  integrations: [
    starlight({
      title: 'Sluice',
      description: 'See the queue of messages waiting to be sent, and clear it safely.',
      logo: { src: './public/favicon.svg', alt: '' },
      favicon: '/favicon.svg',
      // src/content/docs/404.md takes its place.
      disable404Route: true,
      customCss: ['./src/styles/sluice.css'],
      expressiveCode: { themes: ['github-dark-default', 'github-light-default'], useStarlightUiThemeColors: true },
      plugins: [
        starlightOpenAPI([
          family('plain', 'Plain paths (WhatsApp, Telegram)', plainPaths),
          family('v3', '/v3 paths (MAX)', v3Paths),
          reference('chat-api', 'Chat-API', chatApiPaths, writeChatApi()),
          reference('edge', 'Control API of the edge', edgePaths, writeEdge()),
          reference('emulator', 'Controls of the emulator', emulatorPaths, writeEmulator()),
        ]),
      ],
      sidebar: [
        { label: 'What Sluice does today', slug: 'today' },
        {
          label: 'For operators',
          items: [
            'guides/see-it-run',
            'guides/keys',
            'guides/screens',
            'guides/your-own-instance',
            'guides/why-a-queue-does-not-move',
            'guides/stop-what-leaves',
            'guides/clear-a-queue-safely',
            'guides/plan-and-clear',
            'guides/clear-a-part',
            'guides/restore-messages',
            'guides/before-you-connect-a-number',
            'guides/connect-a-number',
            'guides/when-a-process-dies',
          ],
        },
        {
          label: 'For developers',
          items: ['guides/edge', 'guides/edge-capacity', emulator, 'guides/core-client', 'guides/compared'],
        },
        {
          label: 'Reference',
          items: [
            'guides/commands',
            'guides/configuration',
            'guides/capabilities',
            'guides/errors',
            'guides/journal',
            'guides/glossary',
            facts,
            plainPaths,
            v3Paths,
            chatApiPaths,
            edgePaths,
            emulatorPaths,
          ],
        },
      ],
    }),
  ],
});
