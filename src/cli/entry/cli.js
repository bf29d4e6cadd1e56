#!/usr/bin/env node
/* global require */
// For `node dist/cli.js`. Releases that know no modules take it for a script.
typeof require === 'function' ? require('./cli.cjs') : import('./cli.cjs')
