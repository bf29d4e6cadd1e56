import { readFile, stat } from 'node:fs/promises'
import { extname, relative } from 'node:path'
import { checkedElements, type Unchecked } from '../config/check.js'
import { ConfigError } from '../config/config-error.js'
import { globMatcher } from '../config/globs.js'
import type { ConfigElement, LoadConfigOptions, LoadedConfig } from '../config/types.js'
import { configHash } from './config-hash.js'
import { importDefault } from './config-module.js'
import { loadPlugins, namesPlugin } from './config-plugins.js'
import { parseConfigText } from './config-text.js'
import type { Reason } from '../model/index.js'
import { checkTrust } from './trusted-config.js'

/** Reads and checks a configuration file, where there is one, and what goes over it. Throws a `ConfigError`. */
export async function readLoaded(request: LoadConfigOptions, file: string | null, base: string): Promise<LoadedConfig> {
  const { cwd, overrides = [] } = request
  const isFound = request.path === undefined
  const read = file === null ? null : await readConfig(file, relative(cwd, file), isFound)
  const unchecked: Unchecked[] = [
    ...(read ? [read] : []),
    ...overrides.map(({ config, origin }) => ({ value: config, origin, source: origin })),
  ]
  const plugins = await loadPlugins(
    unchecked.map(({ value }) => value),
    base,
    unchecked[0]?.source ?? '',
  )
  const used = plugins.map(({ plugin }) => plugin)
  const elements = await checkedElements(unchecked, used)
  const holdsPlugin = plugins.some(({ code }) => code === null)
  return {
    request,
    file,
    base,
    elements,
    plugins: used,
    match: elements.some(hasGlobs) ? await globMatcher() : null,
    hash: configHash(elements, plugins, holdsPlugin ? (read?.code ?? null) : null),
    portable: isPlain(overrides),
    resolved: new Map(),
  }
}

/** Whether it can go to a worker: plugins that are objects hold functions, which cannot. */
function isPlain(overrides: NonNullable<LoadConfigOptions['overrides']>): boolean {
  try {
    structuredClone(overrides)
    return true
  } catch {
    return false
  }
}

const hasGlobs = ({ files, ignores, ignored, suppressions }: ConfigElement): boolean =>
  files.length > 0 || ignores.length > 0 || ignored !== null || suppressions.some((one) => one.files !== undefined)

const wrongName = (source: string): Reason => ({
  zh: `${source}：配置文件的扩展名应为 .ts、.mts、.js、.mjs、.json、.jsonc、.yaml 或 .yml`,
  en: `${source}: the name of a configuration file ends in .ts, .mts, .js, .mjs, .json, .jsonc, .yaml or .yml`,
})

/** Why a configuration file was not read. */
function unreadable(source: string, code: unknown): Reason {
  if (code === 'ENOENT')
    return {
      zh: `${source}：没有这个配置文件；请检查路径（命令中由 --config 给出）`,
      en: `${source}: there is no such configuration file; check its path, which --config gives to the command`,
    }
  if (code === 'EISDIR')
    return {
      zh: `${source}：这是文件夹，不是配置文件；请写出其中的文件`,
      en: `${source}: this is a folder; name the configuration file in it`,
    }
  return {
    zh: `${source}：配置文件不能读取；请检查它的权限`,
    en: `${source}: the configuration file cannot be read; check its permissions`,
  }
}

/** What a configuration file says, and its content. */
async function readConfig(file: string, source: string, isFound: boolean): Promise<Unchecked & { code: string }> {
  const kind = extname(file).slice(1)
  const isKnown = /^(?:[cm]?[jt]s|jsonc?|ya?ml)$/u.test(kind)
  const isCode = isKnown && kind.endsWith('s')
  if (isKnown) await refusePipe(file, source)
  if (isFound && isCode) await checkTrust(file)
  const code = await readFile(file, 'utf8').catch((error: unknown) => {
    const met = error instanceof Error && 'code' in error ? error.code : undefined
    throw new ConfigError(isKnown || met === 'EISDIR' ? unreadable(source, met) : wrongName(source))
  })
  if (!isKnown) throw new ConfigError(wrongName(source))
  const value = isCode ? await importDefault(file, source) : await parseConfigText(code, kind, source)
  if (isFound && !isCode && namesPlugin(value)) await checkTrust(file)
  if (typeof value === 'object' && value !== null) return { value, origin: source, source, code }
  throw new ConfigError({
    zh: `${source}：应为对象或对象的列表，现为 ${typeof value}`,
    en: `${source}: expected an object or a list of objects, met ${value === null ? 'nothing' : typeof value}`,
  })
}

/** A pipe or a device has no end that one could wait for. What is not there shows when it is read. */
async function refusePipe(file: string, source: string): Promise<void> {
  const stats = await stat(file).catch(() => undefined)
  if (!stats || stats.isFile() || stats.isDirectory()) return
  throw new ConfigError({
    zh: `${source}：这不是普通文件，而是管道或设备；请用普通文件作配置，或加 --no-config`,
    en: `${source}: this is a pipe or a device and no file; use a file as configuration, or --no-config`,
  })
}
