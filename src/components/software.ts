import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

interface Software {
  readonly name: string;
  readonly by: string;
  readonly licence: string;
  readonly use: string;
  /** The packages of it that a reader's browser is sent, with what comes in them; none where it works at build only. */
  readonly sent?: readonly string[];
}

/** What the book is made with. */
export const software: readonly Software[] = [
  {
    name: 'Newsreader',
    by: 'Production Type',
    licence: 'OFL 1.1',
    use: 'the type of the text',
    sent: ['@fontsource-variable/newsreader'],
  },
  {
    name: 'KaTeX',
    by: 'Khan Academy and contributors',
    licence: 'MIT',
    use: 'mathematics, set at build, and its type',
    sent: ['katex'],
  },
  {
    name: 'ONNX Runtime Web',
    by: 'Microsoft and contributors',
    licence: 'MIT',
    use: 'runs the networks in your browser',
    sent: ['onnxruntime-web', 'onnxruntime-common'],
  },
  {
    name: 'TensorFlow.js',
    by: 'Google and contributors',
    licence: 'Apache 2.0',
    use: 'trains and differentiates small networks in your browser',
    sent: [
      '@tensorflow/tfjs-core',
      '@tensorflow/tfjs-backend-cpu',
      '@tensorflow/tfjs-backend-wasm',
      'long',
      'seedrandom',
    ],
  },
  {
    name: 'Preact',
    by: 'Jason Miller and contributors',
    licence: 'MIT',
    use: 'the figures',
    sent: ['preact', '@preact/signals', '@preact/signals-core'],
  },
  {
    name: 'Pagefind',
    by: 'CloudCannon and contributors',
    licence: 'MIT',
    use: 'the search',
    sent: ['pagefind'],
  },
  {
    name: 'Astro',
    by: 'Fred K. Schott and contributors',
    licence: 'MIT',
    use: 'builds the pages',
    sent: ['astro'],
  },
  { name: 'Observable Plot', by: 'Observable', licence: 'ISC', use: 'charts, drawn at build' },
  { name: 'PyTorch', by: 'its contributors', licence: 'BSD 3-Clause', use: 'training' },
  {
    name: 'OpenCV and scikit-image',
    by: 'their contributors',
    licence: 'Apache 2.0, BSD 3-Clause',
    use: 'the methods that ours are measured against',
  },
];

/** Whose copyright it is in packages under the MIT licence that bring no text of it. */
const holders: Readonly<Record<string, string>> = {
  'onnxruntime-web': 'Copyright (c) Microsoft Corporation',
  'onnxruntime-common': 'Copyright (c) Microsoft Corporation',
  seedrandom: 'Copyright 2019 David Bau',
};

/** The licences of all that is sent, each text once, above it the packages it is of. Throws where one has none. */
export function licenceTexts(): string {
  const packagesOf = new Map<string, string[]>();
  for (const name of software.flatMap(({ sent = [] }) => sent)) {
    const text = licenceOf(name);
    packagesOf.set(text, [...(packagesOf.get(text) ?? []), `${name} ${about(name).version}`]);
  }
  return [...packagesOf]
    .map(([text, packages]) => `${packages.join('\n')}\n\n${text.trim()}\n`)
    .join(`\n${'─'.repeat(72)}\n\n`);
}

const read = (path: string) => readFileSync(resolve('node_modules', path), 'utf8');
const isFile = (path: string) =>
  statSync(resolve('node_modules', path), { throwIfNoEntry: false })?.isFile();

function about(name: string): { readonly version: string; readonly license: string } {
  return JSON.parse(read(`${name}/package.json`)) as { version: string; license: string };
}

function licenceOf(name: string): string {
  const own = [`${name}/LICENSE`, `${name}/LICENSE/LICENSE`].find(isFile);
  if (own) return read(own);
  const { license } = about(name);
  const holder = holders[name];
  // These words are the same in everything under the licence.
  if (license === 'Apache-2.0') return read('long/LICENSE');
  if (license === 'MIT' && holder) return read('preact/LICENSE').replace(/^Copyright .*$/m, holder);
  throw new Error(`${name} brings no text of its licence, ${license}.`);
}
