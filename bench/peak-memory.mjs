/** Loaded before a program: hands its largest memory in KB to the process that started it. */
import { writeSync } from 'node:fs'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

const reportTo = 3
if (isMainThread) process.once('exit', () => writeSync(reportTo, String(process.resourceUsage().maxRSS)))
