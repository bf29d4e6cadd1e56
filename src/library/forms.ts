import { completedForms } from '../config/outside-forms.js'
import type { Edition, FormInput } from '../model/index.js'
import { refuse } from './refuse.js'

const completed = new WeakMap<readonly FormInput[], readonly Edition[]>()

/**
 * The forms of a call, checked and completed; the same for the same list, so that what is made of it is made once.
 *
 * @throws {TypeError} for forms that are wrong.
 */
export async function settledForms(
  called: string,
  forms: readonly FormInput[] | undefined,
): Promise<{ forms?: readonly Edition[] }> {
  if (!forms || forms.length === 0) return {}
  const known = completed.get(forms)
  if (known) return { forms: known }
  const result = await completedForms(forms)
  if ('problems' in result) {
    refuse(
      called,
      result.problems.map(({ path, reason }) => ({ path: ['forms', ...path], reason })),
    )
    return {}
  }
  completed.set(forms, result.forms)
  // A list that is complete is its own: that of a configuration is handed to each call.
  completed.set(result.forms, result.forms)
  return { forms: result.forms }
}
