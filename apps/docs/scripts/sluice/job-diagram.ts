import { instance } from '@viz-js/viz';
import { fromQueue } from './from-queue.ts';

/** What leads from each state of a job to the next, by the kind of the job. */
type Transitions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A colour that nothing else has: the text of the page takes its place, in light and in dark. */
const INK = '#010203';

/** A drawing for each kind of job, made from the table that the journal itself goes by. */
export async function jobDiagrams(): Promise<string> {
  const transitions = fromQueue('journal/job-states.ts', 'TRANSITIONS') as Transitions;
  const viz = await instance();
  return Object.entries(transitions)
    .map(([kind, states]) => {
      const drawing = viz.renderString(dot(states), { format: 'svg' });
      const title = `The states of a ${kind}`;
      return `<figure class="states">${inPage(drawing, title)}<figcaption>${title}</figcaption></figure>`;
    })
    .join('\n\n');
}

/** In the language of Graphviz: last states have a double border. */
function dot(states: Transitions[string]): string {
  const arrows = Object.entries(states).flatMap(([from, next]) => next.map((to) => `"${from}" -> "${to}"`));
  const last = [...new Set(Object.values(states).flat())].filter((state) => states[state] === undefined);
  const style = `color="${INK}" fontcolor="${INK}" fontname="sans-serif" fontsize=13`;
  return `digraph {
    rankdir=TB bgcolor=transparent nodesep=0.3 ranksep=0.35
    node [shape=box style=rounded height=0.3 ${style}]
    edge [arrowsize=0.7 ${style}]
    ${last.map((state) => `"${state}" [peripheries=2]`).join('\n')}
    ${arrows.join('\n')}
  }`;
}

/** One line of HTML that takes the colours of the page, and is as wide as it needs to be. */
function inPage(svg: string, title: string): string {
  return svg
    .slice(svg.indexOf('<svg'))
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<title>[^<]*<\/title>/g, '')
    .replaceAll(INK, 'currentColor')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replace('<svg ', `<svg role="img" aria-label="${title}" `)
    .trim();
}
