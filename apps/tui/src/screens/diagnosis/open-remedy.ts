import type { App } from '../../app/app.ts';
import type { PresentedFinding } from '../../present/finding.ts';

/** What opens the screen on which the next step of a finding is done; nothing where it is done elsewhere, such as at the messenger's phone. */
export function openRemedy(app: App, finding: PresentedFinding | undefined, idInstance: string): (() => void) | undefined {
  switch (finding?.remedy) {
    case 'resume-job':
    case 'wait-for-job':
      return () => app.open('clearing', { idInstance });
    case 'decide-what-waits':
      return () => app.open('guard', { idInstance });
    case 'authorise':
    case 'enter-code':
      return () => app.open('connect', { idInstance });
    case 'clear-selected':
    case 'check-recipients':
    case 'check-links':
      return () => app.open('queue', { idInstance });
    case 'release-brake':
    case 'set-brake-again':
      return () => app.open('brake', { idInstance });
    case 'restart-instance':
    case 'look-at-phone':
    case 'end-other-session':
    case 'look-at-console':
    case 'pay':
    case 'correct-connection':
    case 'shorten-delay':
    case 'send-less':
    case 'fix-sender':
    case 'read-again':
    case 'wait':
    case 'nothing':
    case undefined:
      return undefined;
  }
}
