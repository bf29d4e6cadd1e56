import { lstat, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ConfigError } from '../config/config-error.js'
import { isOpenToOthers, rightsOf } from './own-folder.js'

/**
 * Makes sure that a configuration which was found, and not named by the user, is his own before code of it runs: in a
 * folder that others may write to, anybody could have put it there.
 *
 * @param file Absolute path.
 * @throws {ConfigError} where somebody else may write to the file or to the folder that it lies in.
 */
export async function checkTrust(file: string): Promise<void> {
  const target = await realpath(file)
  for (const path of new Set([target, dirname(target), file, dirname(file)])) {
    const stats = path === file ? await lstat(path) : await stat(path)
    const { uid, gid, mode } = stats
    // Everybody may write to a link, for what that is worth; who may replace it, its folder says.
    if (!isOpenToOthers({ uid, gid, mode: stats.isSymbolicLink() ? 0 : mode })) continue
    const { zh, en } = rightsOf(stats)
    throw new ConfigError({
      zh: `${file}：这个配置会运行代码，而 ${path} 可由他人改写（${zh}），没有使用。信任它就用 --config ${file} 指定，不用配置就加 --no-config`,
      en: `${file}: this configuration runs code, and somebody else may write to ${path} (${en}); it was not used. Name it with --config ${file} if you trust it, or do without with --no-config`,
    })
  }
}
