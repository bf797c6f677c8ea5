import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from './fixtures.ts';
import { dist, pages } from './site.ts';

/** A Content-Security-Policy, its sources by directive. */
function parsePolicy(content: string): Map<string, readonly string[]> {
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name, ...sources]) => [name!, sources]));
}

const ours = ["'self'", "'none'", 'blob:', 'data:'];
const hash = /^'sha(256|384|512)-/;

for (const { route, file } of pages) {
  const { document } = parseHTML(readFileSync(file, 'utf8'));

  test(`the policy of ${route} is strict and comes before all that it governs`, () => {
    const metas = [...document.querySelectorAll('meta[http-equiv="content-security-policy" i]')];
    expect(metas).toHaveLength(1);
    const policy = parsePolicy(metas[0]!.getAttribute('content') ?? '');

    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'self'"]);
    for (const [directive, sources] of policy) {
      const also: Record<string, string> = {
        'script-src': "'wasm-unsafe-eval'",
        'style-src-attr': "'unsafe-inline'",
      };
      const strange = sources.filter(
        (source) => !ours.includes(source) && !hash.test(source) && source !== also[directive],
      );
      expect(strange, directive).toEqual([]);
    }
    for (const directive of ['script-src', 'worker-src', 'connect-src']) {
      expect(policy.get(directive), directive).not.toContain('data:');
    }

    const governed = 'script, link[rel="stylesheet"], link[rel="modulepreload"], style';
    const [first] = document.querySelectorAll(
      `meta[http-equiv="content-security-policy" i], ${governed}`,
    );
    expect(first!.localName).toBe('meta');
  });

  test(`${route} fetches nothing from another origin`, () => {
    const fetched = ['[src]', '[srcset]', '[poster]', 'link[href]:not([rel="canonical"])', 'form'];
    const foreign = [...document.querySelectorAll(fetched.join(', '))].filter((element) =>
      ['src', 'srcset', 'poster', 'href', 'action'].some((attribute) =>
        /^\s*(https?:)?\/\//.test(element.getAttribute(attribute) ?? ''),
      ),
    );
    expect(foreign.map(String)).toEqual([]);
  });

  test(`the links of ${route} lead somewhere`, () => {
    const dead = [...document.querySelectorAll('a[href], [data-alone]')]
      .map((link) => link.getAttribute('href') ?? link.getAttribute('data-alone') ?? '')
      .filter((href) => !/^(https?:|mailto:)/.test(href) && !leadsSomewhere(href, route));
    expect(dead).toEqual([]);
  });
}

/** Whether the built site has the page, and the page the anchor. */
function leadsSomewhere(href: string, from: string): boolean {
  const { pathname, hash } = new URL(href, `http://localhost${from}`);
  const path = decodeURIComponent(pathname);
  const target = pages.find(({ route }) => route === path);
  if (target === undefined) return existsSync(join(dist, path)) && !path.endsWith('/');
  if (hash === '') return true;
  const { document } = parseHTML(readFileSync(target.file, 'utf8'));
  // `#fill=…` leads to a figure, in a state.
  const [id = ''] = decodeURIComponent(hash.slice(1)).split('=');
  return document.getElementById(id) !== null;
}
