import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { apparatus } from './src/components/apparatus.ts';
import { noted } from './src/components/noted.ts';
import { symbolMacros } from './src/components/symbols.ts';
import { defaultClientConditions } from 'vite';
import { captions } from './src/integrations/captions.ts';
import { checks } from './src/integrations/checks.ts';
import { search } from './src/integrations/search.ts';
import { digest } from './src/networks/digest.mjs';
import { packed } from './src/networks/packed.mjs';

// Astro asks for this only after it has read the configuration.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const content = (name) => new URL(`content/${name}`, import.meta.url);
const numbering = [
  apparatus,
  {
    bibliography: content('references.bib'),
    claims: content('claims.yaml'),
    glossary: content('glossary.yaml'),
  },
];

// Threads in WebAssembly need a cross-origin isolated page.
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

// Node cannot resolve the folders that TensorFlow.js imports; bundled, it draws figures at build and in `astro dev`.
const bundled = { resolve: { noExternal: [/^@tensorflow\//] } };

// Every figure needs all of the one, every figure that is painted on all of the other: in one file each is packed smaller
// than in the many that the bundler would make. What scripts without a figure take of it stays apart, by itself.
const sharedInOne = {
  codeSplitting: {
    groups: [
      { name: 'preact', test: /node_modules\/preact\//, priority: 1 },
      { name: 'preload', test: /vite\/preload-helper/, priority: 1 },
      { name: 'address', test: /src\/widgets\/scene\/(address|hand)\.ts$/, priority: 1 },
      {
        name: 'studio',
        test: /src\/widgets\/(easel\/(useStudio|usePicture|Easel|Controls|Status)|scene\/(useScene|restore))\.tsx?$/,
      },
    ],
  },
};

/** Parts of TensorFlow.js are of Node's older kind, which the modules that `astro dev` runs are not. */
const tensorflowInNode = {
  name: 'tensorflow-in-node',
  apply: 'serve',
  applyToEnvironment: ({ name }) => name !== 'client',
  transform: {
    filter: { id: /@tensorflow\/.*(platform_node|wasm-out\/.*)\.js$/ },
    handler: (code) => `import { createRequire } from 'node:module';
      const require = createRequire(import.meta.url), __dirname = import.meta.dirname, module = { exports: {} };
      const { exports } = module;
      ${code}
      export default module.exports;`,
  },
};

export default defineConfig({
  // Where the book stands, for what needs a whole address: link previews. It runs anywhere without.
  site: process.env.SITE || undefined,
  // Of the styles that a chapter's components bring, Astro hashes not all that it writes into the page.
  build: { inlineStylesheets: 'never' },
  integrations: [preact(), mdx(), captions(), search(), checks()],
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath, numbering, [noted, { notation: content('notation.yaml') }]],
      rehypePlugins: [[rehypeKatex, symbolMacros]],
    }),
  },
  server: { headers },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "connect-src 'self'",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // KaTeX and server-drawn figures place things with style attributes; style elements stay hashed.
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: {
    plugins: [digest(), packed(), tensorflowInNode],
    // ONNX Runtime without its script and WebAssembly folded in, so that the build holds them once.
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
    optimizeDeps: { include: ['onnxruntime-web/webgpu'] },
    environments: {
      client: { build: { rolldownOptions: { output: sharedInOne } } },
      prerender: bundled,
      ssr: bundled,
    },
    server: { headers },
    worker: {
      format: 'es',
      plugins: () => [digest(), packed()],
      // As Astro names what pages link to: a network that is loaded here and linked there is one file.
      rolldownOptions: { output: { assetFileNames: '_astro/[name].[hash][extname]' } },
    },
    build: {
      // All styles are 20 kB packed: one request before the first paint, where a chapter made a dozen.
      cssCodeSplit: false,
      assetsInlineLimit: (file, content) => {
        // The policy allows no font from a data: address.
        if (/\.(woff2?|ttf)$/.test(file)) return false;
        // What every page runs, the search before all, is fetched once and not sent with each.
        return file.endsWith('.js') ? content.length < 1024 : undefined;
      },
    },
  },
});
