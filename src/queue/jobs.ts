import type { Connection } from './peers.js'

/** Tables whose rows are jobs. They have the columns "job", "worker", "begun_at" and "attempts" in common. */
export const jobTables = ['file', 'set_job'] as const
export type JobTable = (typeof jobTables)[number]

/** Workers that may end over a job before it is closed. */
export const mostAttempts = 3

/** A job that a worker has taken. */
export interface Task {
  job: string
  table: JobTable
  /** How many workers have gone while they were at it. */
  attempts: number
  /**
   * Does the job, and gives what writes its answer.
   *
   * @param stayAway Says that nothing will be heard of this worker for some seconds.
   */
  answer: (stayAway: (seconds: number) => Promise<void>) => Promise<WriteAnswer>
}

/** Writes the answer of a job in a transaction, unless there is one. Returns whether there was none. */
export type WriteAnswer = (on: Connection) => Promise<boolean>

/** Takes those of some jobs that are of its kind and still open, for a worker. */
export type TakeJobs = (on: Connection, jobs: readonly string[], worker: string) => Promise<Task[]>
