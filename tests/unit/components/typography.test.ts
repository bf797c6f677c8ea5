import { describe, expect, it } from 'vitest';
import { keepUnits } from '../../../src/components/typography.ts';

describe('keepUnits', () => {
  it('holds a number and its unit together', () => {
    expect(keepUnits('<p>It is 85 % of it,\n1.5\n  dB more.</p>')).toBe(
      '<p>It is 85\u00a0% of it,\n1.5\u00a0dB more.</p>',
    );
  });

  it('holds a unit to a number in the element before', () => {
    expect(keepUnits('<b>47</b> %, <b>2.1</b> dBm')).toBe('<b>47</b>\u00a0%, <b>2.1</b> dBm');
  });

  it('leaves attributes, scripts and what is shown as it was typed alone', () => {
    const html =
      '<i title="5 % of it">x</i><script>a = 5 % b</script><style>a{width:5 %}</style><pre>5 %</pre>';
    expect(keepUnits(html)).toBe(html);
  });

  it('leaves every other gap alone', () => {
    const html = '<p>37 pixels, 100 of them % and dB</p>';
    expect(keepUnits(html)).toBe(html);
  });
});
