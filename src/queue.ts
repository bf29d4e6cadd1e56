export {
  migrateQueue,
  openQueue,
  type EnqueueOptions,
  type EnqueueResult,
  type Queue,
  type WorkOptions,
} from './queue/queue.js'
export type { QueuedFile, RunStatus } from './queue/runs.js'
export type { KeptText } from './queue/store.js'
