import evidence from '@sluice/openapi/evidence.json' with { type: 'json' };

type Page = (typeof evidence.pages)[number];
type Fact = Page['facts'][number];

/** A page of the site with the facts of one subject. A heading is the anchor itself, so that a citation leads to it. */
export function factPage({ subject, title, about, facts }: Page): string {
  const frontmatter = ['---', `title: ${quoted(title)}`, `description: ${quoted(about)}`, '---'].join('\n');
  const maker = `<!-- Made by apps/docs/scripts/evidence-pages.ts from openapi/evidence/${subject}.md -->`;
  const parts = facts.map((fact) => factPart(subject, fact)).join('\n\n');
  return `${frontmatter}\n\n${maker}\n\n${about}\n\n${parts}\n`;
}

function factPart(subject: string, { id, statement, certainty, source }: Fact): string {
  const basis = `<p class="fact-basis"><span data-certainty="${certainty}">${certainty}</span> ${escaped(source)}</p>`;
  return `## ${id}\n\n${statement}\n\n${basis}\n\n<p class="fact-citation"><code>evidence/${subject}#${id}</code></p>`;
}

/** As a string of YAML, in the shape that the formatter gives it. */
function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
