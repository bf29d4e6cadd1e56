/** What can be done with the queue as a whole. */
export const queueActions = ['migrate', 'status', 'facts', 'forget'] as const
export type QueueAction = (typeof queueActions)[number]
