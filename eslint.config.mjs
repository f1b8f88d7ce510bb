// What the types do not say: typescript-eslint's strictest set, with types. Each exception has its reason.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/*.generated.ts', '**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Our interfaces write functions as methods and are plain objects: taking them apart loses nothing.
      '@typescript-eslint/unbound-method': 'off',
      // Strings are spread to count code points, which is what is wanted there.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      // It believes that no call in between changes anything, and is wrong about state machines.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Values of a manifest are what somebody wrote there, and are shown as such.
      '@typescript-eslint/no-base-to-string': 'off',
      // An interface wants a promise; that there is nothing to wait for is nobody's business.
      '@typescript-eslint/require-await': 'off',
      // `return done();` in a function without a result is short and clear.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Copies of plain objects are drafts; a key of theirs may go.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // It throws on a generic class (typescript-eslint 8.74).
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
);
