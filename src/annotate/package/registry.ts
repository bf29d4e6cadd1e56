import { withEdits } from '../xml/edit.js'
import { append, rootOf } from '../xml/namespaces.js'
import { walkXml } from '../xml/walk.js'

const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The list of what the parts of a package are, with the part for comments in it. @param part Its name in the package. */
export function withContentType(xml: string, part: string): string {
  const path = `/${part}`
  const known: (string | undefined)[] = []
  walkXml(xml, {
    open: ({ local, attributes }) => {
      if (local === 'Override') known.push(attributes['PartName']?.toLowerCase())
    },
  })
  const root = rootOf(xml)
  const entry = `<${root.prefix}Override PartName="${path}" ContentType="${commentsType}"/>`
  return known.includes(path.toLowerCase()) ? xml : withEdits(xml, [append(root, entry)])
}

/** A list of relationships with one more. @param target Name of the part, relative to the folder of the main part. */
export function withRelationship(xml: string, type: string, target: string): string {
  const numbers: number[] = []
  walkXml(xml, {
    open: ({ attributes }) => {
      const number = /^rId(\d{1,9})$/iu.exec(attributes['Id'] ?? '')?.[1]
      if (number !== undefined) numbers.push(Number(number))
    },
  })
  const root = rootOf(xml)
  const id = `rId${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`
  return withEdits(xml, [append(root, `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${target}"/>`)])
}

export const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
