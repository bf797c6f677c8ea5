import { describe, expect, it } from 'vitest';
import { typeset } from '../../../src/components/typography.ts';

describe('typeset', () => {
  it('holds a number and its unit together', () => {
    expect(typeset('<p>It is 85 % of it,\n1.5\n  dB more, 2.1 MB in 40 ms.</p>')).toBe(
      '<p>It is 85\u00a0% of it,\n1.5\u00a0dB more, 2.1\u00a0MB in 40\u00a0ms.</p>',
    );
  });

  it('holds a unit to a number in the element before', () => {
    expect(typeset('<b>47</b> %, <b>2.1</b> dBm')).toBe('<b>47</b>\u00a0%, <b>2.1</b> dBm');
  });

  it('gives negative numbers a minus, and words their hyphens', () => {
    expect(typeset('<p>-1.3 (-2), a -3: 4-5, one-1</p><sup>-6</sup>')).toBe(
      '<p>−1.3 (−2), a −3: 4-5, one-1</p><sup>−6</sup>',
    );
  });

  it('leaves attributes, scripts and what is shown as it was typed alone', () => {
    const html =
      '<i title="5 % of it">x</i><script>a = 5 % b</script><style>a{width:5 %}</style><pre>5 %</pre><code>a -1</code>';
    expect(typeset(html)).toBe(html);
  });

  it('leaves every other gap alone', () => {
    const html = '<p>37 pixels, 100 of them % and dB</p>';
    expect(typeset(html)).toBe(html);
  });
});
