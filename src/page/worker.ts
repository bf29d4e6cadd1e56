import { engine } from './engine.js'
import type { Answer, Engine, Question } from './protocol.js'

/** What is used of the scope of a worker. */
interface Scope {
  onmessage: ((event: { data: Question }) => void) | null
  postMessage: (answer: Answer) => void
}

const scope = globalThis as unknown as Scope

scope.onmessage = ({ data: { id, name, values } }) => {
  const call = engine[name] as (...values: unknown[]) => ReturnType<Engine[keyof Engine]>
  call(...values).then(
    (value) => scope.postMessage({ id, value }),
    (error: unknown) => scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) }),
  )
}
