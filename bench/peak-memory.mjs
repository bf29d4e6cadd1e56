/** Loaded before a program: hands its largest memory in KB and its processor time in ms to the process that started it. */
import { writeSync } from 'node:fs'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

const reportTo = 3
if (isMainThread)
  process.once('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeSync(reportTo, `${maxRSS} ${Math.round((userCPUTime + systemCPUTime) / 1000)}`)
  })
