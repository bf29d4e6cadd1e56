import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/** A value in a `tolerances.ts` of the sources. */
export interface Tolerance {
  /** The file from the root of the project. */
  file: string
  /** Group and name, as in `paragraphs.indent`. */
  name: string
  value: number
  /** What its comment, or the last one above it in its group, says it is for. */
  purpose: string
}

/** Every value of every `tolerances.ts` below a folder, in the order in which they stand. */
export const tolerancesIn = (folder: string): Tolerance[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('tolerances.ts'))
    .sort()
    .flatMap((path) => tolerancesOf(join(folder, path)))

function tolerancesOf(file: string): Tolerance[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  return source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations.flatMap(({ name: group, initializer }) => {
      if (!initializer || !ts.isObjectLiteralExpression(initializer)) return []
      let purpose = ''
      return initializer.properties.filter(ts.isPropertyAssignment).map((property) => {
        purpose = commentBefore(property) ?? purpose
        return {
          file,
          name: `${group.getText()}.${property.name.getText()}`,
          value: Number(property.initializer.getText().replaceAll('_', '')),
          purpose,
        }
      })
    }),
  )
}

function commentBefore(node: ts.Node): string | undefined {
  const [doc] = ts.getJSDocCommentsAndTags(node)
  return doc && typeof doc.comment === 'string' ? doc.comment.replaceAll(/\s+/gu, ' ') : undefined
}

/** The text of a file with another value of one of its tolerances. */
export function withValue(text: string, { name }: Tolerance, value: number): string {
  const [group = '', key = ''] = name.split('.')
  const begin = text.indexOf(`export const ${group} = {`)
  const rest = text.slice(begin)
  const changed = rest.replace(new RegExp(`^(  ${key}: )[^,]+,`, 'mu'), `$1${String(value)},`)
  if (begin < 0 || changed === rest) throw new Error(`${name} does not stand on a line of its own`)
  return text.slice(0, begin) + changed
}

/** Tests below a folder whose names end so. */
export interface Tests {
  under: string
  named: string
}

/**
 * The tests that hold a tolerance: those of the file that it is for, then the others in the mirror of its folder, and
 * those that read whole reports.
 */
export function testsOf({ file, name }: Tolerance): Tests[] {
  const under = dirname(file).replace(/^src/u, 'test')
  const [group = ''] = name.split('.')
  const own = group.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
  const all = '.test.ts'
  return [
    { under, named: `/${own}${all}` },
    { under, named: all },
    ...(roomsBesides[under] ?? []).map((other) => ({ under: other, named: all })),
  ]
}

/** What reads through a room and is tested elsewhere. */
const roomsBesides: Record<string, string[]> = {
  'test/parse/read/fixed': ['test/parse/read/pdf'],
  'test/parse/read/pdf/page': ['test/parse/read/pdf'],
}
