/** Headings of a level that have something under them. */
export function sectionsOf(text: string, marks: string): string[] {
  const [, ...sections] = `\n${text}`.split(`\n${marks} `)
  return sections.flatMap((section) => {
    const [heading = '', ...body] = section.split('\n')
    return body.join('').trim() === '' ? [] : [heading]
  })
}
