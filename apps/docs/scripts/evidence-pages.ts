/**
 * Writes the pages with the facts about the gateways, one for each subject, and the list of them in the guide. With `--check` nothing is
 * written, and a stale page, or one whose subject is gone, is an error.
 */
import evidence from '@sluice/openapi/evidence.json' with { type: 'json' };
import { factPage } from './evidence/fact-page.ts';
import { subjects } from './evidence/subjects.ts';
import { writeFolder } from './write-folder.ts';
import { writePages } from './write-pages.ts';

const STALE = 'is not what openapi/evidence says.';

writeFolder('evidence', new Map(evidence.pages.map((page) => [`${page.subject}.md`, factPage(page)])), STALE);
writePages('evidence-pages.ts', { 'evidence.md': { subjects: subjects() } }, STALE);
