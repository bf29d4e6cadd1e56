import { parentPort } from 'node:worker_threads'
import { judge, type Judgement, type Thoroughness } from './judge.js'

interface Question extends Thoroughness {
  filePath: string
  bytes: Uint8Array
}

parentPort?.on('message', ({ filePath, bytes, ...thoroughness }: Question) => {
  void judge(filePath, bytes, thoroughness)
    .catch((error: unknown): Judgement => ({ faults: [`throws ${reasonOf(error)}`], outcome: 'throws' }))
    .then((judgement) => parentPort?.postMessage(judgement))
})

const reasonOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
