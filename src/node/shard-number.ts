/** Which part of a run a call does. */
export interface Shard {
  /** From 1. */
  index: number
  /** How many shards the run has. */
  of: number
}

/** More shards than anybody has machines for. */
export const mostShards = 100_000
