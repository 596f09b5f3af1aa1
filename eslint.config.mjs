import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist',
      'storybook-static',
      'coverage',
      'docs/.vitepress/cache',
      'docs/.vitepress/dist',
      'docs/public',
      'test-results',
      'test/decks/slidev',
      'test/types',
      'test/fixtures',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['vitest.config.ts', '.storybook/*.ts'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // Rollup (4.67, 4.68) takes a function that is imported like this to be called only from its own module, and drops code by that.
      'no-restricted-syntax': [
        'error',
        {
          selector: "VariableDeclarator[id.type='ObjectPattern'][init.type='AwaitExpression'][init.argument.type='ImportExpression']",
          message: 'Keep the module and call its functions on it: `const module = await import(…); module.f()`.',
        },
        {
          selector: "VariableDeclarator[init.type='AwaitExpression']:has(ImportExpression) > ArrayPattern > ObjectPattern",
          message: 'Keep the module and call its functions on it: `const [module] = await Promise.all([import(…), …]); module.f()`.',
        },
        {
          selector: "CallExpression[callee.property.name='then'][callee.object.type='ImportExpression'] > :function > ObjectPattern.params",
          message: 'Keep the module and call its functions on it: `import(…).then((module) => module.f())`.',
        },
      ],
    },
  },
  { files: ['**/*.mjs', '**/*.cjs'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
);
