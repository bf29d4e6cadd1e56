import { parentPort } from 'node:worker_threads'
import { judge, type Thoroughness } from './judge.js'

interface Question extends Thoroughness {
  filePath: string
  bytes: Uint8Array
}

parentPort?.on('message', ({ filePath, bytes, ...thoroughness }: Question) => {
  void judge(filePath, bytes, thoroughness)
    .catch((error: unknown) => [`throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`])
    .then((faults) => parentPort?.postMessage(faults))
})
