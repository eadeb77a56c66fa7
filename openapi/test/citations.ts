import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Where a text may cite a fact. */
const TEXTS = /\.(?:ts|tsx|js|mjs|json|md|mdx|yaml|yml|css|astro|html)$/;

// Files made from the facts and the contracts repeat their citations.
const MADE_OF_FACTS = /^(?:openapi\/dist|apps\/docs\/src\/content\/docs\/evidence)\//;

// `evidence/<subject>#<id>`; a link to a page on the site or in the repository has a slash or `.md` in between.
const CITATION = /\bevidence\/([\w-]+)(?:\.md|\/)?#([\w-]+)/g;

// A line break in a comment or in a paragraph, with the characters that begin the next line.
const BREAK = /\s*\n[ \t]*(?:\*(?!\/)|\/\/|#(?!#)|>)?[ \t]*/g;

// The citations before the facts were in the repository: sections of pages that are not in it.
const OLD_FORM = /\b[Ff]acts?(?: \w+){0,5},? \(?(?:sections?|part) [0-9A-E]|\((?:gateways|clients), [0-9A-E]|\(part [A-E]\./g;

export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** The texts of the repository: those that git has, and new ones that it does not ignore. Without what is made of the facts. */
export function sourceFiles(): readonly SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = listed.split('\0').filter((file) => TEXTS.test(file) && !MADE_OF_FACTS.test(file));
  return files.flatMap((file) => {
    const text = textOf(file);
    return text === undefined ? [] : [{ file, text }];
  });
}

/** Every fact that a text cites, as `subject#id`. */
export function citationsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(CITATION), ([, subject, id]) => `${subject}#${id}`);
}

/** Every place that cites a section of a page that is not in the repository. */
export function oldCitationsIn(text: string): readonly string[] {
  return Array.from(text.replace(BREAK, ' ').matchAll(OLD_FORM), ([cited]) => cited);
}

/** `undefined` for a file that was deleted, which git still has. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return undefined;
  }
}
