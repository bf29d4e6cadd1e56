import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import * as regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** Classes of which there is one, whoever asks. */
const ofTheLanguage = ['Error', 'ReferenceError', 'TypeError', 'Map', 'Set', 'ArrayBuffer', 'Blob', 'Uint8Array']

export default defineConfig(
  globalIgnores(['dist', 'coverage']),
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
      ],
    },
  },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
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
