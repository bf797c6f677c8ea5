import { dirname, relative, resolve } from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname;

/** Each folder may import from itself and from those before it. Pages, layouts and commands may import all. */
const layers = ['src/inpainting', 'src/networks', 'src/widgets', 'src/components'];
const above = ['src/layouts', 'src/pages', 'src/commands', 'content'];

/** Data belong to no layer: a network's catalogue or a bibliography may be read anywhere. */
const code = /\.(ts|tsx|js|mjs|astro|mdx)$/;

function layerOf(path) {
  const holds = (folder) => path.startsWith(`${folder}/`);
  const layer = layers.findIndex(holds);
  return layer < 0 && above.some(holds) ? layers.length : layer;
}

/** @type {import('eslint').Rule.RuleModule} */
const arrows = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      upward:
        '{{from}} may not import {{to}}: arrows run content → components → widgets → networks → inpainting.',
      outside:
        'src/inpainting imports nothing but itself, so that it runs in a page, a worker, Node and a test.',
    },
  },
  create(context) {
    const from = relative(root, context.filename);
    const layer = layerOf(from);
    if (layer < 0) return {};

    function check(source) {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const specifier = source.value.replace(/\?.*$/, '');
      const isRelative = specifier.startsWith('.');
      const to = isRelative
        ? relative(root, resolve(dirname(context.filename), specifier))
        : specifier;
      if (layer === 0 && !to.startsWith(`${layers[0]}/`)) {
        context.report({ node: source, messageId: 'outside' });
      } else if (isRelative && code.test(to) && layerOf(to) > layer) {
        context.report({ node: source, messageId: 'upward', data: { from, to } });
      }
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
      // `new Worker(new URL('./worker.ts', import.meta.url))` is an import too.
      'NewExpression[callee.name="URL"]': (node) => check(node.arguments[0]),
    };
  },
};

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'models/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // Every read of an array is possibly undefined to the compiler; in a loop over pixels it is not.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  astro.configs['flat/recommended'],
  {
    files: ['{src,content}/**'],
    plugins: { lacuna: { rules: { arrows } } },
    rules: { 'lacuna/arrows': 'error' },
  },
  {
    files: ['src/{inpainting,networks,widgets,components}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[value=/^(https?|wss?):\\u002F\\u002F(?!www\\.w3\\.org\\u002F)/]',
          message: 'Nothing is fetched from another origin.',
        },
      ],
    },
  },
  {
    files: ['src/inpainting/**'],
    // No globals are declared, so only the language's own are left: no DOM, no Node, no fetch.
    languageOptions: { parserOptions: { lib: ['es2023'] } },
    rules: {
      'no-undef': 'error',
      'no-restricted-globals': ['error', 'globalThis'],
    },
  },
);
