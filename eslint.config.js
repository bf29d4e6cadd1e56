import { existsSync } from 'node:fs'
import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import esX from 'eslint-plugin-es-x'
import * as regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** Classes of which there is one, whoever asks. */
const ofTheLanguage = ['Error', 'ReferenceError', 'TypeError', 'Map', 'Set', 'ArrayBuffer', 'Blob', 'Uint8Array']
/** Tests in a browser, whose types are not there where its driver is not installed. */
const inBrowsers = ['test/tools/browser', 'test/tools/browser-109']
const withoutTools = existsSync('test/tools/browser/node_modules') ? [] : inBrowsers

export default defineConfig(
  globalIgnores(['dist', 'coverage', ...withoutTools]),
  js.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // noPropertyAccessFromIndexSignature asks for brackets where this rule would take them away.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      // The command and a plugin have a copy each of what this package exports, so that no class is the only one of its name.
      'no-restricted-syntax': [
        'error',
        {
          selector: `BinaryExpression[operator='instanceof']:not([right.name=/^(?:${ofTheLanguage.join('|')})$/])`,
          message: 'Know errors, rules and nodes by `name`, `code` or shape: there may be two copies of a class.',
        },
        {
          selector: `Property[key.name='check'] > ArrowFunctionExpression > ObjectPattern.params:nth-child(2)`,
          message: 'Call `context.report(…)`: taken apart, its `report` hides the report that is judged.',
        },
      ],
    },
  },
  {
    // What browsers run too keeps to what Chrome 109 has, the last for Windows 7: ES2022 and a little of ES2023.
    files: ['src/**'],
    ignores: ['src/cli/**', 'src/node/**', 'src/server/**'],
    extends: [esX.configs['flat/restrict-to-es2022'], esX.configs['flat/no-new-in-esnext']],
    rules: {
      'es-x/no-array-prototype-findlast-findlastindex': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'AbortSignal', property: 'any' },
        { object: 'URL', property: 'canParse' },
        { object: 'URL', property: 'parse' },
      ],
    },
  },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  {
    // For the browsers that are too old for all the rest.
    files: ['src/page/view/old.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script', globals: { crypto: false, document: false } },
    rules: { 'no-undef': ['error', { typeof: false }] },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines': 'off',
      // Tests read what they have written themselves.
      'regexp/no-super-linear-move': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
)
