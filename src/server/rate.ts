/** How often each caller may ask: so many a second, and so many at once after a pause. */
export class Rate {
  private readonly buckets = new Map<number, { left: number; at: number }>()

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
  ) {}

  /**
   * Takes one of what a caller has left.
   *
   * @param now Any clock in ms that only goes on.
   * @returns Seconds to wait where nothing is left; otherwise 0.
   */
  take(caller: number, now: number): number {
    const { left, at } = this.buckets.get(caller) ?? { left: this.burst, at: now }
    const refilled = Math.min(this.burst, left + ((now - at) / 1_000) * this.perSecond)
    const isAllowed = refilled >= 1
    this.buckets.set(caller, { left: isAllowed ? refilled - 1 : refilled, at: now })
    return isAllowed ? 0 : Math.ceil((1 - refilled) / this.perSecond)
  }
}
