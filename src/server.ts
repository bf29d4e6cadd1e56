export { createServer } from './server/create-server.js'
export type { LogEntry, ServerOptions } from './server/options.js'
export type { FileConfig, LoadedConfig } from './config/types.js'
export type { Config, ConfigObject } from './model/index.js'
