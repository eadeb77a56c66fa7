/** A citation, such as `evidence/<subject>#<id>`, as a link to its fact on the site. */
export function factLink(citation: string): string {
  const [, subject, id] = /^evidence\/(.+)#(.+)$/.exec(citation) ?? [];
  if (subject === undefined || id === undefined) throw new Error(`"${citation}" cites no fact.`);
  return `[${subject}#${id}](/evidence/${subject}/#${id})`;
}
