import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/**
 * Draws an Observable Plot at build and returns its SVG, one picture with the given label. Plot's own
 * style element is left out, since the page's policy forbids it: `Chart.astro` says the same in CSS.
 * Its labels on groups are left out too, since a group without a role may carry none.
 */
export function drawChart(options: Plot.PlotOptions, label: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, figure: false, document });
  for (const inner of svg.querySelectorAll('[aria-label], [aria-hidden], [aria-describedby]')) {
    for (const name of ['aria-label', 'aria-hidden', 'aria-describedby'])
      inner.removeAttribute(name);
  }
  for (const path of svg.querySelectorAll('path')) {
    const coordinates = path.getAttribute('d') ?? '';
    path.setAttribute(
      'd',
      coordinates.replace(/\d+\.\d{2,}/g, (number) => toTenths(number)),
    );
  }
  for (const style of svg.querySelectorAll('style')) style.remove();
  // Finer than a hundredth of a pixel nobody sees, and a chart of many marks is mostly digits. What it says keeps its own.
  for (const mark of svg.querySelectorAll('*')) {
    for (const attribute of mark.attributes)
      attribute.value = attribute.value.replace(/\d+\.\d{3,}/g, (number) =>
        String(Number(Number(number).toFixed(2))),
      );
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('class', 'chart');
  return svg.outerHTML;
}

/** A tenth of a pixel is finer than any screen shows, and a curve is half as long. */
const toTenths = (number: string): string => String(Math.round(10 * Number(number)) / 10);
