import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** The expressions that are written as literals in a folder, and where others are put together: `file:line`. */
export function literals(folder) {
  const found = []
  const constructed = []
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts')) continue
    const path = join(folder, name).replaceAll('\\', '/')
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node) => {
      const at = () => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      if (ts.isRegularExpressionLiteral(node)) found.push({ at: at(), expression: literalOf(node.text) })
      const isCall = ts.isNewExpression(node) || ts.isCallExpression(node)
      if (isCall && node.expression.getText() === 'RegExp') constructed.push(at())
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return { found, constructed }
}

function literalOf(text) {
  const end = text.lastIndexOf('/')
  return new RegExp(text.slice(1, end), text.slice(end + 1))
}
