/** The identifier of a network's blended fill among what is measured. */
export function blendedOf(network: string): string {
  return `${network}-blended`;
}
