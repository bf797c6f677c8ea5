const UNTOUCHED = /<(script|style|pre|code|textarea|annotation)\b[\s\S]*?<\/\1>/;
const TEXT = />([^<]+)/;
const pieces = new RegExp(`${UNTOUCHED.source}|${TEXT.source}`, 'g');

/** The gap between a number and its unit; the number may have ended in the element before. */
const gap = /(^|\d)\s+(?=%|(?:dB|[kMG]B|ms)\b)/g;
/** What a computed negative number begins with. */
const hyphen = /(^|[\s(])-(?=\d)/g;

/** A page in which no line breaks between a number and what it counts, “85 %”, and a minus is one: “−1.5 dB”. */
export function typeset(html: string): string {
  return html.replace(pieces, (piece, element: string | undefined, text: string | undefined) =>
    element || !text ? piece : `>${text.replace(gap, '$1\u00a0').replace(hyphen, '$1−')}`,
  );
}
