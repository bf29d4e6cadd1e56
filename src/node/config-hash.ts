import type { ConfigElement } from '../config/types.js'
import type { LoadedPlugin } from './config-plugins.js'

/**
 * SHA-256 over what results depend on, in hexadecimal digits.
 *
 * @param code Content of the configuration file where it holds code that its values do not show, otherwise null.
 */
export function configHash(
  elements: readonly ConfigElement[],
  plugins: readonly LoadedPlugin[],
  code: string | null,
): string {
  const counted = {
    elements: elements.map((element) => ({ ...element, origin: null })),
    plugins: plugins.map((loaded) => ({ ...versionOf(loaded), code: loaded.code })),
    code,
  }
  // Loaded here: most runs print no hash.
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha256').update(canonical(counted)).digest('hex')
}

const versionOf = ({ plugin: { name, version } }: LoadedPlugin): object => ({ name, version: version ?? null })

/** JSON with keys in order and without white space, so that the same values give the same text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
