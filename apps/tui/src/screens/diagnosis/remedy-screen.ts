import type { PresentedFinding } from '../../present/finding.ts';

export type RemedyScreen = 'clearing' | 'guard' | 'connect' | 'queue' | 'brake';

/** The screen on which the next step of a finding is done; nothing where it is done elsewhere, such as at the messenger's phone. */
export function remedyScreen(finding: PresentedFinding | undefined): RemedyScreen | undefined {
  switch (finding?.remedy) {
    case 'resume-job':
    case 'wait-for-job':
      return 'clearing';
    case 'decide-what-waits':
      return 'guard';
    case 'authorise':
    case 'enter-code':
      return 'connect';
    case 'clear-selected':
    case 'check-recipients':
    case 'check-links':
      return 'queue';
    case 'release-brake':
    case 'set-brake-again':
      return 'brake';
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
