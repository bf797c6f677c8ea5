import { axisX, gridY, line, plot, rect, ruleY, text, type PlotOptions } from '@observablehq/plot';
import type { Profile } from './profile.ts';

/** Drawn by Observable Plot: on the server for the still, in the page from the first touch on. */

const curves = ['truth', 'before', 'current', 'final'] as const;
const levels = [0, 0.5, 1];

/** The chart of a profile, its columns as wide as the picture's above it: no margin at the sides. */
export function profilePlot(profile: Profile, width: number): PlotOptions {
  const columns = profile.truth.length;
  return {
    width,
    height: Math.round(Math.max(170, 0.26 * width)),
    marginLeft: 0,
    marginRight: 0,
    marginTop: 14,
    marginBottom: 22,
    x: { domain: [0, columns] },
    y: { domain: [0, 1], axis: null },
    marks: [
      rect(profile.holes, {
        x1: ([first]: readonly [number, number]) => first,
        x2: ([, end]: readonly [number, number]) => end,
        y1: 0,
        y2: 1,
        className: 'profile-hole',
        fill: 'var(--hole)',
        fillOpacity: 0.13,
      }),
      gridY(levels, { stroke: 'var(--line)', strokeOpacity: 1 }),
      ruleY([0], { stroke: 'var(--ink)' }),
      axisX({
        ticks: [0.25, 0.5, 0.75].map((share) => Math.round(share * columns)),
        tickSize: 4,
        label: null,
        tickFormat: (column: number) => `column ${column}`,
      }),
      text(levels, {
        x: 0,
        y: (level: number) => level,
        text: (level: number) => String(level),
        textAnchor: 'start',
        dx: 4,
        dy: -7,
        fill: 'var(--muted)',
        stroke: 'var(--paper)',
        strokeWidth: 3,
      }),
      line(pointsOf(profile.truth), {
        className: 'profile-truth',
        stroke: 'var(--ink)',
        strokeWidth: 1.25,
      }),
      line(pointsOf(profile.before), {
        className: 'profile-before',
        stroke: 'var(--hole)',
        strokeWidth: 2,
        strokeDasharray: '1 4',
      }),
      line(pointsOf(profile.current), {
        className: 'profile-current',
        stroke: 'var(--hole)',
        strokeWidth: 3,
      }),
      line(pointsOf(profile.final), {
        className: 'profile-final',
        stroke: 'var(--gate)',
        strokeWidth: 2,
        strokeDasharray: '6 4',
      }),
    ],
  };
}

/** Less than a pixel of the chart, in brightness; and the columns over which a bend cannot hide. */
const straight = 0.004;
const longest = 6;

/** Columns and values, but for those where the curve goes on straight: a page that is sent weighs less. */
function pointsOf(values: Float32Array | null): (readonly [column: number, value: number])[] {
  // Of a line without a point Plot leaves out the place too, and it may come later.
  const all = Array.from(values ?? [NaN], (value, i) => [i + 0.5, value] as const);
  const kept: (readonly [number, number])[] = [];
  all.forEach(([column, value], i) => {
    const before = kept.at(-1);
    const after = all[i + 1];
    const expected =
      before &&
      after &&
      before[1] + ((after[1] - before[1]) * (column - before[0])) / (after[0] - before[0]);
    // Not a number compares as far away, so that gaps and their ends are kept.
    const isStraight =
      expected !== undefined &&
      Math.abs(value - expected) < straight &&
      column - (before?.[0] ?? 0) < longest;
    if (!isStraight) kept.push([column, value]);
  });
  return kept;
}

/** A chart in the page. Plot draws it once a width; after that only its paths follow the profile. */
export function createProfileChart(first: Profile, width: number) {
  const svg = plot({ ...profilePlot(first, width), figure: false });
  // The page's policy forbids Plot's style element, and a label on a group without a role says nothing.
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  svg.setAttribute('class', 'profile-chart');
  svg.setAttribute('aria-hidden', 'true');
  const scales = { x: svg.scale('x')!, y: svg.scale('y')! };
  const x = (column: number) => Number(scales.x.apply(column));
  const y = (value: number) => Number(scales.y.apply(value));
  const groupOf = (name: string) => svg.querySelector(`.profile-${name}`);
  const hole = groupOf('hole');
  const paths = curves.map((name) => {
    const path = document.createElementNS(svg.namespaceURI, 'path');
    groupOf(name)?.replaceChildren(path);
    return [name, path] as const;
  });

  let shown: Profile | null = null;

  function update(profile: Profile): void {
    // While a fill runs the line rests, and with it the photograph and the hole's edges.
    const isElsewhere = profile.row !== shown?.row || profile.truth.buffer !== shown.truth.buffer;
    shown = profile;
    for (const [name, path] of paths) {
      if (name === 'truth' && !isElsewhere) continue;
      const values = profile[name];
      path.setAttribute('d', values ? pathOf(values, x, y) : '');
    }
    if (!isElsewhere) return;
    hole?.replaceChildren(
      ...profile.holes.map(([first, end]) => {
        const shade = document.createElementNS(svg.namespaceURI, 'path');
        shade.setAttribute('d', `M${x(first)} ${y(1)}H${x(end)}V${y(0)}H${x(first)}Z`);
        return shade;
      }),
    );
  }
  update(first);
  return { svg, update };
}

/** A line through the values that are numbers, in pieces where some are not. */
export function pathOf(
  values: Float32Array,
  x: (column: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let isDown = false;
  values.forEach((value, i) => {
    if (Number.isNaN(value)) {
      isDown = false;
      return;
    }
    path += `${isDown ? 'L' : 'M'}${x(i + 0.5).toFixed(1)} ${y(value).toFixed(1)}`;
    isDown = true;
  });
  return path;
}
