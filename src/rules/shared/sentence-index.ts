/** Two reports by their places in the order that they were added in. */
export interface Likeness {
  report: number
  other: number
}

/** Characters of a hash that are compared here, six bits each: ten million sentences hardly share one by chance. */
const characters = 7
/** Bits of a key behind the beginning of a hash: the number of a report. */
const bitsOfReport = 22n
const mask = (1n << bitsOfReport) - 1n

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Map(Array.from(digits, (digit, value) => [digit, value]))

function startOf(hash: string): bigint {
  let start = 0
  for (const digit of hash.slice(0, characters)) start = start * digits.length + (values.get(digit) ?? 0)
  return BigInt(start)
}

/**
 * Which reports of many have sentences in common. It keeps eight bytes a sentence, and what it takes grows with the
 * number of sentences, not with that of pairs.
 */
export class SentenceIndex {
  readonly #keys = new KeyList()
  readonly #organs: number[] = []
  readonly #common = new Set<bigint>()

  /** Adds a report. @param organ Number of its organ: reports of one organ are not held against each other. */
  add(organ: number, sentences: readonly string[]): void {
    const report = BigInt(this.#organs.length)
    this.#organs.push(organ)
    for (const hash of sentences) this.#keys.push((startOf(hash) << bitsOfReport) | report)
  }

  /** Whether the reports of many organs have a sentence, once `likenesses` has looked at all. */
  isCommon(hash: string): boolean {
    return this.#common.has(startOf(hash))
  }

  /**
   * For each report the other that has the most of its sentences, in the order of the reports.
   *
   * @param many From so many organs on that have a sentence, it is common text and does not count.
   * @param least How many sentences two reports must share.
   */
  likenesses(many: number, least: number): Likeness[] {
    const pairs = new KeyList()
    for (const { start, reports } of this.#sentences()) {
      if (reports.length >= many) this.#common.add(start)
      else
        for (const [at, one] of reports.entries())
          for (const other of reports.slice(at + 1)) pairs.push((BigInt(one) << bitsOfReport) | BigInt(other))
    }
    return nearest(pairs, least)
  }

  /** Each sentence with its reports, one an organ. */
  *#sentences(): Generator<{ start: bigint; reports: number[] }> {
    let start = -1n
    let byOrgan = new Map<number, number>()
    for (const key of this.#keys.sorted()) {
      if (key >> bitsOfReport !== start) {
        yield { start, reports: [...byOrgan.values()] }
        start = key >> bitsOfReport
        byOrgan = new Map()
      }
      const report = Number(key & mask)
      const organ = this.#organs[report] ?? 0
      if (!byOrgan.has(organ)) byOrgan.set(organ, report)
    }
    yield { start, reports: [...byOrgan.values()] }
  }
}

/** The other report of each one in pairs, a pair as often as they share a sentence: the first of those that share most. */
function nearest(pairs: KeyList, least: number): Likeness[] {
  const best = new Map<number, { other: number; shared: number }>()
  const take = (report: number, other: number, shared: number): void => {
    if (shared >= least && shared > (best.get(report)?.shared ?? 0)) best.set(report, { other, shared })
  }
  let pair = -1n
  let shared = 0
  const end = (): void => {
    const [one, other] = [Number(pair >> bitsOfReport), Number(pair & mask)]
    if (shared === 0) return
    take(one, other, shared)
    take(other, one, shared)
  }
  for (const key of pairs.sorted()) {
    if (key !== pair) {
      end()
      pair = key
      shared = 0
    }
    shared += 1
  }
  end()
  return [...best].map(([report, { other }]) => ({ report, other })).sort((a, b) => a.report - b.report)
}

/** A list of whole numbers of 64 bits that takes no more memory than they do. */
class KeyList {
  #keys = new BigUint64Array(1024)
  #length = 0

  push(key: bigint): void {
    if (this.#length === this.#keys.length) {
      const longer = new BigUint64Array(this.#length * 2)
      longer.set(this.#keys)
      this.#keys = longer
    }
    this.#keys[this.#length] = key
    this.#length += 1
  }

  sorted(): BigUint64Array {
    return this.#keys.subarray(0, this.#length).sort()
  }
}
