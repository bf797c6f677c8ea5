import { methods } from '../../widgets/fill/served.ts';
import { measurements, type Measurement } from '../evaluation.ts';

/** What a chart of standings can show. A share is one of the photograph's own: 1 is as in the photograph. */
export const figures = {
  psnrPooled: { title: 'PSNR in dB', name: 'PSNR in the hole in dB', isShare: false, best: 'most' },
  gradientEnergy: {
    title: 'Texture',
    name: 'Texture as a share of the photograph’s',
    isShare: true,
    best: 'most',
  },
  seam: {
    title: 'Step across the edge',
    name: 'The step across the hole’s edge as a share of the photograph’s',
    isShare: true,
    best: 'least',
  },
} as const;

export type Figure = keyof typeof figures;

export interface Standing extends Measurement {
  /** Without the year or a second name in brackets. */
  readonly name: string;
  readonly kind: 'network' | 'classical';
}

/** Every method of ours that was measured, on one hole over one set of photographs. Throws where none was. */
export function standingsOf(set: string, hole: string): readonly Standing[] {
  const rows = measurements().filter((row) => row.set === set && row.hole === hole);
  const standings = methods.flatMap(({ id, name, kind }) => {
    const row = rows.find(({ method }) => method === id);
    return row ? [{ ...row, kind, name: name.replace(/ \(.*\)$/, '') }] : [];
  });
  if (standings.length === 0) throw new Error(`Nothing was measured on ${hole} of ${set}.`);
  return standings;
}
