import type { Limits } from '../../../../model/index.js'
import { limitError } from '../../../limits.js'
import type { PdfPage } from '../file/load.js'
import { stepsOfForm } from '../file/page-listings.js'

type OperatorList = Awaited<ReturnType<PdfPage['getOperatorList']>>

/** What pdf.js keeps of a page that is being read. It is not part of its interface: where it is missing, the list is counted when it is whole. */
interface PageState {
  operatorList?: Pick<OperatorList, 'fnArray' | 'argsArray'>
  renderTasks?: Set<{ operatorListChanged: () => void }>
}

/** Numbers of the operators between which a form is drawn. */
interface Forms {
  paintFormXObjectBegin: number
  paintFormXObjectEnd: number
}

/**
 * Counts what the pages of a file draw, and stops pdf.js as soon as it is too much: a form that is
 * drawn a thousand times by another one that is itself drawn a thousand times fits into 1 KB.
 */
export class OperatorCounter {
  #steps: number
  readonly #limits: Limits
  readonly #form: Forms

  /** `steps` are those that the file takes besides what its pages draw. */
  constructor(limits: Limits, { paintFormXObjectBegin, paintFormXObjectEnd }: Forms, steps = 0) {
    this.#limits = limits
    this.#form = { paintFormXObjectBegin, paintFormXObjectEnd }
    this.#steps = steps
  }

  /** The operators of a page. @throws {InputError} `limit-operators`, or `limit-depth` for forms in forms. */
  async listOf(page: PdfPage): Promise<OperatorList> {
    let counted = 0
    let depth = 0
    let refuse: (reason: unknown) => void = () => undefined
    const beyond = new Promise<never>((_, reject) => {
      refuse = reject
    })
    const count = ({ fnArray, argsArray }: Pick<OperatorList, 'fnArray' | 'argsArray'>): void => {
      for (; counted < fnArray.length; counted += 1) {
        this.#steps += stepsOf(argsArray[counted])
        if (fnArray[counted] === this.#form.paintFormXObjectEnd) depth -= 1
        if (fnArray[counted] !== this.#form.paintFormXObjectBegin) continue
        this.#steps += stepsOfForm
        depth += 1
        if (depth > this.#limits.depth) refuse(limitError('depth', this.#limits))
      }
      if (this.#steps > this.#limits.operators) refuse(limitError('operators', this.#limits))
    }
    const whole = page.getOperatorList()
    for (const state of statesOf(page)) {
      const { operatorList, renderTasks } = state
      if (operatorList) renderTasks?.add({ operatorListChanged: () => count(operatorList) })
    }
    const list = await Promise.race([whole, beyond])
    count(list)
    return Promise.race([beyond, Promise.resolve(list)])
  }
}

function statesOf(page: PdfPage): PageState[] {
  const states: unknown = '_intentStates' in page ? page._intentStates : undefined
  return states instanceof Map ? ([...states.values()] as PageState[]) : []
}

/** An operator is a step, and so is every number of its path and every character that it shows. */
function stepsOf(values: unknown): number {
  if (!Array.isArray(values)) return 1
  let steps = 1
  for (const value of values as unknown[]) {
    const parts: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value
    if (Array.isArray(parts) || ArrayBuffer.isView(parts)) steps += (parts as ArrayLike<unknown>).length
  }
  return steps
}
