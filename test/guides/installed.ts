import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { installPackage } from '../support/installed.js'

/** A project in a folder of its own, with report-lint as it is now installed. */
export interface Project {
  folder: string
  /** The program of the command line. */
  cli: string
}

/** A project with report-lint and the library for PDF in it, for the tests of a file; it goes after them. */
export async function installedProject(): Promise<Project> {
  const installed = await installPackage()
  afterAll(() => installed.remove())
  const { project, cli } = installed
  symlinkSync(resolve('node_modules/unpdf'), join(project, 'node_modules/unpdf'), 'junction')
  return { folder: project, cli }
}
