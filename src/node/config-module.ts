import { stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { ConfigError, isConfigError } from '../config/config-error.js'

const typeScript = /\.[cm]?ts$/u

/**
 * What a file of JavaScript or TypeScript exports by default, promises awaited.
 *
 * @param path Absolute path.
 * @param source How the file is called in errors.
 * @throws {ConfigError} for a file that cannot be run or exports nothing by default.
 */
export async function importDefault(path: string, source: string): Promise<unknown> {
  const module = await run(path, source).catch((error: unknown) => {
    throw failure(error, path, source)
  })
  if (!('default' in module))
    throw new ConfigError({
      zh: `${source}：没有默认导出；请写 export default`,
      en: `${source}: it exports nothing by default; write export default`,
    })
  try {
    const value: unknown = await module.default
    return Array.isArray(value) ? await Promise.all(value) : value
  } catch (error) {
    throw failure(error, path, source)
  }
}

async function run(path: string, source: string): Promise<object> {
  const native = async (): Promise<object> => {
    // A file that has changed since is another module, for programs that run for long.
    const { mtimeMs } = await stat(path)
    return (await import(/* @vite-ignore */ `${pathToFileURL(path).href}?changed=${mtimeMs}`)) as object
  }
  if (!typeScript.test(path)) return native()
  return (await import('./config-typescript.js')).importTypeScript(path, source, native)
}

function failure(error: unknown, path: string, source: string): ConfigError {
  if (isConfigError(error)) return error
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
  const [line = ''] = message.split('\n')
  const said = line.replace(/^ParseError: /u, '').trim()
  const at = `${source}${placeIn(stack ?? '', path)}`
  return isOurs(said)
    ? new ConfigError({
        zh: `${at}：这里没有安装 report-lint；请在此文件夹运行 npm install report-lint，或者直接导出对象，不用 defineConfig`,
        en: `${at}: report-lint is not installed here. Run npm install report-lint in this folder, or export a plain object without defineConfig`,
      })
    : new ConfigError({ zh: `${at}：运行出错：${said}`, en: `${at}: running it failed: ${said}` })
}

const isOurs = (message: string): boolean => /Cannot find (?:package|module) 'report-lint(?:\/[^']*)?'/u.test(message)

/** Line and column of an error in a file, as its stack gives them; nothing where it does not. */
function placeIn(stack: string, path: string): string {
  for (const name of [pathToFileURL(path).href, path]) {
    const start = stack.indexOf(name)
    const place = start < 0 ? null : /^(?:\?[^:\s]*)?(:\d+(?::\d+)?)/u.exec(stack.slice(start + name.length))
    if (place?.[1] !== undefined) return place[1]
  }
  return ''
}
