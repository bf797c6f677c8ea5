import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { lettersOf } from '../../../src/components/lettersOf.ts';
import { noted } from '../../../src/components/noted.ts';

test.each([
  [
    String.raw`\mathbf{y} = (1 - \hole{\mathbf{h}}) \odot \mathbf{x}`,
    ['mathbf y', 'mathbf h', 'mathbf x', 'odot'],
  ],
  [String.raw`\frac{\partial u}{\partial t} = \Delta u`, ['partial', 'u', 't', 'Delta']],
  [String.raw`u_{x-1,y} + \tfrac14 w_{\text{level}} \quad \text{at rest}`, ['u', 'w']],
  [String.raw`\mathbf v \leftarrow \hat\sigma^{(c)_{a}}`, ['mathbf v', 'sigma']],
  [String.raw`\theta \cdot \lVert x \rVert`, ['theta', 'lVert', 'x']],
  [String.raw`\begin{cases} a \\[1.2ex] 0 \end{cases}`, ['a']],
  [String.raw`\operatorname{sum}(\valid{\mathbf{m}_k}) - 10 \log_{10} e`, ['mathbf m', 'e']],
])('the symbols of %s', (tex, letters) => {
  expect([...lettersOf(tex)].sort()).toEqual(letters.toSorted());
});

const shared = { tex: String.raw`\mathbf{h}`, means: 'The hole.', chapters: ['glcic'] };

function check(entries: readonly object[], ...formulas: string[]): void {
  const file = join(mkdtempSync(join(tmpdir(), 'notation-')), 'notation.yaml');
  writeFileSync(file, JSON.stringify(entries));
  const children = formulas.map((value) => ({ type: 'inlineMath', value }));
  noted({ notation: pathToFileURL(file) })(
    { type: 'root', children: [{ type: 'paragraph', children }] },
    {
      path: '/content/chapters/07-glcic.mdx',
      fail(reason): never {
        throw new Error(reason);
      },
    },
  );
}

test('what is explained passes, and what is explained for other chapters is not asked for', () => {
  const elsewhere = { tex: 'q', means: 'A pixel.', chapters: ['diffusion'] };
  expect(() => check([shared, elsewhere], String.raw`1 - \mathbf{h}`)).not.toThrow();
});

test('a symbol without an entry, or with one of another chapter alone, fails', () => {
  expect(() => check([shared], String.raw`\mathbf{h} + q`)).toThrow('“q”');
  expect(() =>
    check([shared, { ...shared, tex: 'q', chapters: ['diffusion'] }], String.raw`\mathbf{h} q`),
  ).toThrow('“q”');
});

test('an entry whose symbol is gone fails', () => {
  expect(() => check([shared])).toThrow('“mathbf h”');
  expect(() => check([shared, { ...shared, tex: 'h' }], String.raw`\mathbf{h}`)).toThrow('“h”');
});

test('an entry that lacks something fails', () => {
  expect(() => check([{ tex: 'h', chapters: ['glcic'] }], 'h')).toThrow('means');
});
