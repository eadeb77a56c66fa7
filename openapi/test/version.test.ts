import { expect, test } from 'vitest';
import release from '../package.json' with { type: 'json' };
import { chatApi, controls, edgeControls, gateway } from './contracts.ts';
import { memberOf } from './members.ts';

test.each([gateway, chatApi, controls.document, edgeControls.document])(
  'a contract has the version of the release that it comes with',
  (document) => {
    expect(memberOf(document, 'info', 'version')).toBe(release.version);
  },
);
