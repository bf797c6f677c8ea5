/** Addresses of this site, and of what the page has made, up to what may end one in a serialised element. */
const addresses = () => new RegExp(`(?:blob:)?${location.origin}/[^"'&)\\s]*`, 'g');

/** The text of an SVG with all that it names written into it: one that stands for itself may load nothing. */
export async function inlined(svg: string): Promise<string> {
  const named = [...new Set(svg.match(addresses()))];
  const data = new Map(
    await Promise.all(named.map(async (address) => [address, await dataOf(address)] as const)),
  );
  return svg.replace(addresses(), (address) => data.get(address) ?? address);
}

async function dataOf(address: string): Promise<string> {
  // The policy lets a page show what it has made, and not fetch it.
  if (address.startsWith('blob:')) return drawn(await loaded(address));
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be fetched.`);
  const file = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string); // What `readAsDataURL` makes is one.
    reader.onerror = () => reject(reader.error ?? new Error(`${address} could not be read.`));
    reader.readAsDataURL(file);
  });
}

function drawn(image: HTMLImageElement): string {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL();
}

export async function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
