/** What the slider reveals where fills are blended. By itself, for figures that reveal nothing else. */
export const blendedReveal =
  'Revealed is the fill blended into the photograph: what the two are apart along the rim is spread over the hole.';
