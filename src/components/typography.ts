const UNTOUCHED = /<(script|style|pre|textarea)\b[\s\S]*?<\/\1>/;
const TEXT = />([^<]+)/;
const pieces = new RegExp(`${UNTOUCHED.source}|${TEXT.source}`, 'g');

/** The gap between a number and its unit; the number may have ended in the element before. */
const gap = /(^|\d)\s+(?=%|dB\b)/g;

/** A page in which no line breaks between a number and what it counts: “85 %”, “1.5 dB”. */
export function keepUnits(html: string): string {
  return html.replace(pieces, (piece, element: string | undefined, text: string | undefined) =>
    element || !text ? piece : `>${text.replace(gap, '$1\u00a0')}`,
  );
}
