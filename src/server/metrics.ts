/** Upper ends of the stretches that seconds are counted in. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const

/** Stages of a request, in their order. */
export const stages = ['receive', 'wait', 'read', 'check', 'format'] as const
export type Stage = (typeof stages)[number]

type Labels = Readonly<Record<string, string>>

/** A number that only grows, by labels. */
class Counter {
  private readonly values = new Map<string, number>()

  add(labels: Labels, by = 1): void {
    const key = labelText(labels)
    this.values.set(key, (this.values.get(key) ?? 0) + by)
  }

  lines(name: string): string[] {
    return [...this.values].sort().map(([labels, value]) => `${name}${labels} ${value}`)
  }
}

/** How often something took how long. */
class Histogram {
  private readonly counts = bounds.map(() => 0)
  private count = 0
  private sum = 0

  observe(seconds: number): void {
    this.count += 1
    this.sum += seconds
    for (const [index, bound] of bounds.entries())
      if (seconds <= bound) this.counts[index] = (this.counts[index] ?? 0) + 1
  }

  lines(name: string, label: string): string[] {
    return [
      ...bounds.map((bound, index) => `${name}_bucket{${label},le="${bound}"} ${this.counts[index] ?? 0}`),
      `${name}_bucket{${label},le="+Inf"} ${this.count}`,
      `${name}_sum{${label}} ${Number(this.sum.toFixed(6))}`,
      `${name}_count{${label}} ${this.count}`,
    ]
  }
}

/** Values are ids of rules, codes, routes and numbers: nothing of them has to be escaped. */
function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${value}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

/** What is counted while the service runs, in the text format of Prometheus. */
export class Metrics {
  private readonly requests = new Counter()
  private readonly outcomes = new Counter()
  private readonly findings = new Counter()
  private readonly seconds = new Map<Stage, Histogram>(stages.map((stage) => [stage, new Histogram()]))

  /** A request that has had its answer, or whose client went away. */
  request(route: string, status: number): void {
    this.requests.add({ route, status: String(status) })
  }

  /** A file that was judged, or why it was not. */
  outcome(outcome: string, findings: Readonly<Record<string, number>>): void {
    this.outcomes.add({ outcome })
    for (const [rule, count] of Object.entries(findings)) this.findings.add({ rule }, count)
  }

  took(stage: Stage, milliseconds: number): void {
    this.seconds.get(stage)?.observe(milliseconds / 1_000)
  }

  /** All of it, with what is going on at the moment. */
  text({ waiting, busy, bytes }: { waiting: number; busy: number; bytes: number }): string {
    const { rss, heapUsed } = process.memoryUsage()
    const duration = 'report_lint_stage_seconds'
    return [
      ...series('report_lint_requests_total', 'counter', 'Requests by route and status', (name) =>
        this.requests.lines(name),
      ),
      ...series(
        'report_lint_results_total',
        'counter',
        'Files by verdict, or by the code of the fatal message',
        (name) => this.outcomes.lines(name),
      ),
      ...series('report_lint_findings_total', 'counter', 'Findings by rule', (name) => this.findings.lines(name)),
      ...series('report_lint_queue_waiting', 'gauge', 'Requests that wait for a thread', (name) => [
        `${name} ${waiting}`,
      ]),
      ...series('report_lint_queue_busy', 'gauge', 'Threads at work', (name) => [`${name} ${busy}`]),
      ...series('report_lint_queue_bytes', 'gauge', 'Bytes of the bodies that are held', (name) => [
        `${name} ${bytes}`,
      ]),
      ...series(duration, 'histogram', 'Seconds that the stages of a request take', (name) =>
        [...this.seconds].flatMap(([stage, histogram]) => histogram.lines(name, `stage="${stage}"`)),
      ),
      ...series('process_resident_memory_bytes', 'gauge', 'Memory of the process, threads included', (name) => [
        `${name} ${rss}`,
      ]),
      ...series('report_lint_heap_bytes', 'gauge', 'Heap of the thread that answers', (name) => [
        `${name} ${heapUsed}`,
      ]),
      '',
    ].join('\n')
  }
}

const series = (name: string, type: string, help: string, lines: (name: string) => string[]): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...lines(name),
]
