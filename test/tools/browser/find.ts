import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const ending = process.platform === 'win32' ? '.exe' : ''

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The Chromium that `CHROMIUM` names, else the first that the path has; undefined where there is none.
 * @throws where `CHROMIUM` names what is no program: tests that were asked for are not skipped.
 */
export function findChromium(): string | undefined {
  const { CHROMIUM: named, PATH: path = '' } = process.env
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) throw new Error(`CHROMIUM names ${named}, which is no program that can be started.`)
    return named
  }
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => names.map((name) => join(folder, name + ending))).find(isProgram)
}

/** Only where fontconfig looks after the fonts there may be none for Chinese: it says which it has. */
function lacksChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() === ''
}

/** Why there can be no tests in a browser here; undefined where there can. */
export function whyNoBrowser(): string | undefined {
  if (!existsSync(new URL('node_modules/playwright-core', import.meta.url)))
    return 'their tools are not installed (npm ci --prefix test/tools/browser)'
  if (findChromium() === undefined) return 'there is no Chromium on the path, and CHROMIUM names none'
  if (lacksChineseFont()) return 'there is no font with Chinese characters (such as fonts-noto-cjk)'
  return undefined
}
